package org.volunteerkit.training.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Credentials;
import org.volunteerkit.training.TrainingLog;

class CredentialProperties {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");

    @Provide
    Arbitrary<CredentialKind> kinds() {
        return Credentials.kinds();
    }

    @Provide
    Arbitrary<List<CredentialStep>> steps() {
        return Credentials.steps();
    }

    @Provide
    Arbitrary<TrainingLog> trainings() {
        return Credentials.trainings();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Credentials.days();
    }

    private static CredentialBook empty(CredentialKind kind) {
        return CredentialBook.empty(List.of(kind));
    }

    private static CredentialStatus on(CredentialBook book, LocalDate day) {
        return book.on(ANN, Credentials.KIND, day);
    }

    @Property
    @Label("law 11: the n-th term ends n terms behind the first day, at the end of a month where it must")
    void terms_are_counted_from_the_first_day(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int n) {
        LocalDate counted = start.plus(kind.validFor().orElseThrow().multipliedBy(n));

        LocalDate end = kind.end(start, n).orElseThrow();

        if (kind.upToEndOf().isEmpty()) {
            assertThat(end).isEqualTo(counted);
        } else {
            assertThat(end).isAfterOrEqualTo(counted);
            assertThat(end.getDayOfMonth()).isEqualTo(1);
        }
    }

    @Property
    @Label("law 11: a later start never gives an earlier end")
    void a_later_start_never_gives_an_earlier_end(
            @ForAll("kinds") CredentialKind kind, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;

        assertThat(kind.end(later, 1).orElseThrow())
                .isAfterOrEqualTo(kind.end(earlier, 1).orElseThrow());
    }

    @Property
    @Label("law 11: the days of validity are those on which the book says that it is valid")
    void validities_say_what_the_book_says_on_each_day(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("steps") List<CredentialStep> steps,
            @ForAll("days") LocalDate some) {
        CredentialBook book = empty(kind).file(steps).book();
        List<CredentialBook.Validity> all = book.validities(ANN, Credentials.KIND);
        List<LocalDate> days = new ArrayList<>(List.of(some));
        book.steps().forEach(step -> days.addAll(List.of(step.day().minusDays(1), step.day())));
        all.forEach(each -> days.addAll(
                List.of(each.during().start().minusDays(1), each.during().start())));
        all.forEach(each -> each.during().end().ifPresent(end -> days.addAll(List.of(end.minusDays(1), end))));

        assertThat(days)
                .allSatisfy(day -> assertThat(all.stream()
                                .filter(each -> each.during().contains(day))
                                .count())
                        .isEqualTo(on(book, day).isValid() ? 1 : 0));
        assertThat(book.validities()).containsAll(all);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_twice_changes_nothing(
            @ForAll("kinds") CredentialKind kind, @ForAll("steps") List<CredentialStep> steps) {
        Filed<CredentialBook> first = empty(kind).file(steps);
        Filed<CredentialBook> again = first.book().file(first.book().steps());

        assertThat(again.book()).isSameAs(first.book());
        assertThat(again.problems()).isEmpty();
        assertThat(again.repeated()).isEqualTo(first.kept());
        assertThat(empty(kind).file(first.book().steps()).orThrow()).isEqualTo(first.book());
    }

    @Property
    @Label("law 17: another content under a known key is refused, and the first one stays")
    void one_key_has_one_content(@ForAll("kinds") CredentialKind kind, @ForAll("steps") List<CredentialStep> steps) {
        CredentialBook book = empty(kind).file(steps).book();
        for (CredentialStep step : book.steps()) {
            CredentialStep other = new CredentialStep.Revoke(
                    step.id(), step.day().plusDays(1), BEN, Credentials.KIND, ANN, "another content");

            Filed<CredentialBook> filed = book.file(List.of(other));

            assertThat(filed.book()).isSameAs(book);
            assertThat(filed.problems()).singleElement().returns("history.conflicting", each -> each.code());
        }
    }

    @Property
    @Label("law 119: one by one is as all at once")
    void one_by_one_is_as_all_at_once(
            @ForAll("kinds") CredentialKind kind, @ForAll("steps") List<CredentialStep> steps) {
        CredentialBook book = empty(kind);
        for (CredentialStep step : steps) {
            book = book.file(List.of(step)).book();
        }

        assertThat(book).isEqualTo(empty(kind).file(steps).book());
    }

    @Property
    void a_status_depends_on_no_step_behind_its_day(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("steps") List<CredentialStep> steps,
            @ForAll("days") LocalDate day) {
        CredentialBook book = empty(kind).file(steps).book();
        List<CredentialStep> before =
                book.steps().stream().filter(step -> !step.day().isAfter(day)).toList();

        assertThat(on(book, day)).isEqualTo(on(empty(kind).file(before).orThrow(), day));
    }

    @Property
    void no_step_but_taking_away_and_withdrawing_makes_a_credential_shorter(
            @ForAll("kinds") CredentialKind kind, @ForAll("steps") List<CredentialStep> steps) {
        CredentialBook book = empty(kind);
        for (CredentialStep step : steps) {
            CredentialBook next = book.file(List.of(step)).book();
            boolean takes = step instanceof CredentialStep.Revoke || step instanceof CredentialStep.Withdraw;
            CredentialStatus was = on(book, step.day());
            if (!takes && was.isValid()) {
                CredentialStatus is = on(next, step.day());
                assertThat(is.isValid()).isTrue();
                assertThat(is.until().orElseThrow())
                        .isAfterOrEqualTo(was.until().orElseThrow());
            }
            book = next;
        }
    }

    @Property
    void valid_is_exactly_before_the_end(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("steps") List<CredentialStep> steps,
            @ForAll("days") LocalDate day) {
        CredentialStatus status = on(empty(kind).file(steps).book(), day);

        switch (status.state()) {
            case VALID, LAPSING -> assertThat(status.until().orElseThrow()).isAfter(day);
            case LAPSED, REVOKED -> assertThat(status.until().orElseThrow()).isBeforeOrEqualTo(day);
            case NONE -> assertThat(status.until()).isEqualTo(Optional.empty());
        }
        assertThat(status.decrees().isEmpty() || !status.until().equals(status.without()))
                .isTrue();
    }

    @Property
    @Label("law 16: what trainings earn is proposed once, and always fits")
    void proposals_fit_and_are_made_once(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("steps") List<CredentialStep> steps,
            @ForAll("trainings") TrainingLog log) {
        CredentialBook book = empty(kind).file(steps).book();

        List<CredentialStep> proposals = book.proposals(log, List.of());

        CredentialBook after = book.file(proposals).orThrow();
        assertThat(after.proposals(log, List.of())).isEmpty();
        List<StepId> keys =
                new ArrayList<>(proposals.stream().map(CredentialStep::id).toList());
        assertThat(keys).doesNotHaveDuplicates();
        Statistics.label("proposed").collect(!proposals.isEmpty());
        Statistics.label("proposed").coverage(seen -> seen.check(true).percentage(share -> share > 20));
    }

    @Property
    @Label("law 5: steps are read as they are written")
    void steps_are_read_as_they_are_written(
            @ForAll("kinds") CredentialKind kind, @ForAll("steps") List<CredentialStep> steps) {
        assertThat(Json.read(CredentialKind.class, "kinds.json", Json.write(kind))
                        .orThrow())
                .isEqualTo(kind);
        for (CredentialStep step : steps) {
            assertThat(Json.read(CredentialStep.class, "steps.jsonl", Json.write(step))
                            .orThrow())
                    .isEqualTo(step);
        }
    }

    @Property
    void hard_cases_occur(
            @ForAll("kinds") CredentialKind kind,
            @ForAll("steps") List<CredentialStep> steps,
            @ForAll("days") LocalDate day) {
        Filed<CredentialBook> filed = empty(kind).file(steps);
        CredentialStatus status = on(filed.book(), day);
        Statistics.label("state").collect(status.state());
        Statistics.label("by decree").collect(!status.decrees().isEmpty());
        Statistics.label("refused").collect(!filed.problems().isEmpty());
        Statistics.label("month end")
                .collect(steps.stream()
                        .anyMatch(step ->
                                step.day().equals(YearMonth.from(step.day()).atEndOfMonth())));
        Statistics.label("state").coverage(seen -> {
            for (CredentialStatus.State state : CredentialStatus.State.values()) {
                seen.check(state).count(count -> count > 2);
            }
        });
        for (String label : List.of("by decree", "refused", "month end")) {
            Statistics.label(label).coverage(seen -> seen.check(true).count(count -> count > 3));
        }
    }
}

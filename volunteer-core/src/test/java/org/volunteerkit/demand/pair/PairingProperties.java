package org.volunteerkit.demand.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Pairings;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.Window;

class PairingProperties {

    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final Editions<Norm> MONTHLY =
            Editions.of(List.of(PairingBookTest.norm(Window.Period.MONTH, 2).build()), Norm::validity);

    @Provide
    Arbitrary<List<PairingStep>> courses() {
        return Pairings.courses(50);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 200).map(Pairings.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(@ForAll("courses") List<PairingStep> steps) {
        PairingBook book = PairingBook.empty().file(steps).book();

        Filed<PairingBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(again.book().pairings(END)).isEqualTo(book.pairings(END));
    }

    @Property
    @Label("law 17: one key has one content")
    void a_known_key_with_other_content_is_refused(@ForAll("courses") List<PairingStep> steps) {
        PairingBook book = PairingBook.empty().file(steps).book();
        List<PairingStep> others = book.steps().stream()
                .<PairingStep>map(step -> new PairingStep.Resume(
                        step.id(), PairingId.of("else"), step.day(), step.day(), PersonId.of("dan")))
                .toList();

        assertThat(book.file(others).problems())
                .hasSameSizeAs(others)
                .extracting(Problem::code)
                .allMatch("history.conflicting"::equals);
    }

    @Property
    void nobody_is_paired_with_themselves_and_no_two_twice(
            @ForAll("courses") List<PairingStep> steps, @ForAll("days") LocalDate day) {
        assertThat(PairingBook.empty().file(steps).book().clashes(day)).isEmpty();
    }

    @Property
    @Label("law 22: the visits of all months are the visits of the pair")
    void visits_of_months_add_up(@ForAll("courses") List<PairingStep> steps) {
        PairingBook book = PairingBook.empty().file(steps).book();

        for (Pairing pairing : book.pairings(END)) {
            List<NormWindow> windows = book.windows(pairing.id(), MONTHLY, DateRange.from(Pairings.FIRST_DAY), END);
            assertThat(windows.stream().mapToInt(NormWindow::done).sum()).isEqualTo((int) pairing.visits().stream()
                    .map(PairingStep.Visit::day)
                    .distinct()
                    .count());
            assertThat(pairing.visits()).allMatch(visit -> pairing.isOn(visit.day()));
        }
    }

    @Property
    @Label("law 56: what is refused leaves no trace, and says why in both languages")
    void refusals_leave_no_trace(@ForAll("courses") List<PairingStep> steps) {
        Filed<PairingBook> filed = PairingBook.empty().file(steps);

        assertThat(PairingBook.empty().file(filed.book().steps()).orThrow().pairings(END))
                .isEqualTo(filed.book().pairings(END));
        for (Problem problem : filed.problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "住院", "搬迁");
            }
        }
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (String code : List.of(
                "demand.pair-twice",
                "demand.pair-visit-early",
                "demand.pair-visit-late",
                "demand.pair-visited-later",
                "demand.pair-paused",
                "demand.pair-ended")) {
            Statistics.label(code).collect(codes.contains(code));
            Statistics.label(code).coverage(all -> all.check(true).percentage(found -> found > 0.2));
        }
    }
}

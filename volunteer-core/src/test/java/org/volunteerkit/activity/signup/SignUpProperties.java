package org.volunteerkit.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.activity.plan.Candidates;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.history.Filed;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.value.Hours;

class SignUpProperties {

    private static final Candidates EVERYBODY = Candidates.builder().build();
    private static final List<SignUpRules> RULES = List.of(
            SignUpRules.house(),
            SignUpRules.builder()
                    .id("strict")
                    .rest(Hours.of(1))
                    .mostADay(1)
                    .mostDaysInARow(2)
                    .waitingList(false)
                    .build());

    @Provide
    Arbitrary<Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>>> cases() {
        return Shifts.shifts()
                .flatMap(shifts -> Shifts.signUps(shifts)
                        .flatMap(steps -> Arbitraries.of(RULES).map(rules -> Tuple.of(rules, shifts, steps))));
    }

    private static SignUpBook empty(Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        return SignUpBook.empty(some.get1(), some.get2());
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing, and history is filed again as it was")
    void filing_twice_changes_nothing(@ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        SignUpBook book = empty(some).file(some.get3()).book();

        Filed<SignUpBook> again = book.file(book.steps());

        assertThat(again.book()).isSameAs(book);
        assertThat(again.repeated()).isEqualTo(book.steps().size());
        SignUpBook anew = empty(some).file(book.steps()).orThrow();
        assertThat(anew).isEqualTo(book);
        for (Shift shift : some.get2()) {
            assertThat(anew.bookings(shift.id())).isEqualTo(book.bookings(shift.id()));
            assertThat(anew.staffing(shift.id())).isEqualTo(book.staffing(shift.id()));
        }
    }

    @Property
    @Label("law 17: another content under a known key is refused, and the first one stays")
    void one_key_has_one_content(@ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        SignUpBook book = empty(some).file(some.get3()).book();
        for (SignUpStep step : book.steps()) {
            SignUpStep other = new SignUpStep.Drop(
                    step.id(), step.at(), step.shift(), step.person(), PersonId.of("boss"), "another content");

            Filed<SignUpBook> filed = book.file(List.of(other));

            assertThat(filed.book()).isSameAs(book);
            assertThat(filed.problems()).extracting(Problem::code).containsExactly("history.conflicting");
        }
    }

    @Property
    @Label("law 119: what a verdict says is what filing then does, one by one and all at once")
    void a_preview_is_the_act(@ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        SignUpBook book = empty(some);
        for (SignUpStep step : some.get3()) {
            SignUpVerdict verdict = book.verdict(step, EVERYBODY);
            Filed<SignUpBook> filed = book.file(List.of(step), EVERYBODY);
            book = filed.book();

            assertThat(verdict.reasons()).isEqualTo(filed.problems());
            if (filed.kept() == 1) {
                Booking now = book.booking(step.shift(), step.person()).orElseThrow();
                assertThat(verdict instanceof SignUpVerdict.Accepted).isEqualTo(now.isAccepted());
                assertThat(verdict instanceof SignUpVerdict.Released)
                        .isEqualTo(!now.state().isOpen());
            }
        }
        assertThat(book).isEqualTo(empty(some).file(some.get3(), EVERYBODY).book());
    }

    @Property
    void no_post_has_more_people_than_places_but_by_overruling(
            @ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        SignUpBook book = empty(some).file(some.get3()).book();
        for (Shift shift : some.get2()) {
            long overruled = book.bookings(shift.id()).stream()
                    .filter(each -> each.isAccepted() && each.overruled())
                    .count();
            for (Staffing post : book.staffing(shift.id())) {
                assertThat(post.accepted() - overruled)
                        .isLessThanOrEqualTo(post.post().most().orElse(Integer.MAX_VALUE));
                assertThat(post.waiting())
                        .isEqualTo(book.waiting(shift.id(), post.post().id()).size());
            }
        }
    }

    @Property
    @Label("law 19: nobody has two places that overlap but by overruling; touching is not overlapping")
    void nobody_is_at_two_places(@ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        List<SignUpStep> without = some.get3().stream()
                .filter(step -> !(step instanceof SignUpStep.Overrule))
                .toList();
        SignUpBook book = empty(some).file(without).book();
        for (SignUpStep step : book.steps()) {
            List<Shift> places = book.places(step.person());
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i - 1).time().overlaps(places.get(i).time()))
                        .isFalse();
            }
        }
    }

    @Property
    @Label("law 13: how it was at an instant depends on no later step")
    void how_it_was_depends_on_no_later_step(
            @ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        SignUpBook book = empty(some).file(some.get3()).book();
        int half = book.steps().size() / 2;
        if (half == 0) {
            return;
        }
        Instant then = book.steps().get(half - 1).at();
        SignUpBook before = empty(some).file(book.steps().subList(0, half)).orThrow();

        for (Shift shift : some.get2()) {
            assertThat(book.bookings(shift.id(), then)).isEqualTo(before.bookings(shift.id()));
        }
    }

    @Property
    @Label("law 5: steps are read as they are written")
    void steps_are_read_as_they_are_written(
            @ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        for (SignUpStep step : some.get3()) {
            assertThat(Json.read(SignUpStep.class, "sign-ups.jsonl", Json.write(step))
                            .orThrow())
                    .isEqualTo(step);
        }
        for (Shift shift : some.get2()) {
            assertThat(Json.read(Shift.class, "shifts.jsonl", Json.write(shift)).orThrow())
                    .isEqualTo(shift);
        }
        assertThat(Json.read(SignUpRules.class, "rules.json", Json.write(some.get1()))
                        .orThrow())
                .isEqualTo(some.get1());
    }

    @Property(tries = 2000)
    void hard_cases_occur(@ForAll("cases") Tuple.Tuple3<SignUpRules, List<Shift>, List<SignUpStep>> some) {
        Filed<SignUpBook> filed = empty(some).file(some.get3());
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (String code : List.of(
                "activity.overlaps",
                "activity.full",
                "activity.signed-up",
                "activity.not-next",
                "history.conflicting")) {
            Statistics.label(code).collect(codes.contains(code));
            Statistics.label(code).coverage(seen -> seen.check(true).count(count -> count > 3));
        }
        Statistics.label("promoted")
                .collect(filed.book().steps().stream().anyMatch(SignUpStep.Promote.class::isInstance));
        Statistics.label("promoted").coverage(seen -> seen.check(true).count(count -> count > 3));
    }
}

package org.volunteerkit.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.activity.signup.SignUpBook;
import org.volunteerkit.activity.signup.SignUpRules;
import org.volunteerkit.activity.signup.SignUpStep;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Attendances;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.testkit.Spans;
import org.volunteerkit.value.Hours;

class AttendanceProperties {

    private static final List<AttendanceRules> RULES = List.of(
            AttendanceRules.house(),
            AttendanceRules.builder()
                    .id("generous")
                    .before(Hours.of(1))
                    .after(Hours.of(2))
                    .forgotten(AttendanceRules.Forgotten.SHIFT_END)
                    .build());

    @Provide
    Arbitrary<Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>>> cases() {
        return Spans.shifts().flatMap(span -> {
            Shift shift = Shifts.shift("shift", span, Optional.empty());
            return Arbitraries.of(RULES)
                    .flatMap(rules -> Attendances.checks(shift).map(steps -> Tuple.of(rules, shift, steps)));
        });
    }

    private static AttendanceBook empty(Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        SignUpStep place = new SignUpStep.SignUp(
                StepId.of("s"),
                some.get2().time().start().minusSeconds(60),
                some.get2().id(),
                Shifts.POST,
                PersonId.of("ann"),
                Optional.empty());
        return AttendanceBook.empty(
                some.get1(),
                SignUpBook.empty(SignUpRules.house(), List.of(some.get2()))
                        .file(List.of(place))
                        .orThrow());
    }

    private static Instant later(Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        return some.get2().time().end().plus(60, ChronoUnit.DAYS);
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing, and history is filed again as it was")
    void filing_twice_changes_nothing(@ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        AttendanceBook book = empty(some).file(some.get3()).book();

        Filed<AttendanceBook> again = book.file(book.steps());

        assertThat(again.book()).isSameAs(book);
        assertThat(again.repeated()).isEqualTo(book.steps().size());
        assertThat(empty(some).file(book.steps()).orThrow()).isEqualTo(book);
    }

    @Property
    @Label("law 17: another content under a known key is refused, and the first one stays")
    void one_key_has_one_content(@ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        AttendanceBook book = empty(some).file(some.get3()).book();
        for (CheckStep step : book.steps()) {
            CheckStep other = new CheckStep.Annul(
                    step.id(), step.at(), StepId.of("other"), PersonId.of("boss"), "another content");

            assertThat(book.file(List.of(other)).problems())
                    .extracting(Problem::code)
                    .containsExactly("history.conflicting");
        }
    }

    @Property
    @Label("law 119: one by one is as all at once")
    void one_by_one_is_as_all_at_once(@ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        AttendanceBook book = empty(some);
        for (CheckStep step : some.get3()) {
            book = book.file(List.of(step)).book();
        }

        assertThat(book).isEqualTo(empty(some).file(some.get3()).book());
        assertThat(book.attendances(later(some)))
                .isEqualTo(empty(some).file(some.get3()).book().attendances(later(some)));
    }

    @Property
    @Label("laws 8, 15: an attendance starts before it ends, in whole minutes, within what the rules let stand")
    void time_stands_within_presence_and_shift(
            @ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        Instant from = some.get2()
                .time()
                .start()
                .minusSeconds(60 * some.get1().before().toMinutes());
        Instant to =
                some.get2().time().end().plusSeconds(60 * some.get1().after().toMinutes());
        for (Attendance there : empty(some).file(some.get3()).book().attendances(later(some))) {
            assertThat(there.time().start())
                    .isAfterOrEqualTo(from)
                    .isBefore(there.time().end());
            assertThat(there.time().end()).isBeforeOrEqualTo(to);
            assertThat(there.time().zone()).isEqualTo(some.get2().time().zone());
            assertThat(there.presence().intersection(there.time())).contains(there.time());
        }
    }

    @Property
    @Label("law 19: attendances of one person at one shift do not overlap")
    void visits_of_one_person_do_not_overlap(
            @ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        List<Attendance> all = empty(some).file(some.get3()).book().attendances(later(some));
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean same = all.get(i).person().equals(all.get(j).person());
                assertThat(same && all.get(i).presence().overlaps(all.get(j).presence()))
                        .isFalse();
            }
        }
    }

    @Property
    @Label("law 13: what was known at an instant depends on no later step")
    void what_was_known_depends_on_no_later_step(
            @ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        AttendanceBook book = empty(some).file(some.get3()).book();
        int half = book.steps().size() / 2;
        if (half == 0) {
            return;
        }
        Instant then = book.steps().get(half - 1).at();
        AttendanceBook before = empty(some)
                .file(book.steps().stream()
                        .filter(step -> !step.at().isAfter(then))
                        .toList())
                .orThrow();

        assertThat(book.attendances(then)).isEqualTo(before.attendances(then));
        assertThat(book.forgotten(then)).isEqualTo(before.forgotten(then));
        assertThat(book.absences(then)).isEqualTo(before.absences(then));
        assertThat(book.missing(then)).isEqualTo(before.missing(then));
        assertThat(book.headCounts(then)).isEqualTo(before.headCounts(then));
    }

    @Property
    void everybody_with_a_place_came_or_is_absent_or_missing(
            @ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        AttendanceBook book = empty(some).file(some.get3()).book();
        Instant later = later(some);
        PersonId ann = PersonId.of("ann");
        long lists = 0;
        lists += book.missing(later).isEmpty() ? 0 : 1;
        lists += book.absences(later).stream().anyMatch(each -> each.person().equals(ann)) ? 1 : 0;
        boolean came =
                book.attendances(later).stream().anyMatch(each -> each.person().equals(ann))
                        || book.forgotten(later).stream()
                                .anyMatch(each -> each.arrival().person().equals(ann))
                        || book.idle(later).stream()
                                .anyMatch(each -> each.arrival().person().equals(ann));

        assertThat(lists + (came ? 1 : 0)).isEqualTo(1);
    }

    @Property
    @Label("law 5: steps are read as they are written")
    void steps_are_read_as_they_are_written(
            @ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        for (CheckStep step : some.get3()) {
            assertThat(Json.read(CheckStep.class, "checks.jsonl", Json.write(step))
                            .orThrow())
                    .isEqualTo(step);
        }
        for (Attendance there : empty(some).file(some.get3()).book().attendances(later(some))) {
            assertThat(Json.read(Attendance.class, "attendance.jsonl", Json.write(there))
                            .orThrow())
                    .isEqualTo(there);
        }
        assertThat(Json.read(AttendanceRules.class, "rules.json", Json.write(some.get1()))
                        .orThrow())
                .isEqualTo(some.get1());
    }

    @Property(tries = 2000)
    void hard_cases_occur(@ForAll("cases") Tuple.Tuple3<AttendanceRules, Shift, List<CheckStep>> some) {
        Filed<AttendanceBook> filed = empty(some).file(some.get3());
        Instant later = later(some);
        for (Spans.Kind kind : Spans.Kind.values()) {
            Statistics.label(kind.name())
                    .collect(filed.book().attendances(later).stream()
                            .anyMatch(there -> Spans.Kind.of(there.time()) == kind));
            Statistics.label(kind.name()).coverage(seen -> seen.check(true).count(count -> count > 3));
        }
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        filed.problems()
                .forEach(problem -> assertThat(problem.text(Locale.CHINA)).doesNotContain("{", "ann"));
        for (String code : List.of(
                "activity.checked-in",
                "activity.not-checked-in",
                "activity.check-in-early",
                "activity.not-last",
                "activity.was-there",
                "activity.absence-stands")) {
            Statistics.label(code).collect(codes.contains(code));
            Statistics.label(code).coverage(seen -> seen.check(true).count(count -> count > 3));
        }
        Statistics.label("forgotten").collect(!filed.book().forgotten(later).isEmpty());
        Statistics.label("forgotten").coverage(seen -> seen.check(true).percentage(share -> share > 5));
    }
}

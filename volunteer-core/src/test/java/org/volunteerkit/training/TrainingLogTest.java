package org.volunteerkit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrainingLogTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final TrainingCourse COURSE = TrainingCourse.builder()
            .id(TrainingCourseId.of("course"))
            .title("急救员")
            .topic("first-aid")
            .kind(TrainingKind.AD_HOC)
            .passMark(60)
            .build();

    private static TrainingSession.Builder session(String id, String day) {
        return TrainingSession.builder()
                .id(TrainingSessionId.of(id))
                .title("急救培训")
                .topic("first-aid")
                .kind(TrainingKind.AD_HOC)
                .organizer(OrganizationId.of("street"))
                .time(TimeSpan.parse(day + "T22:00/" + LocalDate.parse(day).plusDays(1) + "T00:00[Asia/Shanghai]"));
    }

    private static TrainingAttendance.Builder attended(String session) {
        return TrainingAttendance.builder()
                .session(TrainingSessionId.of(session))
                .person(ANN);
    }

    @Test
    void a_grade_passes_from_the_mark_of_the_course_on() {
        assertThat(COURSE.isPassed(attended("a").grade(60).build())).contains(true);
        assertThat(COURSE.isPassed(attended("a").grade(59).passed(true).build()))
                .contains(false);
        assertThat(COURSE.isPassed(attended("a").passed(true).build())).contains(true);
    }

    @Test
    void a_course_with_a_mark_is_not_passed_as_long_as_nobody_says_so() {
        assertThat(COURSE.isPassed(attended("a").build())).contains(false);
    }

    @Test
    void a_log_says_who_took_what_in_the_order_of_time() {
        TrainingLog log = TrainingLog.of(
                        List.of(COURSE),
                        List.of(
                                session("b", "2023-02-28").course(COURSE.id()).build(),
                                session("a", "2023-03-01").build()),
                        List.of(
                                attended("a").build(),
                                attended("b").grade(86).build(),
                                attended("b").grade(86).build()))
                .log();

        assertThat(log.of(ANN))
                .extracting(each -> each.session().id().value() + " " + each.passed())
                .containsExactly("b Optional[true]", "a Optional.empty");
        assertThat(log.of(ANN, LocalDate.of(2023, 2, 28))).hasSize(1);
        assertThat(log.of(ANN).get(0).day()).isEqualTo("2023-02-28");
        assertThat(log.persons()).containsExactly(ANN);
        assertThat(TrainingLog.empty().of(ANN)).isEmpty();
    }

    @Test
    void what_does_not_fit_is_told_once_and_the_rest_stands() {
        TrainingLog.Built built = TrainingLog.of(
                List.of(COURSE),
                List.of(
                        session("a", "2023-03-01").course(COURSE.id()).build(),
                        session("b", "2023-03-02")
                                .course(TrainingCourseId.of("gone"))
                                .build(),
                        session("c", "2023-03-03").build(),
                        session("c", "2023-03-04").build()),
                List.of(
                        attended("a").grade(40).passed(true).build(),
                        attended("b").build(),
                        attended("b").passed(false).build(),
                        attended("c").build()));

        assertThat(built.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "training.grade-otherwise",
                        "training.course-unknown",
                        "training.two-contents",
                        "training.attended-twice",
                        "training.session-unknown");
        assertThat(built.problems()).allSatisfy(problem -> {
            assertThat(problem.text(Locale.ENGLISH)).doesNotContain("{");
            assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{", "training.");
        });
        assertThat(built.log().of(ANN)).singleElement().returns(Optional.of(false), TrainingLog.Taken::passed);
    }

    @Test
    void a_stated_length_is_not_longer_than_the_training() {
        assertThat(session("a", "2023-03-01").hours(Hours.of(1)).build().length())
                .isEqualTo(Hours.of(1));
        assertThat(session("a", "2023-03-01").build().length()).isEqualTo(Hours.of(2));
        assertThat(Refusals.code(
                        () -> session("a", "2023-03-01").hours(Hours.of(3)).build()))
                .isEqualTo("training.hours-beyond");
        assertThat(Refusals.code(() -> attended("a").grade(-1).build())).isEqualTo("training.grade-negative");
    }

    @Test
    void a_pick_asks_for_everything_that_it_names() {
        TrainingSession one = session("a", "2023-03-01").course(COURSE.id()).build();
        TrainingSession other = session("b", "2023-03-01").build();

        assertThat(TrainingPick.about("first-aid").accepts(other)).isTrue();
        assertThat(TrainingPick.of(COURSE.id()).accepts(one)).isTrue();
        assertThat(TrainingPick.of(COURSE.id()).accepts(other)).isFalse();
        assertThat(TrainingPick.of(TrainingKind.INITIAL).accepts(one)).isFalse();
        assertThat(Refusals.code(() -> new TrainingPick(Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo("training.pick-empty");
    }
}

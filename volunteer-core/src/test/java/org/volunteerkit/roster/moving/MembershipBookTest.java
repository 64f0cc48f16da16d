package org.volunteerkit.roster.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.moving.MembershipStep.Agree;
import org.volunteerkit.roster.moving.MembershipStep.ChangeRole;
import org.volunteerkit.roster.moving.MembershipStep.Decline;
import org.volunteerkit.roster.moving.MembershipStep.Join;
import org.volunteerkit.roster.moving.MembershipStep.Leave;
import org.volunteerkit.roster.moving.MembershipStep.Recall;
import org.volunteerkit.roster.moving.MembershipStep.RequestSecondment;
import org.volunteerkit.roster.moving.MembershipStep.RequestTransfer;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.moving.MembershipStep.Withdraw;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipBookTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final Body HOME = Body.of(TeamId.of("home"));
    private static final Body HOSPITAL = Body.of(TeamId.of("hospital"));
    private static final Body STREET = Body.of(OrganizationId.of("street"));
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private static LocalDate march(int day) {
        return MARCH.withDayOfMonth(day);
    }

    private static MembershipBook book(TransferRules rules) {
        return MembershipBook.empty(Editions.of(List.of(rules), TransferRules::validity))
                .file(List.of(join(HOME, MARCH)))
                .orThrow();
    }

    private static MembershipBook book() {
        return book(TransferRules.consent());
    }

    private static TransferRules silent() {
        return TransferRules.builder()
                .id("silent")
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .clause(Clause.of("test"))
                .addTransferNeeds(Side.GIVING, Side.RECEIVING)
                .addSecondmentNeeds(Side.GIVING)
                .silenceDays(30)
                .addSilentSides(Side.GIVING)
                .build();
    }

    private static Join join(Body body, LocalDate day) {
        return new Join(StepId.of("join-" + body), ANN, body, MembershipRole.MEMBER, day, day, CLERK);
    }

    private static RequestTransfer transfer(String id, Body to, LocalDate moving, LocalDate day) {
        return new RequestTransfer(
                StepId.of(id), ANN, HOME, to, MembershipRole.MEMBER, moving, Side.MEMBER, day, day, ANN);
    }

    private static RequestSecondment secondment(String id, Body to, DateRange during, LocalDate day) {
        return new RequestSecondment(
                StepId.of(id), ANN, HOME, to, MembershipRole.BACKBONE, during, Side.MEMBER, day, day, ANN);
    }

    private static Agree agree(String request, Side side, LocalDate day) {
        return new Agree(StepId.of(request + "-" + side + "-" + day), ANN, StepId.of(request), side, day, day, CLERK);
    }

    private static List<MembershipStep> agreed(MembershipStep request, LocalDate day) {
        return List.of(
                request,
                agree(request.id().value(), Side.GIVING, day),
                agree(request.id().value(), Side.RECEIVING, day));
    }

    private static List<String> told(Filed<?> filed) {
        return filed.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    private static List<String> days(MembershipBook book, LocalDate asOf) {
        return book.memberships(ANN, asOf).stream()
                .map(each -> Body.of(each) + " " + each.role() + " " + each.during())
                .toList();
    }

    private static Transfer.State state(MembershipBook book, String request, LocalDate on) {
        return book.transfer(StepId.of(request), on).orElseThrow().state();
    }

    @Test
    void a_transfer_takes_place_on_its_day_when_everybody_agreed() {
        MembershipBook book = book().file(List.of(
                        transfer("t", HOSPITAL, march(20), march(5)),
                        agree("t", Side.RECEIVING, march(6)),
                        agree("t", Side.GIVING, march(8))))
                .orThrow();

        assertThat(state(book, "t", march(5))).isEqualTo(Transfer.State.REQUESTED);
        assertThat(book.waitingFor(HOME, march(7))).extracting(Transfer::id).containsExactly(StepId.of("t"));
        assertThat(book.waitingFor(HOSPITAL, march(7))).isEmpty();
        assertThat(state(book, "t", march(8))).isEqualTo(Transfer.State.AGREED);
        assertThat(state(book, "t", march(20))).isEqualTo(Transfer.State.MOVED);
        assertThat(days(book, march(7))).containsExactly("home MEMBER 2024-03-01/..");
        assertThat(days(book, march(8)))
                .containsExactly("home MEMBER 2024-03-01/2024-03-20", "hospital MEMBER 2024-03-20/..");
        assertThat(book.transfer(StepId.of("t"), march(20)).orElseThrow().agreed())
                .containsEntry(Side.MEMBER, march(5))
                .containsEntry(Side.RECEIVING, march(6))
                .containsEntry(Side.GIVING, march(8));
        assertThat(book.endings(ANN, march(20))).singleElement().satisfies(ending -> {
            assertThat(ending.movedTo()).contains(HOSPITAL);
            assertThat(ending.day()).isEqualTo(march(20));
        });
    }

    @Test
    void a_last_agreement_that_comes_late_moves_the_day() {
        MembershipBook book = book().file(List.of(
                        transfer("t", HOSPITAL, march(6), march(5)),
                        agree("t", Side.RECEIVING, march(6)),
                        agree("t", Side.GIVING, march(25))))
                .orThrow();

        assertThat(days(book, march(25)))
                .containsExactly("home MEMBER 2024-03-01/2024-03-25", "hospital MEMBER 2024-03-25/..");
    }

    @Test
    void hours_hang_on_the_person_and_stay() {
        ServiceRecord before = record("r1", "2024-03-02T09:00/2024-03-02T11:00[Asia/Shanghai]", "home");
        ServiceRecord after = record("r2", "2024-03-21T09:00/2024-03-21T12:00[Asia/Shanghai]", "hospital");
        MembershipBook book = book().file(agreed(transfer("t", HOSPITAL, march(20), march(5)), march(6)))
                .orThrow();

        assertThat(state(book, "t", march(20))).isEqualTo(Transfer.State.MOVED);
        assertThat(ServiceBook.of(List.of(before, after)).total()).isEqualTo(Hours.of(5));
    }

    private static ServiceRecord record(String id, String time, String team) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(ANN)
                .time(TimeSpan.parse(time))
                .grade(EvidenceGrade.WITNESSED)
                .source("签到表")
                .organization(OrganizationId.of("street"))
                .team(TeamId.of(team))
                .build();
    }

    @Test
    void a_second_request_from_the_same_body_is_refused_until_the_first_is_settled() {
        MembershipBook book = book().file(List.of(transfer("t", HOSPITAL, march(20), march(5))))
                .orThrow();

        assertThat(told(book.file(List.of(transfer("again", STREET, march(21), march(6))))))
                .containsExactly("roster.move-requested [0].from");
        assertThat(book.file(List.of(
                                new Withdraw(StepId.of("w"), ANN, StepId.of("t"), march(6), march(6), ANN),
                                transfer("again", STREET, march(21), march(6))))
                        .problems())
                .isEmpty();
    }

    @Test
    void declined_is_declined() {
        MembershipBook book = book().file(List.of(
                        transfer("t", HOSPITAL, march(20), march(5)),
                        new Decline(
                                StepId.of("d"), ANN, StepId.of("t"), Side.GIVING, "人手不足", march(6), march(6), CLERK)))
                .orThrow();

        assertThat(state(book, "t", march(7))).isEqualTo(Transfer.State.DECLINED);
        Filed<MembershipBook> late = book.file(List.of(agree("t", Side.RECEIVING, march(7))));
        assertThat(told(late)).containsExactly("roster.move-state [0].request");
        assertThat(late.problems().get(0).text(Locale.SIMPLIFIED_CHINESE)).contains("待同意", "未同意");
    }

    @Test
    void nothing_is_backdated() {
        Filed<MembershipBook> filed = book().file(List.of(
                new RequestTransfer(
                        StepId.of("t"),
                        ANN,
                        HOME,
                        HOSPITAL,
                        MembershipRole.MEMBER,
                        march(4),
                        Side.MEMBER,
                        march(5),
                        march(6),
                        ANN),
                new Leave(StepId.of("l"), ANN, HOME, march(5), march(6), CLERK)));

        assertThat(told(filed))
                .containsExactly("roster.backdated [0].day", "roster.backdated [0].moving", "roster.backdated [1].day");
    }

    @Test
    void silence_is_agreement_to_a_transfer_where_the_rules_say_so_and_never_to_a_secondment() {
        RequestTransfer request = new RequestTransfer(
                StepId.of("t"),
                ANN,
                HOME,
                HOSPITAL,
                MembershipRole.MEMBER,
                march(2),
                Side.RECEIVING,
                march(2),
                march(2),
                CLERK);
        MembershipBook book = book(silent())
                .file(List.of(request, secondment("s", STREET, DateRange.of(march(3), march(31)), march(2))))
                .orThrow();

        assertThat(state(book, "t", march(31))).isEqualTo(Transfer.State.REQUESTED);
        assertThat(state(book, "t", LocalDate.of(2024, 4, 1))).isEqualTo(Transfer.State.MOVED);
        assertThat(state(book, "s", march(31))).isEqualTo(Transfer.State.REQUESTED);
        assertThat(state(book, "s", LocalDate.of(2024, 4, 1))).isEqualTo(Transfer.State.LAPSED);
        // An answer on that very day comes too late.
        assertThat(told(book.file(List.of(new Decline(
                        StepId.of("d"),
                        ANN,
                        StepId.of("t"),
                        Side.GIVING,
                        "不同意",
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2024, 4, 1),
                        CLERK)))))
                .containsExactly("roster.move-state [0].request");
    }

    @Test
    void where_the_receiving_side_has_not_answered_the_silence_of_the_giving_side_is_not_enough() {
        MembershipBook book = book(silent())
                .file(List.of(transfer("t", HOSPITAL, march(2), march(2))))
                .orThrow();

        assertThat(state(book, "t", LocalDate.of(2025, 1, 1))).isEqualTo(Transfer.State.REQUESTED);
    }

    @Test
    void a_secondment_adds_some_days_elsewhere_and_the_home_stays() {
        MembershipBook book = book().file(
                        agreed(secondment("s", HOSPITAL, DateRange.of(march(10), march(20)), march(5)), march(6)))
                .orThrow();

        assertThat(days(book, march(6)))
                .containsExactly("home MEMBER 2024-03-01/..", "hospital BACKBONE 2024-03-10/2024-03-20");
        assertThat(state(book, "s", march(9))).isEqualTo(Transfer.State.AGREED);
        assertThat(state(book, "s", march(19))).isEqualTo(Transfer.State.AWAY);
        assertThat(state(book, "s", march(20))).isEqualTo(Transfer.State.BACK);
        MembershipBook recalled = book.file(
                        List.of(new Recall(StepId.of("r"), ANN, StepId.of("s"), march(15), march(15), CLERK)))
                .orThrow();
        assertThat(days(recalled, march(15)))
                .containsExactly("home MEMBER 2024-03-01/..", "hospital BACKBONE 2024-03-10/2024-03-15");
        assertThat(told(recalled.file(
                        List.of(new Recall(StepId.of("r2"), ANN, StepId.of("s"), march(16), march(16), CLERK)))))
                .containsExactly("roster.move-state [0].request");
    }

    @Test
    void a_secondment_does_not_block_a_transfer_to_the_same_place() {
        MembershipBook book = book().file(
                        agreed(secondment("s", HOSPITAL, DateRange.of(march(10), march(30)), march(5)), march(6)))
                .orThrow()
                .file(agreed(transfer("t", HOSPITAL, march(20), march(12)), march(13)))
                .orThrow();

        assertThat(days(book, march(20)))
                .containsExactly(
                        "home MEMBER 2024-03-01/2024-03-20",
                        "hospital BACKBONE 2024-03-10/2024-03-20",
                        "hospital MEMBER 2024-03-20/..");
        assertThat(state(book, "s", march(20))).isEqualTo(Transfer.State.BACK);
    }

    @Test
    void a_transfer_while_seconded_elsewhere_ends_the_secondment_of_the_old_home() {
        MembershipBook book = book().file(
                        agreed(secondment("s", HOSPITAL, DateRange.of(march(10), march(30)), march(5)), march(6)))
                .orThrow()
                .file(agreed(transfer("t", STREET, march(20), march(12)), march(13)))
                .orThrow();

        assertThat(days(book, march(20)))
                .containsExactly(
                        "home MEMBER 2024-03-01/2024-03-20",
                        "hospital BACKBONE 2024-03-10/2024-03-20",
                        "street MEMBER 2024-03-20/..");
        assertThat(book.endings(ANN, march(20))).singleElement().satisfies(ending -> {
            assertThat(ending.secondments()).containsExactly(StepId.of("s"));
            assertThat(ending.role()).isEqualTo(MembershipRole.MEMBER);
        });
        assertThat(told(book.file(List.of(transfer("back", HOSPITAL, march(28), march(25))))))
                .containsExactly("roster.move-no-member [0].from");
    }

    @Test
    void leaving_ends_secondments_and_moves_from_there() {
        MembershipBook book = book().file(
                        agreed(secondment("s", HOSPITAL, DateRange.of(march(10), march(30)), march(5)), march(6)))
                .orThrow()
                .file(List.of(
                        transfer("t", STREET, march(20), march(12)),
                        new Leave(StepId.of("l"), ANN, HOME, march(15), march(15), CLERK)))
                .orThrow();

        assertThat(book.endings(ANN, march(15))).singleElement().satisfies(ending -> {
            assertThat(ending.secondments()).containsExactly(StepId.of("s"));
            assertThat(ending.lapsed()).containsExactly(StepId.of("t"));
            assertThat(ending.movedTo()).isEmpty();
        });
        assertThat(days(book, march(15)))
                .containsExactly("home MEMBER 2024-03-01/2024-03-15", "hospital BACKBONE 2024-03-10/2024-03-15");
        assertThat(state(book, "t", march(16))).isEqualTo(Transfer.State.LAPSED);
    }

    @Test
    void somebody_is_in_any_number_of_teams_in_a_role_of_each() {
        MembershipBook book = book().file(List.of(
                        join(HOSPITAL, march(2)),
                        new ChangeRole(StepId.of("c"), ANN, HOME, MembershipRole.LEADER, march(3), march(3), CLERK)))
                .orThrow();

        assertThat(days(book, march(3)))
                .containsExactly(
                        "home MEMBER 2024-03-01/2024-03-03",
                        "hospital MEMBER 2024-03-02/..",
                        "home LEADER 2024-03-03/..");
        assertThat(told(book.file(List.of(
                        new ChangeRole(StepId.of("c2"), ANN, HOME, MembershipRole.LEADER, march(4), march(4), CLERK),
                        new Join(StepId.of("j2"), ANN, HOME, MembershipRole.MEMBER, march(4), march(4), CLERK)))))
                .containsExactly("roster.move-same-role [0].role", "roster.move-member-already [1].body");
    }

    @Test
    void an_answer_by_somebody_who_is_not_asked_is_refused() {
        MembershipBook book = book().file(List.of(transfer("t", HOSPITAL, march(20), march(5))))
                .orThrow();

        assertThat(told(book.file(List.of(
                        agree("t", Side.MEMBER, march(6)),
                        new Agree(
                                StepId.of("x"),
                                PersonId.of("ben"),
                                StepId.of("t"),
                                Side.GIVING,
                                march(6),
                                march(6),
                                CLERK)))))
                .containsExactly("roster.move-not-asked [0].side", "roster.move-unknown [1].request");
    }

    @Test
    void a_refused_step_of_a_later_day_moves_nothing_forward() {
        MembershipBook book = book(silent())
                .file(List.of(new RequestTransfer(
                        StepId.of("t"),
                        ANN,
                        HOME,
                        HOSPITAL,
                        MembershipRole.MEMBER,
                        march(2),
                        Side.RECEIVING,
                        march(2),
                        march(2),
                        CLERK)))
                .orThrow();

        Filed<MembershipBook> filed = book.file(List.of(
                new Leave(StepId.of("l"), ANN, STREET, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), CLERK),
                new Withdraw(StepId.of("w"), ANN, StepId.of("t"), march(5), march(5), CLERK)));

        assertThat(told(filed)).containsExactly("roster.move-no-member [0].body");
        assertThat(state(filed.book(), "t", LocalDate.of(2025, 1, 1))).isEqualTo(Transfer.State.WITHDRAWN);
    }

    static List<MembershipStep> steps() {
        return List.of(
                join(HOME, MARCH),
                new ChangeRole(StepId.of("c"), ANN, HOME, MembershipRole.LEADER, MARCH, MARCH, CLERK),
                new Leave(StepId.of("l"), ANN, STREET, MARCH, MARCH, CLERK),
                transfer("t", STREET, march(2), MARCH),
                secondment("s", STREET, DateRange.day(MARCH), MARCH),
                agree("t", Side.GIVING, MARCH),
                new Decline(StepId.of("d"), ANN, StepId.of("t"), Side.GIVING, "人手不足", MARCH, MARCH, CLERK),
                new Withdraw(StepId.of("w"), ANN, StepId.of("t"), MARCH, MARCH, CLERK),
                new Recall(StepId.of("r"), ANN, StepId.of("s"), MARCH, MARCH, CLERK));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_comes_back_as_it_was_written(MembershipStep step) {
        String written = Json.form(MembershipStep.class).write(step);

        assertThat(Json.read(MembershipStep.class, "steps.jsonl", written).orThrow())
                .isEqualTo(step);
        assertThat(step.toString()).doesNotContain("人手不足");
        assertThat(Json.form(MembershipStep.class).write(step.minimised())).doesNotContain("人手不足");
    }

    @Test
    void rules_come_back_as_they_were_written_and_contradictions_are_refused() {
        for (TransferRules rules : List.of(TransferRules.consent(), silent())) {
            assertThat(Json.read(TransferRules.class, "rules.json", Json.write(rules))
                            .orThrow())
                    .isEqualTo(rules);
        }
        String text = Json.write(silent());
        assertThat(codes(text.replace("\"silenceDays\":30", "\"silenceDays\":0")))
                .containsExactly("roster.move-silence");
        assertThat(codes(text.replace("\"silenceDays\":30,", ""))).containsExactly("roster.move-silence");
        assertThat(codes(text.replace("\"silentSides\":[\"giving\"]", "\"silentSides\":[\"member\"]")))
                .containsExactly("roster.move-member-silent");
        assertThat(codes(text.replace("\"secondmentNeeds\":[\"giving\"]", "\"secondmentNeeds\":[]")))
                .containsExactly("roster.move-nobody");
    }

    private static List<String> codes(String rules) {
        return Json.read(TransferRules.class, "rules.json", rules).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'join':{'id':'1','person':'ann','body':{},'role':'member','day':'2024-03-01','recorded':'2024-03-01',"
                        + "'by':'b'}}; roster.move-one-body; $.join.body.team",
                "{'leave':{'id':'1','person':'ann','body':{'team':'王 小明'},'day':'2024-03-01','recorded':'2024-03-01',"
                        + "'by':'b'}}; value.key-form; $.leave.body.team",
                "{'request-transfer':{'id':'1','person':'ann','from':{'team':'t'},'to':{'team':'t'},'role':'member',"
                        + "'moving':'2024-03-01','side':'member','day':'2024-03-01','recorded':'2024-03-01','by':'b'}};"
                        + " roster.move-same-body; $.request-transfer.to",
                "{'request-secondment':{'id':'1','person':'ann','from':{'team':'t'},'to':{'team':'u'},'role':'member',"
                        + "'during':'2024-03-01/..','side':'member','day':'2024-03-01','recorded':'2024-03-01',"
                        + "'by':'b'}}; roster.move-endless; $.request-secondment.during",
                "{'decline':{'id':'1','person':'ann','request':'t','side':'giving','reason':'','day':'2024-03-01',"
                        + "'recorded':'2024-03-01','by':'b'}}; value.name-form; $.decline.reason"
            })
    void a_bad_line_is_told_at_its_place(String line, String code, String path) {
        assertThat(Json.read(MembershipStep.class, "steps.jsonl", line.replace('\'', '"'))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.place().path()).contains(path);
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                        assertThat(problem.text(locale)).doesNotContain("王", "{");
                    }
                });
    }

    @Test
    void a_body_is_a_team_or_an_organisation() {
        Membership membership = book().memberships(ANN, MARCH).get(0);

        assertThat(Body.of(membership)).isEqualTo(HOME).hasToString("home");
        assertThat(Refusals.code(() -> new Body(Optional.of(TeamId.of("t")), Optional.of(OrganizationId.of("o")))))
                .isEqualTo("roster.move-one-body");
    }
}

package org.volunteerkit.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.demand.pair.HouseholdId;
import org.volunteerkit.demand.pair.PairingBook;
import org.volunteerkit.demand.pair.PairingId;
import org.volunteerkit.demand.pair.PairingStep;
import org.volunteerkit.demand.pair.Party;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GivingBookTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 21);
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final Unit CNY = Unit.currency("CNY");

    private static GivingStep receive(String key, String amount, int day) {
        return new GivingStep.Receive(
                StepId.of(key),
                Amount.parse(amount),
                Optional.of(Party.of(PersonId.of("ann"))),
                Optional.of("school"),
                Optional.empty(),
                DAY.plusDays(day),
                DAY.plusDays(90),
                CLERK);
    }

    private static GivingStep spend(String key, String amount, int day) {
        return new GivingStep.Spend(
                StepId.of(key),
                Amount.parse(amount),
                Optional.empty(),
                Optional.empty(),
                DAY.plusDays(day),
                DAY.plusDays(90),
                CLERK);
    }

    private static GivingStep refund(String key, String of, String amount, int day) {
        return new GivingStep.Refund(
                StepId.of(key), StepId.of(of), Amount.parse(amount), "王小明", DAY.plusDays(day), DAY.plusDays(90), CLERK);
    }

    private static GivingStep reverse(String key, String of, int day) {
        return new GivingStep.Reverse(StepId.of(key), StepId.of(of), "王小明", DAY.plusDays(day), DAY.plusDays(90), CLERK);
    }

    private static GivingStep handOver(String key, Party giver, Party receiver, PairingId pairing) {
        return new GivingStep.HandOver(
                StepId.of(key),
                Amount.parse("200.00 CNY"),
                Optional.of(giver),
                Optional.of(receiver),
                Optional.of(Amount.of(1, Unit.HOUSEHOLD)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pairing),
                DAY,
                DAY,
                CLERK);
    }

    private static GivingBook book(GivingStep... steps) {
        return GivingBook.empty().file(List.of(steps)).orThrow();
    }

    private static List<String> codes(GivingBook book, GivingStep step) {
        return book.file(List.of(step)).problems().stream().map(Problem::code).toList();
    }

    private static String left(GivingBook book, Unit unit) {
        return book.balance(Pot.of(unit), DAY.plusDays(90)).left().toString();
    }

    @Test
    void forty_five_cadres_and_forty_five_households_are_pairs_with_a_visit_and_200_yuan_each() {
        List<Party> cadres = new ArrayList<>();
        List<Party> households = new ArrayList<>();
        for (int i = 1; i <= 45; i++) {
            cadres.add(Party.of(PersonId.of("cadre-" + i)));
            households.add(Party.of(HouseholdId.of("household-" + i)));
        }
        PairingBook pairs = PairingBook.empty()
                .file(PairingStep.pairs("p", cadres, households, DAY, DAY, CLERK))
                .orThrow();
        List<PairingStep> visits = new ArrayList<>();
        List<GivingStep> gifts = new ArrayList<>();
        pairs.on(DAY).forEach(pair -> {
            String key = pair.id().value();
            visits.add(new PairingStep.Visit(StepId.of("v" + key), pair.id(), Optional.empty(), DAY, DAY, CLERK));
            gifts.add(handOver("g" + key, pair.helper(DAY).orElseThrow(), pair.helped(), pair.id()));
        });

        PairingBook visited = pairs.file(visits).orThrow();
        GivingBook given = GivingBook.empty().file(gifts).orThrow();

        assertThat(visited.on(DAY)).hasSize(45).allMatch(pair -> pair.visits().size() == 1);
        Flow flow = given.totals(DateRange.year(2023), DAY).get(CNY);
        assertThat(flow.given()).isEqualTo(Amount.of(Money.parse("9000.00 CNY")));
        assertThat(flow.received()).isEqualTo(flow.given());
        assertThat(flow.left()).isEqualTo(Amount.none(CNY));
        assertThat(given.reached(DateRange.year(2023), DAY))
                .containsOnly(entry(Unit.HOUSEHOLD, Amount.of(45, Unit.HOUSEHOLD)));
        assertThat(given.ofPairing(PairingId.of("p-45"), DAY).get(CNY).given()).hasToString("200.00 CNY");
        assertThat(given.file(gifts).repeated()).isEqualTo(45);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({
        "5 book, over 10 book, over 15 book",
        "over 5 book, at-least 10 book, at-least 15 book",
        "over 5 book, incomplete 10 book, incomplete 15 book",
        "almost 5 book, almost 10 book, almost 15 book",
        "almost 5 book, over 10 book, about 15 book",
        "about 5 book, 10 book, about 15 book",
        "unreadable book, 10 book, incomplete 10 book",
        "unreadable book, unreadable book, unreadable book",
        "almost 10000.00 CNY, 0.50 CNY, almost 10000.50 CNY"
    })
    void imprecise_amounts_add_up_with_their_precision(String one, String other, String sum) {
        assertThat(Amount.parse(one).plus(Amount.parse(other))).hasToString(sum);
    }

    @ParameterizedTest(name = "of {0} less {1} there is {2}")
    @CsvSource({
        "15 book, 5 book, 10 book",
        "15 book, over 5 book, almost 10 book",
        "15 book, almost 5 book, at-least 10 book",
        "over 15 book, over 5 book, about 10 book",
        "15 book, unreadable book, almost 15 book",
        "over 5 book, 15 book, unreadable book"
    })
    void what_is_left_is_as_precise_as_can_be_told(String one, String other, String rest) {
        assertThat(Amount.parse(one).minus(Amount.parse(other))).hasToString(rest);
    }

    @Test
    void more_than_was_received_is_not_spent_on_any_day() {
        GivingBook book = book(receive("a", "100.00 CNY", 5), spend("b", "60.00 CNY", 9));

        assertThat(codes(book, spend("c", "40.01 CNY", 6))).containsExactly("giving.overdrawn");
        assertThat(codes(book, spend("c", "10.00 CNY", 4))).containsExactly("giving.overdrawn");
        assertThat(codes(book, spend("c", "40.00 CNY", 6))).isEmpty();
        assertThat(left(book, CNY)).isEqualTo("40.00 CNY");
    }

    @Test
    void a_stated_number_that_is_imprecise_lets_pass_what_may_be_true() {
        GivingBook book = book(receive("a", "over 100 book", 0), receive("b", "almost 50 set", 0));

        assertThat(codes(book, spend("c", "130 book", 1))).isEmpty();
        assertThat(codes(book, spend("c", "51 set", 1))).containsExactly("giving.overdrawn");
        GivingBook spent = book.file(List.of(spend("c", "130 book", 1), spend("d", "unreadable set", 1)))
                .orThrow();
        assertThat(left(spent, Unit.BOOK)).isEqualTo("unreadable book");
        assertThat(left(spent, Unit.SET)).isEqualTo("almost 50 set");
    }

    @Test
    void two_currencies_and_two_units_of_goods_stay_apart() {
        GivingBook book = book(receive("a", "100.00 CNY", 0), receive("b", "100.00 EUR", 0), receive("c", "9 book", 0));

        assertThat(codes(book, spend("d", "9 set", 1))).containsExactly("giving.overdrawn");
        assertThat(codes(book, spend("d", "150.00 EUR", 1))).containsExactly("giving.overdrawn");
        assertThat(book.totals(DateRange.year(2023), DAY.plusDays(9)).keySet())
                .extracting(Unit::word)
                .containsExactly("CNY", "EUR", "book");
        assertThat(Refusals.code(() -> Flow.none(CNY).plus(Flow.none(Unit.BOOK))))
                .isEqualTo("value.unit-differs");
    }

    @Test
    void a_gift_is_refunded_up_to_what_it_was_and_as_long_as_it_is_there() {
        GivingBook book =
                book(receive("a", "100.00 CNY", 0), refund("r1", "a", "30.00 CNY", 2), spend("s", "50.00 CNY", 3));

        assertThat(left(book, CNY)).isEqualTo("20.00 CNY");
        assertThat(codes(book, refund("r2", "a", "70.01 CNY", 4)))
                .containsExactly("giving.refund-more", "giving.overdrawn");
        assertThat(codes(book, refund("r2", "a", "70.00 CNY", 4))).containsExactly("giving.overdrawn");
        assertThat(codes(book, refund("r2", "a", "1 book", 4))).containsExactly("giving.refund-unit");
        assertThat(codes(book, refund("r2", "r1", "1.00 CNY", 4))).containsExactly("giving.no-entry");
        assertThat(codes(book, refund("r2", "a", "1.00 CNY", -1))).contains("history.order");
        assertThat(codes(book, reverse("x", "a", 4))).contains("giving.refunded");
        GivingBook back = book.file(List.of(refund("r2", "s", "50.00 CNY", 5), refund("r3", "a", "70.00 CNY", 6)))
                .orThrow();
        assertThat(left(back, CNY)).isEqualTo("0.00 CNY");
        assertThat(back.steps(StepId.of("a"))).hasSize(3);
    }

    @Test
    void a_mistake_is_reversed_with_a_reason_and_what_was_known_before_stays_known() {
        GivingBook book = book(receive("a", "200.00 CNY", 0), reverse("x", "a", 7), receive("b", "20.00 CNY", 0));

        assertThat(book.balance(Pot.of(CNY), DAY.plusDays(6)).left()).hasToString("220.00 CNY");
        assertThat(book.balance(Pot.of(CNY), DAY.plusDays(7)).left()).hasToString("20.00 CNY");
        assertThat(codes(book, reverse("y", "a", 8))).containsExactly("giving.reversed");
        assertThat(codes(book, reverse("y", "x", 8))).containsExactly("giving.reverse-of");
        assertThat(codes(book, reverse("y", "none", 8))).containsExactly("giving.unknown");
        GivingBook spent = book.file(List.of(spend("s", "5.00 CNY", 8))).orThrow();
        assertThat(codes(spent, reverse("y", "b", 9))).containsExactly("giving.overdrawn");
    }

    @Test
    void no_sum_leaves_the_range() {
        GivingBook book = book(receive("a", "999999999999999999 book", 0));

        assertThat(codes(book, receive("b", "1 book", 0))).containsExactly("giving.range");
    }

    @Test
    void an_amount_is_told_in_both_languages() {
        assertThat(Amount.parse("over 25000 book").text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("25000余册");
        assertThat(Amount.parse("at-least 3 set").text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("3套以上");
        assertThat(Amount.parse("almost 10000.00 CNY").text(Locale.ENGLISH)).isEqualTo("almost 10000.00 CNY");
        assertThat(Amount.parse("unreadable set").text(Locale.ENGLISH)).isEqualTo("an unreadable number of sets");
    }

    static List<GivingStep> everyStep() {
        return List.of(
                receive("a", "almost 10000.00 CNY", 0),
                spend("b", "unreadable set", 0),
                refund("c", "a", "1.00 CNY", 0),
                reverse("d", "a", 0),
                handOver("e", Party.of(PersonId.of("x")), Party.of(HouseholdId.of("y")), PairingId.of("p")),
                new GivingStep.Give(
                        StepId.of("f"),
                        Amount.parse("50 piece"),
                        Optional.empty(),
                        Optional.of(Amount.parse("about 50 person")),
                        Optional.of("audio-books"),
                        Optional.of(CaseId.of("c")),
                        Optional.empty(),
                        DAY,
                        DAY,
                        CLERK));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void every_step_comes_back_as_it_was_written_and_shows_no_reason(GivingStep step) {
        String written = Json.form(GivingStep.class).write(step);

        assertThat(Json.read(GivingStep.class, "gifts.jsonl", written).orThrow())
                .isEqualTo(step);
        assertThat(step.toString()).doesNotContain("王小明", "ann");
        assertThat(Json.form(GivingStep.class).write(step.minimised())).doesNotContain("王小明");
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'receive':{'id':'1','amount':'王小明','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " giving.amount-form; $.receive.amount",
                "{'receive':{'id':'1','amount':'2 person','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " giving.unit; $.receive.amount",
                "{'receive':{'id':'1','amount':'0 book','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " giving.nothing; $.receive.amount",
                "{'give':{'id':'1','amount':'2 book','reached':'2 book','day':'2023-03-05','recorded':'2023-03-05',"
                        + "'by':'b'}}; giving.reached-unit; $.give.reached",
                "{'hand-over':{'id':'1','amount':'2 book','giver':{'person':'a'},'receiver':{'person':'a'},"
                        + "'day':'2023-03-05','recorded':'2023-03-05','by':'b'}}; giving.self; $.hand-over.receiver",
                "{'spend':{'id':'1','amount':'2 book','day':'2023-03-05','recorded':'2023-03-04','by':'b'}};"
                        + " giving.to-come; $.spend.day",
                "{'refund':{'id':'1','of':'王小明','amount':'2 book','reason':'x','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; value.key-form; $.refund.of",
                "{'reverse':{'id':'1','of':'2','reason':'','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " value.name-form; $.reverse.reason"
            })
    void a_bad_line_is_told_at_its_place_and_the_next_one_is_read(String line, String code, String path) {
        String good = Json.form(GivingStep.class).write(receive("a", "1 book", 0));
        byte[] utf8 = (line.replace('\'', '"') + "\n" + good + "\n").getBytes(StandardCharsets.UTF_8);

        List<Line<GivingStep>> lines =
                Json.lines(GivingStep.class, "gifts.jsonl", new ByteArrayInputStream(utf8)).stream()
                        .toList();

        assertThat(lines.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path()).contains(path);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.text(locale)).doesNotContain("王小明", "{");
            }
        });
        assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
    }
}

package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.ledger.terms.rule.Who;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Points;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConditionTest {

    private static final AccountId ANN = AccountId.of("ann");

    private static Asking on(LocalDate day, Parties parties, String amount) {
        Counter counter = new Counter(Counter.allow(Deed.EARN));
        counter.earn("w", "ann", 5);
        return new Asking(
                day,
                parties,
                Use.SERVICE,
                Amount.of(Points.parse(amount)),
                ANN,
                () -> counter.ledger.holding(ANN, counter.today));
    }

    private static List<String> missing(Condition condition, Asking asking) {
        return condition.match(asking).stream()
                .map(missing -> missing.code().replace("ledger.terms.", "")
                        + missing.from().map(day -> " " + day).orElse(""))
                .toList();
    }

    @ParameterizedTest(name = "born {0}, {1} years, on {2}: {3}")
    @CsvSource({
        "1964-02-29,60,2024-02-28,too-young 2024-02-29",
        "1964-02-29,60,2024-02-29,",
        "1964-02-29,61,2025-02-28,too-young 2025-03-01",
        "1964-02-29,61,2025-03-01,",
        "1960-06-01,60,2020-05-31,too-young 2020-06-01",
        ",60,2020-05-31,too-young"
    })
    void an_age_is_reached_on_the_birthday(LocalDate born, int age, LocalDate day, String expected) {
        Standing standing = born == null ? Counter.ANYBODY : Standing.bornOn(born);

        assertThat(missing(new Condition.Age(Who.OWNER, age), on(day, Parties.of(standing), "1")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0} to {1}, on {2}: {3}")
    @CsvSource({
        "--01-01,--01-31,2024-01-31,",
        "--01-01,--01-31,2024-02-01,out-of-season 2025-01-01",
        "--04-01,--07-31,2024-03-31,out-of-season 2024-04-01",
        "--04-01,--07-31,2024-07-31,",
        "--12-15,--01-15,2024-12-31,",
        "--12-15,--01-15,2024-01-15,",
        "--12-15,--01-15,2024-01-16,out-of-season 2024-12-15"
    })
    void a_season_comes_back_every_year(MonthDay from, MonthDay through, LocalDate day, String expected) {
        assertThat(missing(new Condition.Season(from, through), on(day, Parties.of(Counter.ANYBODY), "1")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void certain_days_begin_and_end() {
        Condition dates = new Condition.Dates(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)));
        Parties ann = Parties.of(Counter.ANYBODY);

        assertThat(missing(dates, on(LocalDate.of(2023, 12, 31), ann, "1"))).containsExactly("out-of-dates 2024-01-01");
        assertThat(missing(dates, on(LocalDate.of(2024, 1, 31), ann, "1"))).isEmpty();
        assertThat(missing(dates, on(LocalDate.of(2024, 2, 1), ann, "1"))).containsExactly("out-of-dates");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.5,too-little", "2.5,", "2.7,no-full-step"})
    void an_amount_is_large_enough_and_in_full_steps(String amount, String expected) {
        Condition size =
                new Condition.Size(Optional.of(Counter.points(2)), Optional.of(Amount.of(Points.parse("0.5"))));

        assertThat(missing(size, on(LocalDate.of(2024, 3, 4), Parties.of(Counter.ANYBODY), amount)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void of_alternatives_all_that_is_missing_is_told() {
        Condition old = new Condition.Age(Who.OWNER, 65);
        Condition poor = new Condition.Known(Who.OWNER, "hardship");
        Asking nobody = on(LocalDate.of(2024, 3, 4), Parties.of(Counter.ANYBODY), "1");

        assertThat(missing(new Condition.Any(List.of(old, poor)), nobody)).containsExactly("too-young", "not-known");
        assertThat(missing(new Condition.All(List.of(old, poor)), nobody)).containsExactly("too-young", "not-known");
        assertThat(missing(
                        new Condition.Any(List.of(old, poor)),
                        on(
                                LocalDate.of(2024, 3, 4),
                                Parties.of(
                                        Standing.builder().addKnown("hardship").build()),
                                "1")))
                .isEmpty();
    }

    @Test
    void own_lots_are_those_that_would_go_first_and_are_not_held() {
        Counter counter = new Counter(
                Counter.allow(Deed.EARN),
                new Rule.Allow(
                        new TreeSet<>(Set.of(Deed.GIVE)), Optional.of(new Condition.OwnLots()), Optional.empty()));
        counter.earn("w1", "ann", 5);
        counter.today = counter.today.plusDays(1);
        counter.earn("w2", "ben", 5);
        counter.ledger.post(
                Movement.Give.of(CommandId.of("g"), counter.today, ANN, AccountId.of("ben"), Counter.points(2)),
                counter.today);

        // Ben holds 2 of Ann's older lot and 5 of his own; the older goes first.
        assertThat(Counter.word(counter.give("g1", "ben", "cai", 1))).isEqualTo("ledger.terms.passed-on");
        counter.ledger.post(
                Reservation.Hold.of(
                        CommandId.of("h"),
                        counter.today,
                        AccountId.of("ben"),
                        Counter.points(2),
                        counter.today.plusDays(9)),
                counter.today);
        assertThat(Counter.word(counter.give("g2", "ben", "cai", 5))).isEqualTo("served");
    }

    @Test
    void a_refusal_speaks_one_language() {
        Parties nobody = Parties.of(Counter.ANYBODY, Counter.ANYBODY);
        LocalDate day = LocalDate.of(2024, 3, 4);
        Condition kinds = new Condition.OfKind(
                Who.OTHER, ImmutableSortedSet.of(AccountCommand.Kind.POOL, AccountCommand.Kind.HOUSE));
        Condition kin = new Condition.Kin(ImmutableSortedSet.copyOf(Kinship.Relation.values()));
        Condition uses = new Condition.For(ImmutableSortedSet.of(Use.GOODS, Use.BENEFIT, Use.MONEY));

        assertThat(texts(kinds, on(day, nobody, "1"), Locale.CHINA)).isEqualTo("对方的账户类别不符；应为公益池、机构之一");
        assertThat(texts(kinds, on(day, nobody, "1"), Locale.UK))
                .isEqualTo("the account of the other one is of another kind; expected one of: pool, house");
        assertThat(texts(kin, on(day, nobody, "1"), Locale.CHINA)).doesNotContainPattern("[A-Za-z]");
        assertThat(texts(kin, on(day, nobody, "1"), Locale.UK))
                .contains("spouse, ", "grandparent")
                .doesNotContain("GRAND", "{");
        assertThat(texts(uses, on(day, nobody, "1"), Locale.CHINA)).contains("物品、权益、现金");
        assertThat(texts(uses, on(day, nobody, "1"), Locale.UK)).contains("goods, benefits, money");
    }

    private static String texts(Condition condition, Asking asking, Locale locale) {
        return condition.match(asking).get(0).problem().text(locale);
    }

    @Test
    void every_kind_relation_and_use_has_words_in_both_languages() {
        Parties nobody = Parties.of(Counter.ANYBODY, Counter.ANYBODY);
        Asking asking = on(LocalDate.of(2024, 3, 4), nobody, "1");
        for (AccountCommand.Kind kind : AccountCommand.Kind.values()) {
            if (kind != AccountCommand.Kind.PERSON) {
                assertThat(texts(new Condition.OfKind(Who.OTHER, ImmutableSortedSet.of(kind)), asking, Locale.CHINA))
                        .doesNotContainPattern("[A-Za-z{]");
            }
        }
        for (Kinship.Relation kin : Kinship.Relation.values()) {
            assertThat(texts(new Condition.Kin(ImmutableSortedSet.of(kin)), asking, Locale.CHINA))
                    .doesNotContainPattern("[A-Za-z{]");
        }
        for (Use use : Use.values()) {
            if (use != Use.SERVICE) {
                assertThat(texts(new Condition.For(ImmutableSortedSet.of(use)), asking, Locale.CHINA))
                        .doesNotContainPattern("[A-Za-z{]");
            }
        }
    }
}

package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.time.Window;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CeilingTest {

    private static final Rule ALL = Counter.allow(Deed.EARN, Deed.REDEEM, Deed.PAY, Deed.GIVE);

    private static Rule weekly(long most, Rule.Beyond beyond) {
        return new Rule.Ceiling(
                Counter.points(most),
                Rule.Ceiling.Counts.CREDITED,
                Optional.of(Window.calendar(Window.Period.WEEK)),
                Optional.empty(),
                beyond,
                beyond == Rule.Beyond.DIVERT ? Optional.of(Counter.TO_POOL) : Optional.empty(),
                new TreeSet<>());
    }

    private static Answer earnOn(Counter counter, String id, LocalDate day, long amount) {
        return counter.serve(
                Wish.Earn.of(CommandId.of(id), Counter.TERMS, day, AccountId.of("ann"), Counter.points(amount)));
    }

    private static Missing missing(Answer answer) {
        return ((Answer.Declined) answer).missing().get(0);
    }

    @Nested
    class A_ceiling_of_what_is_credited_in_a_week {

        private final LocalDate monday = LocalDate.of(2024, 3, 4);
        private final Counter counter = new Counter(ALL, weekly(6, Rule.Beyond.REFUSE));

        @Test
        void tells_the_first_week_in_which_there_is_room() {
            earnOn(counter, "w1", monday, 6);
            counter.today = monday.plusWeeks(1);
            earnOn(counter, "w2", counter.today, 4);

            Answer late = earnOn(counter, "w3", monday.plusDays(2), 3);

            assertThat(Counter.word(late)).isEqualTo("ledger.terms.full");
            assertThat(missing(late).from()).contains(monday.plusWeeks(2));
            assertThat(missing(earnOn(counter, "w4", monday.plusDays(2), 2)).from())
                    .contains(monday.plusWeeks(1));
        }

        @Test
        void tells_no_day_for_what_fits_into_no_week() {
            assertThat(missing(earnOn(counter, "w", monday, 7)).from()).isEmpty();
        }

        @Test
        void tells_no_day_for_a_correction_whose_week_is_over() {
            earnOn(counter, "w1", monday, 4);
            earnOn(counter, "w2", monday, 2);

            Answer more = counter.correct("c", "w1", 5);

            assertThat(Counter.word(more)).isEqualTo("ledger.terms.full");
            assertThat(missing(more).from()).isEmpty();
        }
    }

    @Nested
    class What_repays_debt {

        @ParameterizedTest
        @EnumSource(names = {"DIVERT", "TRIM"})
        void fits_though_the_week_is_full(Rule.Beyond beyond) {
            Counter counter = inDebt(beyond);

            Answer answer = counter.pay("p", "ann", "ben", 8);

            assertThat(Counter.word(answer)).isEqualTo("served");
            assertThat(counter.balance("ben")).isEqualTo("0");
            assertThat(((Answer.Served) answer).remarks())
                    .extracting(remark -> remark.amount().toString())
                    .containsExactly("3");
            assertThat(counter.balance("pool")).isEqualTo(beyond == Rule.Beyond.DIVERT ? "3" : "0");
            assertThat(Counter.word(counter.undo("u", "p")))
                    .as("what repaid debt is not there to be given back")
                    .isEqualTo("ledger.reversal-short");
            assertThat(counter.ledger.prove().holds()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"DIVERT", "TRIM"})
        void fits_where_it_was_earned_too(Rule.Beyond beyond) {
            Counter counter = inDebt(beyond);

            counter.earn("w", "ben", 8);

            assertThat(counter.balance("ben")).isEqualTo("0");
        }

        @Test
        void fits_where_more_is_refused() {
            Counter counter = inDebt(Rule.Beyond.REFUSE);

            assertThat(Counter.word(counter.earn("w3", "ben", 6))).isEqualTo("ledger.terms.full");
            assertThat(Counter.word(counter.earn("w4", "ben", 5))).isEqualTo("served");
            assertThat(counter.balance("ben")).isEqualTo("0");
        }

        /** Ann has 10; Ben has had his 6 of the week, and owes 5 since a correction of what he had spent before. */
        private Counter inDebt(Rule.Beyond beyond) {
            Counter counter = new Counter(ALL, weekly(6, beyond));
            counter.today = LocalDate.of(2024, 2, 26);
            counter.earn("a1", "ann", 6);
            counter.earn("b1", "ben", 5);
            counter.redeem("r1", "ben", 5);
            counter.today = LocalDate.of(2024, 3, 4);
            counter.earn("a2", "ann", 4);
            counter.earn("b2", "ben", 6);
            counter.redeem("r2", "ben", 6);
            counter.correct("c1", "b1", 0);
            assertThat(counter.balance("ben")).isEqualTo("-5");
            return counter;
        }
    }

    @Nested
    class The_remark_on_a_correction {

        @Test
        void names_what_it_diverted_and_what_it_took_back() {
            Counter counter = new Counter(ALL, Counter.ceiling(1500, Rule.Beyond.DIVERT));
            counter.earn("w1", "ann", 1490);
            assertThat(remarks(counter.earn("w2", "ann", 25))).containsExactly("DIVERTED 15 pool");

            assertThat(remarks(counter.correct("c1", "w2", 40))).containsExactly("DIVERTED 15 pool");
            assertThat(remarks(counter.correct("c2", "w2", 41))).containsExactly("DIVERTED 1 pool");
            assertThat(remarks(counter.correct("c3", "w2", 41))).isEmpty();
            assertThat(remarks(counter.correct("c4", "w2", 12))).containsExactly("TAKEN_BACK 29 pool");
            assertThat(remarks(counter.correct("c5", "w2", 5))).containsExactly("TAKEN_BACK 2 pool");
            assertThat(remarks(counter.correct("c6", "w2", 4))).isEmpty();
            assertThat(counter.balance("ann") + " " + counter.balance("pool")).isEqualTo("1494 0");
        }

        @Test
        void names_what_it_trimmed() {
            Counter counter = new Counter(ALL, Counter.ceiling(1500, Rule.Beyond.TRIM));
            counter.earn("w1", "ann", 1490);
            counter.earn("w2", "ann", 25);

            assertThat(remarks(counter.correct("c1", "w2", 40))).containsExactly("TRIMMED 15 ann");
            assertThat(remarks(counter.correct("c2", "w2", 12))).isEmpty();
            assertThat(remarks(counter.correct("c3", "w2", 13))).containsExactly("TRIMMED 1 ann");
        }

        private List<String> remarks(Answer answer) {
            return ((Answer.Served) answer).remarks().stream().map(this::word).toList();
        }

        private String word(Remark remark) {
            return remark.kind() + " " + remark.amount() + " " + remark.account();
        }
    }

    @Test
    void a_rule_of_how_often_tells_the_first_quarter_that_is_free() {
        Counter counter = new Counter(
                ALL, new Rule.Times(ImmutableSortedSet.of(Deed.REDEEM), 1, Window.calendar(Window.Period.QUARTER)));
        counter.today = LocalDate.of(2024, 2, 10);
        counter.earn("w", "ann", 10);
        counter.redeem("r1", "ann", 1);
        counter.today = LocalDate.of(2024, 5, 10);
        counter.redeem("r2", "ann", 1);

        Answer late = counter.serve(Wish.Redeem.of(
                CommandId.of("r3"),
                Counter.TERMS,
                LocalDate.of(2024, 3, 1),
                AccountId.of("ann"),
                Cost.of(Counter.points(1))));

        assertThat(Counter.word(late)).isEqualTo("ledger.terms.too-often");
        assertThat(missing(late).from()).contains(LocalDate.of(2024, 7, 1));
    }

    @Test
    void a_ceiling_over_a_life_that_has_not_begun_does_not_hold_yet() {
        LocalDate begins = LocalDate.of(2024, 3, 4);
        Rule life = new Rule.Ceiling(
                Counter.points(6),
                Rule.Ceiling.Counts.CREDITED,
                Optional.of(new Window.Life(Optional.of(begins))),
                Optional.empty(),
                Rule.Beyond.TRIM,
                Optional.empty(),
                new TreeSet<>());
        Counter counter = new Counter(ALL, life);

        assertThat(Counter.word(earnOn(counter, "w1", begins.minusDays(1), 10))).isEqualTo("served");
        assertThat(counter.balance("ann")).isEqualTo("10");
        earnOn(counter, "w2", begins, 10);
        assertThat(counter.balance("ann")).isEqualTo("16");
    }
}

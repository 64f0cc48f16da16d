package org.volunteerkit.ledger.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTermsTest {

    private static final AccountId ANN = AccountId.of("ann");
    private static final AccountId BEN = AccountId.of("ben");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @ParameterizedTest(name = "{1} months from {0}: through {2}")
    @CsvSource({
        "2024-02-29,12,2025-02-28",
        "2024-02-29,48,2028-02-29",
        "2025-01-31,1,2025-02-28",
        "2025-01-10,12,2026-01-10",
        "2025-08-31,6,2026-02-28"
    })
    void months_are_counted_from_the_day_of_earning(LocalDate earned, int months, LocalDate last) {
        assertThat(new Life.Months(months).lastDay(earned)).contains(last);
    }

    @ParameterizedTest(name = "{0} and {1} years, from {2}: through {3}")
    @CsvSource({
        "2025-01-01,0,,2025-12-31",
        "2025-12-31,0,,2025-12-31",
        "2025-07-01,1,,2026-12-31",
        "2025-03-31,0,--04-01,2025-03-31",
        "2025-04-01,0,--04-01,2026-03-31",
        "2023-06-01,0,--02-28,2024-02-27",
        "2023-06-01,0,--03-01,2024-02-29",
        "2023-06-01,1,--03-01,2025-02-28"
    })
    void a_year_ends_the_day_before_the_next_one_starts(LocalDate earned, int after, MonthDay starts, LocalDate last) {
        assertThat(new Life.YearEnd(after, Optional.ofNullable(starts)).lastDay(earned))
                .contains(last);
    }

    @Test
    void a_lot_without_limit_never_lapses() {
        assertThat(new Life.Unlimited().lastDay(DAY)).isEmpty();
    }

    @Test
    void an_earning_under_terms_says_which_and_until_when() {
        Movement.Earn earn = yearly().earn(CommandId.of("e1"), ANN, DAY, Amount.of(Hours.of(2)));

        assertThat(earn.lastDay()).contains(LocalDate.of(2024, 12, 31));
        assertThat(earn.terms()).contains(TermsId.of("time-bank"));
    }

    @Test
    void a_payment_under_terms_gives_the_receiver_a_lot_of_its_own() {
        Movement.Pay pay = yearly().pay(CommandId.of("p1"), ANN, BEN, DAY, Amount.of(Hours.of(2)));

        assertThat(pay.lastDay()).contains(LocalDate.of(2024, 12, 31));
        assertThat(pay.accounts()).containsExactly(ANN, BEN);
    }

    @Test
    void an_edition_that_is_not_in_force_gives_nothing() {
        assertRefused(
                () -> yearly().earn(CommandId.of("e1"), ANN, LocalDate.of(2019, 12, 31), Amount.of(Hours.of(2))),
                "ledger.terms.edition-not-in-force");
    }

    @Test
    void terms_for_hours_give_no_points() {
        assertRefused(
                () -> yearly().earn(CommandId.of("e1"), ANN, DAY, Amount.of(Points.of(2))), "ledger.unit-differs");
    }

    @Test
    void a_life_without_measure_is_refused() {
        assertRefused(() -> new Life.Months(0), "ledger.life-months");
        assertRefused(() -> new Life.Months(1201), "ledger.life-months");
        assertRefused(() -> new Life.YearEnd(-1, Optional.empty()), "ledger.life-years");
        assertRefused(() -> new Life.YearEnd(0, Optional.of(MonthDay.of(2, 29))), "time.year-start-day");
    }

    @Test
    void a_lot_cannot_lapse_before_it_is_earned() {
        assertRefused(
                () -> Movement.Earn.builder()
                        .id(CommandId.of("e1"))
                        .day(DAY)
                        .account(ANN)
                        .amount(Amount.of(Hours.of(2)))
                        .lastDay(DAY.minusDays(1))
                        .build(),
                "ledger.last-day-early");
    }

    private static LedgerTerms yearly() {
        return LedgerTerms.builder()
                .id(TermsId.of("time-bank"))
                .edition("2020")
                .title(Text.of("时间银行", "Time bank"))
                .publisher(Text.of("我们", "we"))
                .source(Clause.of("our own"))
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .unit(Unit.HOUR)
                .life(new Life.YearEnd(0, Optional.empty()))
                .build();
    }

    private static void assertRefused(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}

package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.value.Unit;

/** Sums at the end of what a long holds, and lists of commands that are no plain lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerRangeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long NEARLY_ALL = Long.MAX_VALUE - 50;

    private final Ledger ledger = Ledger.of(Unit.HOUR);

    @Test
    void a_small_amount_that_leaves_the_range_changes_nothing_however_often_it_is_offered() {
        ledger.post(earn("e1", "ann", NEARLY_ALL), DAY);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> ledger.post(earn("e2", "ben", 100), DAY)).isInstanceOf(ArithmeticException.class);
        }

        assertThat(ledger.accounts()).containsExactly(AccountId.of("ann"));
        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.command(CommandId.of("e2"))).isEmpty();
    }

    @Test
    void a_payment_that_leaves_the_range_is_not_posted_by_half() {
        ledger.post(open("o1", "ann", Long.MAX_VALUE), DAY);
        ledger.post(open("o2", "cam", 1000), DAY);
        ledger.post(pay("p1", "ann", "ben", NEARLY_ALL), DAY);

        assertThatThrownBy(() -> ledger.post(pay("p2", "cam", "ben", 100), DAY))
                .isInstanceOf(ArithmeticException.class);

        assertThat(ledger.balance(AccountId.of("cam"), DAY, DAY).isZero()).isTrue();
        assertThat(ledger.post(earn("e1", "dan", 1), DAY)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void a_list_that_asks_and_posts_while_it_makes_its_commands_harms_nothing() {
        List<LedgerCommand> made = Lists.transform(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), number -> {
            ledger.together(() -> {
                ledger.postAll(List.of(earn("x" + number, "tmp", 5), earn("y" + number, "tmp", 5)), DAY, told -> true);
                return false;
            });
            return earn("e" + number, "a" + number, 5);
        });
        List<Outcome> told = new ArrayList<>();

        ledger.postAll(made, DAY, told::add);

        assertThat(told).hasSize(10).allMatch(Outcome.Posted.class::isInstance);
        assertThat(ledger.accounts()).hasSize(10);
    }

    private static LedgerCommand earn(String id, String account, long minutes) {
        return Movement.Earn.of(CommandId.of(id), DAY, AccountId.of(account), Amount.ofParts(Unit.HOUR, minutes));
    }

    private static LedgerCommand pay(String id, String from, String to, long minutes) {
        return Movement.Pay.of(
                CommandId.of(id), DAY, AccountId.of(from), AccountId.of(to), Amount.ofParts(Unit.HOUR, minutes));
    }

    private static LedgerCommand open(String id, String account, long line) {
        return AccountCommand.Open.builder()
                .id(CommandId.of(id))
                .day(DAY)
                .account(AccountId.of(account))
                .creditLine(Amount.ofParts(Unit.HOUR, line))
                .build();
    }
}

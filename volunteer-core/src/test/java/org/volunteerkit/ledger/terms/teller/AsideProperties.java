package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.time.Window;

class AsideProperties {

    private static final AccountId ANN = AccountId.of("ann");
    private static final int TIMES = 2;

    /** One redemption as somebody would note it on paper. */
    private static final class Noted {

        private final String key;
        private final LocalDate day;
        private final LocalDate until;
        private int left;
        private int taken;

        private Noted(String key, LocalDate day, LocalDate until, int left, int taken) {
            this.key = key;
            this.day = day;
            this.until = until;
            this.left = left;
            this.taken = taken;
        }

        private boolean counts(LocalDate today) {
            boolean sameQuarter = day.getYear() == today.getYear()
                    && day.get(IsoFields.QUARTER_OF_YEAR) == today.get(IsoFields.QUARTER_OF_YEAR);
            return sameQuarter && (taken > 0 || isLive(today));
        }

        private boolean isLive(LocalDate today) {
            return left > 0 && !today.isAfter(until);
        }
    }

    @Property(tries = 300)
    @Label(
            "what is put aside is nowhere else, and counts once in its quarter while it is live or something of it was taken")
    void holds_count_and_bind(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9999) Integer> choices) {
        Counter counter = new Counter(
                Counter.allow(Deed.EARN, Deed.REDEEM),
                new Rule.Times(ImmutableSortedSet.of(Deed.REDEEM), TIMES, Window.calendar(Window.Period.QUARTER)));
        List<Noted> noted = new ArrayList<>();
        int earned = 0;
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            counter.today = counter.today.plusDays(choice % 23);
            LocalDate today = counter.today;
            int amount = 1 + choice % 7;
            int free = earned
                    - noted.stream()
                            .mapToInt(each -> each.taken + (each.isLive(today) ? each.left : 0))
                            .sum();
            String mayRedeem = noted.stream().filter(each -> each.counts(today)).count() >= TIMES
                    ? "ledger.terms.too-often"
                    : amount > free ? "ledger.overdrawn" : "served";
            String key = "w" + i;
            Noted last = noted.isEmpty() ? null : noted.get(noted.size() - 1);
            switch (choice % 6) {
                case 0, 1 -> {
                    counter.earn(key, "ann", amount);
                    earned += amount;
                }
                case 2 -> {
                    assertThat(Counter.word(counter.redeem(key, "ann", amount))).isEqualTo(mayRedeem);
                    if (mayRedeem.equals("served")) {
                        noted.add(new Noted(key, today, today, 0, amount));
                    }
                }
                case 3 -> {
                    LocalDate until = today.plusDays(choice % 40);
                    Wish hold = Aside.Hold.of(
                            CommandId.of(key), Counter.TERMS, today, ANN, Cost.of(Counter.points(amount)), until);
                    assertThat(Counter.word(counter.serve(hold))).isEqualTo(mayRedeem);
                    if (mayRedeem.equals("served")) {
                        noted.add(new Noted(key, today, until, amount, 0));
                    }
                    Statistics.label("hold").collect(mayRedeem);
                }
                default -> {
                    if (last != null && last.isLive(today)) {
                        boolean end = choice % 2 == 0;
                        CommandId hold = CommandId.of(last.key);
                        if (choice % 5 == 0) {
                            Wish release = Aside.Release.of(CommandId.of(key), Counter.TERMS, today, hold);
                            assertThat(Counter.word(counter.serve(release))).isEqualTo("served");
                            last.left = 0;
                            Statistics.label("hold").collect("released");
                        } else {
                            int part = Math.min(amount, last.left);
                            Wish capture = new Aside.Capture(
                                    CommandId.of(key),
                                    Counter.TERMS,
                                    today,
                                    hold,
                                    Counter.points(part),
                                    end,
                                    ImmutableSortedSet.of());
                            assertThat(Counter.word(counter.serve(capture))).isEqualTo("served");
                            last.left = end ? 0 : last.left - part;
                            last.taken += part;
                            Statistics.label("hold").collect(end ? "captured" : "captured in part");
                        }
                    }
                }
            }
            int taken = noted.stream().mapToInt(each -> each.taken).sum();
            assertThat(counter.balance("ann")).isEqualTo(Integer.toString(earned - taken));
        }
        assertThat(counter.ledger.prove().holds()).isTrue();
    }
}

package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;

class TellerProperties {

    private static final int MOST = 30;

    @Property(tries = 200)
    @Label(
            "law 69: caps on gifts count whole calendar years; a gift that was undone gives its share back; nothing is cut to fit")
    void caps_count_whole_calendar_years(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 999) Integer> choices) {
        Counter counter = new Counter(
                Counter.allow(Deed.EARN),
                new Rule.Allow(
                        new TreeSet<>(Set.of(Deed.GIVE)),
                        Optional.empty(),
                        Optional.of(new Movement.YearlyCap(Movement.GiftCap.of("family"), Counter.points(MOST)))));
        counter.earn("w", "ann", 100_000);
        Map<Integer, Integer> used = new HashMap<>();
        List<int[]> gifts = new ArrayList<>();
        int left = 100_000;
        counter.today = LocalDate.of(2024, 3, 4);
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            counter.today = counter.today.plusDays(choice % 97);
            int year = counter.today.getYear();
            if (choice % 5 == 0 && !gifts.isEmpty()) {
                int[] undone = gifts.remove(choice % gifts.size());
                assertThat(Counter.word(counter.undo("u" + i, "g" + undone[0]))).isEqualTo("served");
                used.merge(undone[1], -undone[2], Integer::sum);
                left += undone[2];
                Statistics.collect("undone");
                continue;
            }
            int amount = 1 + choice % 17;
            boolean fits = used.getOrDefault(year, 0) + amount <= MOST;
            assertThat(Counter.word(counter.give("g" + i, "ann", "ben", amount)))
                    .isEqualTo(fits ? "served" : "ledger.cap-exceeded");
            if (fits) {
                used.merge(year, amount, Integer::sum);
                gifts.add(new int[] {i, year, amount});
                left -= amount;
            }
            Statistics.collect(fits ? "given" : "over the cap");
            assertThat(counter.balance("ann")).isEqualTo(Integer.toString(left));
        }
        assertThat(counter.ledger.prove().holds()).isTrue();
    }

    @Property(tries = 200)
    @Label(
            "what was earned is all there: in the account, in the pool, or handed in; and the ceiling holds after every wish")
    void what_does_not_fit_goes_to_the_pool(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 999) Integer> choices) {
        Counter counter = new Counter(Counter.allow(Deed.EARN, Deed.REDEEM), Counter.ceiling(MOST, Rule.Beyond.DIVERT));
        Map<String, Integer> records = new HashMap<>();
        int redeemed = 0;
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            int amount = 1 + choice % 13;
            switch (choice % 4) {
                case 0 -> {
                    if (Counter.word(counter.redeem("r" + i, "ann", amount)).equals("served")) {
                        redeemed += amount;
                        Statistics.collect("redeemed");
                    }
                }
                case 1 -> {
                    String of = "e" + choice % (i + 1);
                    if (Counter.word(counter.correct("c" + i, of, amount - 1)).equals("served")) {
                        records.put(of, amount - 1);
                        Statistics.collect("corrected");
                    }
                }
                default -> {
                    assertThat(Counter.word(counter.earn("e" + i, "ann", amount)))
                            .isEqualTo("served");
                    records.put("e" + i, amount);
                    Statistics.collect("earned");
                }
            }
            long earned =
                    records.values().stream().mapToLong(Integer::longValue).sum();
            long there = Long.parseLong(counter.balance("ann")) + Long.parseLong(counter.balance("pool")) + redeemed;
            assertThat(there).isEqualTo(earned);
            assertThat(Long.parseLong(counter.balance("ann"))).isLessThanOrEqualTo(MOST);
        }
        assertThat(counter.ledger.prove().holds()).isTrue();
    }
}

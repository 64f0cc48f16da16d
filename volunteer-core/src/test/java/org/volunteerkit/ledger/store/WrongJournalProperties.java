package org.volunteerkit.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.testkit.JournalContract;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

class WrongJournalProperties {

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 40);
    }

    @Property(tries = 60)
    @Label(
            "a journal that does one thing wrong breaks a law of the contract, and one that does everything right breaks none")
    void a_wrong_journal_is_found(@ForAll("courses") List<Step> steps, @ForAll Random random, @ForAll Wrong wrong) {
        Assume.that(posts(steps) >= 6);
        JournalContract contract = unit -> {
            List<Entry> stored = Collections.synchronizedList(new ArrayList<>());
            return () -> new WrongJournal(wrong, stored);
        };

        List<String> broken = laws().filter(law -> breaks(law, contract, steps, random))
                .map(Method::getName)
                .toList();

        if (wrong == Wrong.NOTHING) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).as(wrong + " is not found").isNotEmpty();
        }
    }

    private static long posts(List<Step> steps) {
        StoredLedger ledger = StoredLedger.open(MemoryJournal.of(Unit.HOUR));
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger.view().size();
    }

    private static Stream<Method> laws() {
        // Those with threads need many runs to find what these find at once.
        return Arrays.stream(JournalContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Property.class) && method.getParameterCount() > 0)
                .filter(method -> !method.getName().equals("oneOrderExplainsAllAnswers"));
    }

    private static boolean breaks(Method law, JournalContract contract, List<Step> steps, Random random) {
        Object[] arguments = Arrays.stream(law.getParameterTypes())
                .map(type -> type == Random.class ? random : steps)
                .toArray();
        try {
            law.invoke(contract, arguments);
            return false;
        } catch (InvocationTargetException broken) {
            return true;
        } catch (IllegalAccessException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** What a journal can get wrong. */
    enum Wrong {
        NOTHING,
        LOSES_THE_LAST_ENTRY,
        TAKES_WHO_IS_LATE,
        OVERWRITES_WHAT_IS_THERE,
        STORES_HALF,
        STORES_HALF_AND_SAYS_NO,
        REORDERS,
        FORGETS_WHEN_REOPENED,
        LEAVES_A_HOLE,
        READS_ALL_WHATEVER_IS_ASKED,
        READS_NOTHING_OF_OTHERS,
        CHANGES_THE_DAY,
        SAYS_YES_AND_STORES_NOTHING,
        CHANGES_THE_UNIT
    }

    private static final class WrongJournal implements Journal {

        private final Wrong wrong;
        private final List<Entry> stored;
        private List<Entry> mine;

        WrongJournal(Wrong wrong, List<Entry> stored) {
            this.wrong = wrong;
            this.stored = stored;
            this.mine = wrong == Wrong.FORGETS_WHEN_REOPENED ? new ArrayList<>() : stored;
            if (wrong == Wrong.READS_NOTHING_OF_OTHERS) {
                mine = new ArrayList<>(stored);
            }
        }

        @Override
        public Unit unit() {
            boolean other = wrong == Wrong.CHANGES_THE_UNIT && !stored.isEmpty();
            return Amount.zero(other ? Unit.POINT : Unit.HOUR).unit();
        }

        @Override
        public long size() {
            return mine.size();
        }

        @Override
        public void read(long after, Consumer<Entry> each) {
            List<Entry> wanted = new ArrayList<>(mine);
            if (wrong == Wrong.REORDERS && wanted.size() > 1) {
                Collections.swap(wanted, wanted.size() - 1, wanted.size() - 2);
            }
            wanted.stream()
                    .filter(entry -> entry.number() > after || wrong == Wrong.READS_ALL_WHATEVER_IS_ASKED)
                    .forEach(each);
        }

        @Override
        public boolean append(List<Entry> entries) {
            long first = entries.get(0).number();
            int size = mine.size();
            return switch (wrong) {
                case LOSES_THE_LAST_ENTRY ->
                    first == size + 1 && (entries.size() == 1 ? mine.addAll(entries) : keep(entries, 1));
                case STORES_HALF ->
                    first == size + 1
                            && (entries.size() == 1 ? mine.addAll(entries) : keep(entries, entries.size() / 2));
                case STORES_HALF_AND_SAYS_NO -> {
                    if (first <= size && first + entries.size() - 1 > size) {
                        mine.addAll(entries.subList((int) (size + 1 - first), entries.size()));
                        yield false;
                    }
                    yield first == size + 1 && mine.addAll(entries);
                }
                case TAKES_WHO_IS_LATE -> mine.addAll(entries);
                case OVERWRITES_WHAT_IS_THERE -> {
                    if (first <= size) {
                        mine.subList((int) first - 1, size).clear();
                    }
                    yield mine.addAll(entries);
                }
                case LEAVES_A_HOLE -> first > size && mine.addAll(entries);
                case CHANGES_THE_DAY ->
                    first == size + 1
                            && mine.addAll(entries.stream()
                                    .map(entry -> new Entry(
                                            entry.number(), entry.recorded().minusDays(1), entry.command()))
                                    .toList());
                case SAYS_YES_AND_STORES_NOTHING -> first == size + 1 && (size % 5 == 4 || mine.addAll(entries));
                default -> first == size + 1 && mine.addAll(entries);
            };
        }

        private boolean keep(List<Entry> entries, int lost) {
            return mine.addAll(entries.subList(0, entries.size() - lost));
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}

package org.volunteerkit.giving;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.volunteerkit.demand.pair.PairingId;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/**
 * All money and goods that were received, given and spent (捐赠收支台账). A book is what its steps make of it.
 *
 * <p>Of each case and each unit, as of each day, no more goes out than came in. Where a stated number is imprecise, it is taken for
 * what it can be at most if it came in, and at least if it went out; so a spending is refused only if it cannot be true. There is no
 * sum across units.
 *
 * <p>Each question names the day as of which it is asked; steps of later days play no part in the answer, and what was reversed by
 * then does not count, whenever it happened. Steps may be filed late and in any order of days, as long as what was received is filed
 * before it is spent.
 *
 * <p>Cost: filing n steps into m takes n + m if they come in the order of their days; a late one takes one look at each later day
 * of its pot. A question works through all steps.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class GivingBook {

    private static final GivingBook EMPTY = new GivingBook(Steps.none());
    private static final Comparator<Unit> BY_WORD = Comparator.comparing(Unit::word);

    private final Steps<StepId, GivingStep> steps;

    private GivingBook(Steps<StepId, GivingStep> steps) {
        this.steps = steps;
    }

    /** Hears of each flow that counts, with the entry to which it belongs. */
    private interface Reader {
        void read(GivingStep.Entry entry, LocalDate day, Flow flow);
    }

    /** Returns the book without money or goods. */
    public static GivingBook empty() {
        return EMPTY;
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps; what was received before what is spent of it
     */
    public Filed<GivingBook> file(List<GivingStep> offered) {
        return steps.file(offered, new Filing(steps.all())).map(GivingBook::new);
    }

    /** Returns all steps in the order in which they were filed. */
    public List<GivingStep> steps() {
        return steps.all();
    }

    /** Returns a step with its refunds, and the reversals of all of these, in the order in which they were filed. */
    public List<GivingStep> steps(StepId entry) {
        return steps.of(entry);
    }

    /** Returns what came and went of a case and unit up to a day; nothing if the pot is unknown. */
    public Flow balance(Pot pot, LocalDate asOf) {
        return balances(asOf).getOrDefault(pot, Flow.none(pot.unit()));
    }

    /** Returns what came and went up to a day, of each case and unit of which there is a step. */
    public SortedMap<Pot, Flow> balances(LocalDate asOf) {
        SortedMap<Pot, Flow> balances = new TreeMap<>();
        read(asOf, (entry, day, flow) -> balances.merge(entry.pot(), flow, Flow::plus));
        return ImmutableSortedMap.copyOfSorted(balances);
    }

    /**
     * Returns what came and went on some days, of each unit, all cases together.
     *
     * @param during the days
     * @param asOf the day as of which it is asked; what was reversed by then does not count
     */
    public SortedMap<Unit, Flow> totals(DateRange during, LocalDate asOf) {
        SortedMap<Unit, Flow> totals = new TreeMap<>(BY_WORD);
        read(asOf, (entry, day, flow) -> {
            if (during.contains(day)) {
                totals.merge(flow.unit(), flow, Flow::plus);
            }
        });
        return ImmutableSortedMap.copyOfSorted(totals);
    }

    /** Returns what came and went for one purpose up to a day, of each unit; empty for what names no purpose. */
    public SortedMap<Unit, Flow> forPurpose(Optional<String> purpose, LocalDate asOf) {
        return flows(entry -> entry.purpose().equals(purpose), asOf);
    }

    /** Returns the gifts that belong to a pair up to a day, of each unit. */
    public SortedMap<Unit, Flow> ofPairing(PairingId pairing, LocalDate asOf) {
        return flows(entry -> entry.pairing().filter(pairing::equals).isPresent(), asOf);
    }

    private SortedMap<Unit, Flow> flows(Predicate<GivingStep.Entry> wanted, LocalDate asOf) {
        SortedMap<Unit, Flow> flows = new TreeMap<>(BY_WORD);
        read(asOf, (entry, day, flow) -> {
            if (wanted.test(entry)) {
                flows.merge(flow.unit(), flow, Flow::plus);
            }
        });
        return ImmutableSortedMap.copyOfSorted(flows);
    }

    /**
     * Returns whom gifts of some days reached: persons, contacts and households apart. Somebody reached by two gifts is counted by
     * each of them, as it was stated.
     *
     * @param during the days
     * @param asOf the day as of which it is asked
     */
    public SortedMap<Unit, Amount> reached(DateRange during, LocalDate asOf) {
        SortedMap<Unit, Amount> reached = new TreeMap<>(BY_WORD);
        Set<StepId> reversed = reversed(asOf);
        for (GivingStep step : steps.all()) {
            if (step instanceof GivingStep.Entry entry && counts(step, asOf, reversed) && during.contains(step.day())) {
                entry.reached().ifPresent(whom -> reached.merge(whom.unit(), whom, Amount::plus));
            }
        }
        return ImmutableSortedMap.copyOfSorted(reached);
    }

    private void read(LocalDate asOf, Reader reader) {
        Set<StepId> reversed = reversed(asOf);
        for (GivingStep step : steps.all()) {
            if (!counts(step, asOf, reversed)) {
                continue;
            }
            if (step instanceof GivingStep.Entry entry) {
                reader.read(entry, step.day(), Flow.of(entry));
            } else if (step instanceof GivingStep.Refund refund
                    && steps.step(refund.of()).orElse(refund) instanceof GivingStep.Entry origin) {
                reader.read(origin, step.day(), Flow.of(refund, origin));
            }
        }
    }

    private static boolean counts(GivingStep step, LocalDate asOf, Set<StepId> reversed) {
        return !step.day().isAfter(asOf) && !reversed.contains(step.id());
    }

    private Set<StepId> reversed(LocalDate asOf) {
        Set<StepId> reversed = new HashSet<>();
        for (GivingStep step : steps.all()) {
            if (step instanceof GivingStep.Reverse reverse && !reverse.day().isAfter(asOf)) {
                reversed.add(reverse.of());
            }
        }
        return reversed;
    }
}

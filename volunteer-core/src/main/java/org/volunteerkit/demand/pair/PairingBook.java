package org.volunteerkit.demand.pair;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Key;

/**
 * All pairs with their steps (结对台账), of one person or of many. A book is what its steps make of it.
 *
 * <p>Each question names the day as of which it is asked; steps that come later play no part in the answer. Nobody is paired
 * with themselves, and the same two are one pair at a time. Helpers and helped may be in any number of pairs. Gifts name the
 * pair they belong to by its key.
 *
 * <p>Where entries of people were merged, {@link #resolving} takes them for one. The steps stay as they were filed, so that an
 * un-merge brings everything back.
 *
 * <p>Cost: filing n steps into m takes n + m, as long as the same two are not paired over and over; a question about one pair
 * works through its steps, one about all through all.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PairingBook {

    private final UnaryOperator<PersonId> entries;
    private final Steps<Key, PairingStep> steps;
    private final ImmutableListMultimap<PairingId, PairingStep> byPairing;

    private PairingBook(UnaryOperator<PersonId> entries, Steps<Key, PairingStep> steps) {
        this.entries = entries;
        this.steps = steps;
        this.byPairing = steps.all().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(PairingStep::pairing, step -> step));
    }

    /** Returns the book without pairs. */
    public static PairingBook empty() {
        return new PairingBook(UnaryOperator.identity(), Steps.none());
    }

    /**
     * Returns this book, taking merged entries of people for one.
     *
     * @param resolve the entry that stays for each, such as {@code mergeBook::resolve}; it must go on giving the same answers
     */
    public PairingBook resolving(UnaryOperator<PersonId> resolve) {
        return new PairingBook(resolve, steps);
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps, those of one pair in the order in which they happened; visits in any order behind the pair's start
     */
    public Filed<PairingBook> file(List<PairingStep> offered) {
        return steps.file(offered, new Filing(entries, steps.all())).map(after -> new PairingBook(entries, after));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<PairingStep> steps() {
        return steps.all();
    }

    /** Returns the steps of a pair in the order in which they were filed. */
    public List<PairingStep> steps(PairingId pairing) {
        return byPairing.get(pairing);
    }

    /** Returns a pair as its steps up to a day make it; empty if it had not begun. */
    public Optional<Pairing> pairing(PairingId pairing, LocalDate asOf) {
        return told(byPairing.get(pairing), asOf).findFirst();
    }

    /** Returns all pairs that had begun by a day, ended ones too, in the order in which they were filed. */
    public List<Pairing> pairings(LocalDate asOf) {
        return told(steps.all(), asOf).collect(toImmutableList());
    }

    /** Returns the pairs that are one on a day, paused or not. */
    public List<Pairing> on(LocalDate day) {
        return told(steps.all(), day).filter(each -> each.isOn(day)).collect(toImmutableList());
    }

    /** Returns the pairs in which somebody helps or is helped on a day. */
    public List<Pairing> of(Party party, LocalDate day) {
        Party sought = party.resolved(entries);
        return on(day).stream()
                .filter(each -> each.helped().equals(sought)
                        || each.helper(day).filter(sought::equals).isPresent())
                .collect(toImmutableList());
    }

    private Stream<Pairing> told(List<PairingStep> all, LocalDate asOf) {
        return Course.of(all.stream().filter(step -> !step.day().isAfter(asOf)).toList()).values().stream()
                .map(course -> resolved(course.told(), entries));
    }

    static Pairing resolved(Pairing pairing, UnaryOperator<PersonId> entries) {
        return new Pairing(
                pairing.id(),
                pairing.helped().resolved(entries),
                Maps.transformValues(pairing.helpers(), helper -> helper.resolved(entries)),
                pairing.start(),
                pairing.end(),
                pairing.pauses(),
                pairing.visits());
    }

    /**
     * Returns what a merge brought to light: pairs of a day in which somebody helps themselves, and pairs of the same two. None as
     * long as nobody was merged.
     */
    public List<Problem> clashes(LocalDate day) {
        List<Problem> clashes = new ArrayList<>();
        Map<List<Party>, PairingId> seen = new HashMap<>();
        for (Pairing each : on(day)) {
            Party helper = each.helper(day).orElseThrow();
            if (helper.equals(each.helped())) {
                clashes.add(Problem.of("demand.pair-self").field(each.id().value()));
            }
            PairingId other = seen.putIfAbsent(ImmutableList.of(helper, each.helped()), each.id());
            if (other != null) {
                clashes.add(Problem.of("demand.pair-twice")
                        .with("pairing", other.value())
                        .field(each.id().value()));
            }
        }
        return ImmutableList.copyOf(clashes);
    }

    /**
     * Returns for each week, month or quarter of a pair whether the norm was kept, as far as is known on a day.
     *
     * <p>Windows are judged whole, those at the edges too, and by the norm that is in force on their first day in the question;
     * where an edition with other windows follows in the middle of one of its own, that one begins where the last ended, so that no
     * visit counts twice. There are none for days without a norm.
     *
     * @param pairing the pair; there are no windows of an unknown one
     * @param norms the editions of the norm
     * @param during the days of the question; windows that begin after {@code asOf} are left out
     * @param asOf the day as of which it is asked
     */
    public List<NormWindow> windows(PairingId pairing, Editions<Norm> norms, DateRange during, LocalDate asOf) {
        return pairing(pairing, asOf)
                .map(each -> windows(each, norms, during, asOf))
                .orElse(ImmutableList.of());
    }

    private static List<NormWindow> windows(Pairing pairing, Editions<Norm> norms, DateRange during, LocalDate asOf) {
        ImmutableList.Builder<NormWindow> windows = ImmutableList.builder();
        NavigableSet<LocalDate> visited = new TreeSet<>();
        pairing.visits().forEach(visit -> visited.add(visit.day()));
        Optional<LocalDate> before = Optional.empty();
        // What lies before the pair's first day has no window to begin with.
        LocalDate day = during.start().isBefore(pairing.start()) ? pairing.start() : during.start();
        LocalDate last = asOf.plusDays(1);
        LocalDate end = during.end().filter(last::isAfter).orElse(last);
        end = pairing.end().filter(end::isAfter).orElse(end);
        while (day.isBefore(end)) {
            Optional<Norm> norm = norms.inForce(day);
            if (norm.isEmpty()) {
                day = next(norms, day).orElse(end);
                continue;
            }
            DateRange whole = norm.get().window().at(day).orElseThrow();
            LocalDate start = before.filter(whole.start()::isBefore).orElse(whole.start());
            LocalDate after = whole.end().orElse(LocalDate.of(9999, 12, 31));
            windows.add(judged(pairing, norm.get(), DateRange.of(start, after), visited, asOf));
            before = Optional.of(after);
            day = after;
        }
        return windows.build();
    }

    private static Optional<LocalDate> next(Editions<Norm> norms, LocalDate day) {
        return norms.all().stream()
                .map(norm -> norm.validity().start())
                .filter(day::isBefore)
                .findFirst();
    }

    private static NormWindow judged(
            Pairing pairing, Norm norm, DateRange days, NavigableSet<LocalDate> visited, LocalDate asOf) {
        LocalDate end = days.end().orElseThrow();
        Optional<DateRange> paired = pairing.days().flatMap(days::intersection);
        long counting = paired.map(common -> length(common)
                        - pairing.pauses().stream()
                                .flatMap(pause -> pause.intersection(common).stream())
                                .mapToLong(PairingBook::length)
                                .sum())
                .orElse(0L);
        int due = norm.due(counting, length(days));
        int done = visited.subSet(days.start(), end).size();
        NormWindow.State state;
        if (due == 0) {
            state = NormWindow.State.NOTHING_DUE;
        } else if (done >= due) {
            state = NormWindow.State.KEPT;
        } else {
            state = asOf.isBefore(end) ? NormWindow.State.RUNNING : NormWindow.State.MISSED;
        }
        return new NormWindow(pairing.id(), norm.id(), days, counting, due, done, state);
    }

    private static long length(DateRange closed) {
        return closed.days().orElseThrow();
    }
}

package org.volunteerkit.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/** Judges one subject on one day, criterion by criterion. */
final class Judge {

    /** What one way of seeing a criterion shows. */
    record View(
            Conformity state,
            Message found,
            Message needed,
            Optional<Quantity> measured,
            Optional<Quantity> missing,
            Optional<Message> enough,
            Optional<LocalDate> until,
            Optional<Evidence> evidence) {

        /** A view of which nothing more is known. */
        static View of(Conformity state, Message found, Message needed, Optional<Message> enough) {
            return new View(
                    state,
                    found,
                    needed,
                    Optional.empty(),
                    Optional.empty(),
                    enough,
                    Optional.empty(),
                    Optional.empty());
        }

        /**
         * Both are needed, so the worse state counts. What somebody saw as not applicable takes only that part away: it does
         * not excuse a figure that fails, which is for a waiver to do.
         */
        View and(View other) {
            return new View(
                    state.worse(other.state),
                    both(found, other.found),
                    both(needed, other.needed),
                    measured.or(other::measured),
                    missing.or(other::missing),
                    enough.isPresent() && other.enough.isPresent()
                            ? Optional.of(both(enough.get(), other.enough.get()))
                            : enough.or(other::enough),
                    until.or(other::until),
                    evidence.or(other::evidence));
        }

        private static Message both(Message one, Message other) {
            return Message.of("standard.both").with("one", one).with("other", other);
        }
    }

    /** Of two pieces of evidence the later stands; of one day, that with the later name. */
    private static final Comparator<Evidence> LATEST_LAST =
            Comparator.comparing(Evidence::takenOn).thenComparing(Evidence::id).thenComparing(Evidence::shows);

    private final Standard standard;
    private final String subject;
    private final LocalDate on;
    private final LiveFigures figures;
    private final Map<String, Evidence> latest = new HashMap<>();
    private final List<Waiver> waivers;

    Judge(
            Standard standard,
            String subject,
            LocalDate on,
            Tally tally,
            Iterable<Evidence> evidence,
            Iterable<Waiver> waivers) {
        this.standard = standard;
        this.subject = subject;
        this.on = on;
        this.figures = new LiveFigures(standard, subject, on, tally);
        for (Evidence each : evidence) {
            if (each.subject().equals(subject) && !each.takenOn().isAfter(on)) {
                latest.merge(each.kind(), each, (one, other) -> LATEST_LAST.compare(one, other) >= 0 ? one : other);
            }
        }
        this.waivers = StreamSupport.stream(waivers.spliterator(), false)
                .filter(each -> each.subject().equals(subject))
                .sorted(Comparator.comparing(Waiver::id))
                .toList();
    }

    /** Returns what was found of a criterion. */
    Finding finding(Criterion criterion) {
        View view = view(criterion);
        boolean lacks = isLacking(view.state());
        // What is asked for by a day may be brought on that day.
        Optional<LocalDate> due = criterion.due().filter(day -> lacks && !on.isAfter(day));
        Optional<Waiver> waiver = waivers.stream()
                .filter(each -> lacks && each.covers(standard.id(), criterion.id(), subject, on))
                .findFirst();
        boolean excused = due.isPresent() || waiver.isPresent();
        Optional<LocalDate> until = lacks ? due.or(view::until) : Optional.empty();
        Finding.Builder finding = Finding.builder()
                .criterion(criterion)
                .clause(standard.clause(criterion))
                .judged(view.state())
                .state(excused ? Conformity.NOT_APPLICABLE : view.state())
                .found(view.found())
                .needed(criterion
                        .due()
                        .map(day -> Message.of("standard.needed-by")
                                .with("needed", view.needed())
                                .with("day", day.toString()))
                        .orElse(view.needed()))
                .measured(view.measured())
                .missing(view.missing())
                .until(until)
                .evidence(view.evidence())
                .waiver(waiver);
        return finding.enough(view.enough()
                        .filter(words -> lacks)
                        .map(words -> until.map(day -> Message.of("standard.enough-by")
                                        .with("enough", words)
                                        .with("day", day.toString()))
                                .orElse(words)))
                .build();
    }

    private View view(Criterion criterion) {
        Optional<View> outside = criterion.applies().flatMap(this::outside);
        if (outside.isPresent()) {
            return outside.get();
        }
        List<View> views = new ArrayList<>();
        criterion.live().ifPresent(live -> views.add(figures.view(live)));
        criterion.evidence().ifPresent(seen -> views.add(seen(criterion, seen)));
        return views.stream().reduce(View::and).orElseThrow();
    }

    /** Returns the view of a criterion that does not apply, or of which nobody knows whether it does. */
    private Optional<View> outside(Criterion.When when) {
        Optional<Quantity> figure = figures.figure(when.value());
        if (figure.isPresent() && when.admits(figure.get())) {
            return Optional.empty();
        }
        Message needed = Message.of("standard.needed-where")
                .with("value", figures.title(when.value()))
                .with("limits", ((Bounds) when).inWords());
        return Optional.of(figure.map(found -> View.of(
                        Conformity.NOT_APPLICABLE,
                        Message.of("standard.found-outside")
                                .with("value", figures.title(when.value()))
                                .with("figure", Amounts.inWords(found)),
                        needed,
                        Optional.empty()))
                .orElseGet(() -> View.of(
                        Conformity.NOT_KNOWN,
                        Message.of("standard.found-no-figure"),
                        needed,
                        Optional.of(figures.enoughFacts(when.value())))));
    }

    private View seen(Criterion criterion, Criterion.Seen seen) {
        Message title = Message.of("standard.words")
                .with("zh", criterion.title().zh())
                .with("en", criterion.title().en());
        Message needed = seen.maxAge()
                .map(age -> Message.of("standard.needed-recent").with("age", Ages.inWords(age)))
                .orElse(Message.of("standard.needed-evidence"))
                .with("title", title);
        Message enough = Message.of("standard.enough-evidence").with("kind", seen.kind());
        Evidence evidence = latest.get(seen.kind());
        if (evidence == null) {
            return View.of(Conformity.NOT_KNOWN, Message.of("standard.found-no-evidence"), needed, Optional.of(enough));
        }
        boolean ended = evidence.validUntil().map(last -> last.isBefore(on)).orElse(false);
        boolean tooOld = seen.maxAge()
                .map(age -> evidence.takenOn().plus(age).isBefore(on))
                .orElse(false);
        boolean counts = !ended && !tooOld;
        Conformity state = counts ? evidence.shows() : Conformity.NOT_KNOWN;
        return new View(
                state,
                Message.of(counts ? "standard.found-evidence" : "standard.found-old")
                        .with("id", evidence.id())
                        .with("day", evidence.takenOn().toString())
                        .with("shows", evidence.shows().inWords()),
                needed,
                Optional.empty(),
                Optional.empty(),
                isLacking(state) ? Optional.of(enough) : Optional.empty(),
                Optional.empty(),
                Optional.of(evidence));
    }

    private static boolean isLacking(Conformity state) {
        return state != Conformity.MET && state != Conformity.NOT_APPLICABLE;
    }
}

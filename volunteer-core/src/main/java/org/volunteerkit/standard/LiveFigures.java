package org.volunteerkit.standard;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Answer;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** The live figures of one subject on one day, held against limits. */
final class LiveFigures {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final Ratio HUNDREDTH = Ratio.of(1, 100);
    private static final Ratio MINUTE = Ratio.of(1, 60);

    private final Standard standard;
    private final String[] key;
    private final LocalDate on;
    private final Tally tally;

    LiveFigures(Standard standard, String subject, LocalDate on, Tally tally) {
        this.standard = standard;
        this.key = standard.appliesTo().key().isPresent() ? new String[] {subject} : new String[0];
        this.on = on;
        this.tally = tally;
    }

    /** Returns what a value comes to; a share or a mean of nothing is no figure, a number of nothing is zero. */
    Optional<Quantity> figure(String value) {
        Answer answer = tally.answer(value);
        return answer.figure(key).or(answer::figureOfNothing);
    }

    /** Returns what people call a value. */
    Message title(String value) {
        Text title = measure(value).flatMap(Measure::title).orElse(Text.of(value, value));
        return Message.of("standard.words").with("zh", title.zh()).with("en", title.en());
    }

    /** Returns that records are needed for a figure to be there at all. */
    Message enoughFacts(String value) {
        return Message.of("standard.enough-facts").with("value", title(value));
    }

    /** Returns what a live criterion shows. */
    Judge.View view(Criterion.Live live) {
        Optional<Quantity> figure = figure(live.value());
        if (figure.isEmpty()) {
            return Judge.View.of(
                    Conformity.NOT_KNOWN,
                    Message.of("standard.found-no-figure"),
                    live.inWords(),
                    Optional.of(enoughFacts(live.value())));
        }
        Quantity found = figure.get();
        // In part is on the way up to the lower limit; what is above the upper one is not met at all.
        boolean partly = live.missing(found).isPresent()
                && live.partlyFrom().map(from -> found.compareTo(from) >= 0).orElse(false);
        Conformity otherwise = partly ? Conformity.PARTLY : Conformity.NOT_MET;
        boolean met = live.admits(found);
        return new Judge.View(
                met ? Conformity.MET : otherwise,
                Amounts.inWords(readable(live, found)),
                live.inWords(),
                figure,
                live.missing(found),
                met ? Optional.empty() : Optional.of(enough(live, found)),
                met ? Optional.empty() : deadline(live.value()),
                Optional.empty());
    }

    private Message enough(Criterion.Live live, Quantity found) {
        Optional<Quantity> missing = live.missing(found);
        if (missing.isPresent()) {
            return enoughOf(live)
                    .orElseGet(() -> Message.of(
                                    // The distance to a limit that must be passed is not yet enough.
                                    isIncluded(live, found) ? "standard.enough-more" : "standard.enough-over")
                            .with("amount", Amounts.inWords(rounded(missing.get(), RoundingMode.CEILING))));
        }
        Quantity upper = live.atMost().or(live::lessThan).orElse(found);
        boolean included = live.atMost().isPresent();
        return Message.of(included ? "standard.enough-less" : "standard.enough-under")
                .with("amount", Amounts.inWords(rounded(found.minus(upper), RoundingMode.CEILING)));
    }

    /** Returns a quantity with a fraction that people can read, on the same side of the limits as the exact one. */
    private static Quantity readable(Criterion.Live live, Quantity found) {
        Quantity below = rounded(found, RoundingMode.FLOOR);
        return live.admits(below) == live.admits(found) ? below : rounded(found, RoundingMode.CEILING);
    }

    private static Quantity rounded(Quantity exact, RoundingMode mode) {
        Ratio step = exact.unit().equals(Unit.HOUR) ? MINUTE : HUNDREDTH;
        return Quantity.of(exact.number().round(step, mode), exact.unit());
    }

    private static boolean isIncluded(Criterion.Live live, Quantity found) {
        return live.atLeast().map(limit -> found.compareTo(limit) < 0).orElse(false);
    }

    /** Of a share, says how many of what is counted are missing, as long as the whole stays what it is. */
    private Optional<Message> enoughOf(Criterion.Live live) {
        Optional<List<String>> two = measure(live.value())
                .filter(measure -> measure.then().isEmpty() && !measure.ratio().isEmpty())
                .map(Measure::ratio);
        if (two.isEmpty()) {
            return Optional.empty();
        }
        Quantity part = tally.answer(two.get().get(0)).figureOrZero(key);
        Quantity whole = tally.answer(two.get().get(1)).figureOrZero(key);
        boolean included = live.atLeast().isPresent();
        return live.atLeast().or(live::moreThan).map(limit -> {
            Ratio wanted = whole.number().times(limit.number()).dividedBy(HUNDRED);
            Quantity missing = Quantity.of(wanted.minus(part.number()), part.unit());
            if (!part.unit().equals(Unit.HOUR)) {
                missing = Quantity.of(rounded(missing.number(), included), part.unit());
            }
            return Message.of("standard.enough-of")
                    .with("amount", Amounts.inWords(missing))
                    .with("whole", Amounts.inWords(whole));
        });
    }

    /** A part of a person is none: the next whole number that is enough. */
    private static Ratio rounded(Ratio missing, boolean included) {
        return included
                ? missing.round(Ratio.ONE, RoundingMode.CEILING)
                : Ratio.of(missing.floor()).plus(Ratio.ONE);
    }

    /** Returns the last day of the window in which a value counts; empty if the window moves with the day, or there is none. */
    private Optional<LocalDate> deadline(String value) {
        return measure(value).flatMap(measure -> {
            List<Optional<LocalDate>> days = new ArrayList<>();
            for (Step step : measure.then()) {
                if (step instanceof Fold fold) {
                    days.add(fold.in().flatMap(this::lastDay));
                }
            }
            measure.pick()
                    .ifPresent(pick -> pick.where().values().stream()
                            .map(Condition::within)
                            .forEach(window -> days.add(window.flatMap(this::lastDay))));
            sources(measure).forEach(source -> days.add(deadline(source)));
            return days.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
        });
    }

    /** The values that a value grows with. */
    private static List<String> sources(Measure measure) {
        List<String> sources = new ArrayList<>(measure.sum());
        sources.addAll(measure.greatest());
        sources.addAll(measure.least());
        measure.of().ifPresent(sources::add);
        measure.ratio().stream().findFirst().ifPresent(sources::add);
        measure.difference().stream().findFirst().ifPresent(sources::add);
        measure.among().stream().findFirst().ifPresent(sources::add);
        return sources;
    }

    private Optional<LocalDate> lastDay(Window window) {
        boolean ends = window instanceof Window.Calendar || window instanceof Window.Run;
        return ends ? window.at(on).flatMap(DateRange::lastDay) : Optional.empty();
    }

    private Optional<Measure> measure(String value) {
        return Optional.ofNullable(standard.values().get(value));
    }
}

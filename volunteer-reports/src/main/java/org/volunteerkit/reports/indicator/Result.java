package org.volunteerkit.reports.indicator;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What an indicator came to.
 *
 * @param indicator the indicator
 * @param value its value, or the reason why there is none
 * @param exact the exact quantity behind the value; empty if there is none
 */
public record Result(Indicator indicator, Cell value, Optional<Quantity> exact) {

    private static final Locale CHINESE = Locale.CHINESE;
    private static final Locale ENGLISH = Locale.ENGLISH;

    /** Returns whether the norm is met; empty if the indicator has none, not known if there is no figure. */
    public Optional<Conformity> norm() {
        return indicator
                .norm()
                .map(norm -> exact.map(found -> norm.admits(found) ? Conformity.MET : Conformity.NOT_MET)
                        .orElse(Conformity.NOT_KNOWN));
    }

    /** Returns how much is missing to the lower limit of the norm; empty if nothing is. */
    public Optional<Quantity> missing() {
        return indicator.norm().flatMap(norm -> exact.flatMap(norm::missing));
    }

    /**
     * Returns whether what was stated leaves room for what was counted; empty if nothing was stated, or counted.
     *
     * <p>An exact statement is compared with the figure rounded to a whole number, as 16 % is said of 15.98 %.
     */
    public Optional<Boolean> fitsStated() {
        return indicator.stated().flatMap(stated -> exact.map(found -> stated.admits(whole(found.number(), stated))));
    }

    private static long whole(Ratio found, Count stated) {
        RoundingMode mode = switch (stated.precision()) {
            case EXACT -> RoundingMode.HALF_UP;
            // What is above the limit must not be rounded down to it.
            case ALMOST -> RoundingMode.CEILING;
            case OVER, AT_LEAST, ABOUT, INCOMPLETE, UNREADABLE -> RoundingMode.FLOOR;
        };
        return found.round(Ratio.ONE, mode).numerator();
    }

    /** Returns the norm's state as a cell; a reason if the indicator has no norm. */
    public Cell state() {
        return norm().map(Result::state).orElse(Cell.none());
    }

    /** Returns a state as a cell, in its words and its tone. */
    public static Cell state(Conformity state) {
        Cell.Tone tone = switch (state) {
            case MET -> Cell.Tone.GOOD;
            case PARTLY -> Cell.Tone.WARN;
            case NOT_MET -> Cell.Tone.BAD;
            case NOT_APPLICABLE -> Cell.Tone.NEUTRAL;
            case NOT_KNOWN -> Cell.Tone.UNKNOWN;
        };
        return Cell.state(tone, state.inWords());
    }

    /** Returns the remark beside the figure: the norm with its state, what was stated, and where; empty if there is nothing. */
    public Optional<Text> note() {
        List<Text> notes = Stream.of(
                        indicator.norm().map(this::normNote),
                        indicator.stated().map(this::statedNote),
                        indicator.clause().map(Result::whereNote))
                .flatMap(Optional::stream)
                .map(Texts::both)
                .toList();
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        notes.stream().map(Text::zh).collect(Collectors.joining()),
                        notes.stream().map(Text::en).collect(Collectors.joining(" "))));
    }

    private static Message whereNote(Clause clause) {
        return Texts.message("reports.where").with("where", clause.article().orElse(clause.source()));
    }

    private Message normNote(Indicator.Norm norm) {
        Message words = missing()
                .map(missing ->
                        Texts.message("reports.norm-missing").with("missing", Amounts.inWords(readable(missing))))
                .orElse(Texts.message("reports.norm-state"));
        return words.with("label", Texts.said(norm.label()))
                .with("limit", norm.inWords())
                .with("state", norm().orElse(Conformity.NOT_KNOWN).inWords());
    }

    /** Rounds up what would be a long fraction; less than what is missing would not be enough. */
    private Quantity readable(Quantity missing) {
        long scale = 1;
        for (int i = 0; i < indicator.decimals(); i++) {
            scale *= 10;
        }
        return missing.unit() == Unit.HOUR
                ? missing
                : Quantity.of(missing.number().round(Ratio.of(1, scale), RoundingMode.CEILING), missing.unit());
    }

    private Message statedNote(Count stated) {
        if (stated.number().isEmpty()) {
            return Texts.message("reports.statement-unreadable");
        }
        Unit unit = exact.map(Quantity::unit).orElse(Unit.NUMBER);
        Text words = Text.of(chinese(stated, unit), english(stated, unit));
        Message note = fitsStated()
                .map(fits -> Texts.message(fits ? "reports.statement-fits" : "reports.statement-differs"))
                .orElse(Texts.message("reports.statement-only"));
        return note.with("stated", Texts.said(words));
    }

    private static String chinese(Count stated, Unit unit) {
        String measureWord = unit.text().zh();
        // 60%以上, but 47000余名: "or more" stands behind the measure word.
        return stated.precision() == Count.Precision.AT_LEAST
                ? stated.number().orElse(0) + measureWord + "以上"
                : stated.text(CHINESE) + measureWord;
    }

    private static String english(Count stated, Unit unit) {
        String gap = unit == Unit.PERCENT || unit == Unit.NUMBER ? "" : " ";
        return stated.text(ENGLISH) + gap + unit.text().en();
    }

    /** Returns the result as a figure of a document. */
    public Figure figure() {
        Figure.Builder figure = Figure.builder()
                .id(indicator.id())
                .label(indicator.title())
                .value(value)
                .definition(indicator.definition())
                .records(
                        indicator.value().isPresent()
                                ? Figure.Records.of(indicator.records(), "records/" + indicator.id() + ".jsonl")
                                : Figure.Records.of(indicator.records()));
        note().ifPresent(figure::note);
        return figure.build();
    }
}

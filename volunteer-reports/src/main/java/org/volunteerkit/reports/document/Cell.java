package org.volunteerkit.reports.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What stands in one place of a document: a value, or the reason why there is none.
 *
 * <p>A cell holds {@code Hours}, not "1:30": how it looks is the renderer's business, and so the same cell can be printed,
 * summed and compared. A blank never stands for "we do not know"; that is {@link Missing}, with its reason.
 *
 * <p>To be called, not extended; all cases are told apart by {@link #match}. Immutable.
 */
public sealed interface Cell
        permits Cell.Additive,
                Cell.Words,
                Cell.Stated,
                Cell.Rounded,
                Cell.Mean,
                Cell.Day,
                Cell.Period,
                Cell.State,
                Cell.Missing {

    /** Returns what one of the cases answers for this cell. */
    <R> R match(Cases<R> cases);

    /** Returns words in both languages. */
    static Cell text(Text words) {
        return new Words(words, Optional.empty());
    }

    /** Returns words that are the same in both languages, such as the name of a team. */
    static Cell text(String words) {
        return text(Text.of(words, words));
    }

    /** Returns a place where nothing needs to stand, such as the day column of a total. */
    static Cell none() {
        return Words.NONE;
    }

    /** Returns an exact number of something. */
    static Amount.Count count(long value, Unit unit) {
        return new Amount.Count(value, unit);
    }

    /** Returns a number as somebody stated it; an exact one is an {@link Amount.Count}. */
    static Cell stated(Count count, Unit unit) {
        return count.precision() == Count.Precision.EXACT
                ? new Amount.Count(count.number().orElseThrow(), unit)
                : new Stated(count, unit);
    }

    /** Returns service time. */
    static Amount.Time time(Hours value) {
        return new Amount.Time(value);
    }

    /** Returns points. */
    static Amount.Score points(Points value) {
        return new Amount.Score(value);
    }

    /** Returns money. */
    static Amount.Cash money(Money value) {
        return new Amount.Cash(value);
    }

    /**
     * Returns a quantity: as time, points or a whole number where it is one, else rounded for the eye.
     *
     * @param decimals digits behind the point where it has to be rounded, 0 to 6
     */
    static Cell of(Quantity value, int decimals) {
        return Additions.cell(value, decimals);
    }

    /**
     * Returns how much of a whole something is, to be printed as a percentage beside its base.
     *
     * @param decimals digits behind the point, 0 to 6
     * @return the share, or the reason that there is nothing to divide by
     */
    static Cell share(Quantity numerator, Quantity denominator, int decimals) {
        return denominator.isZero()
                ? missing(Texts.message("reports.no-base"))
                : new Share(numerator, denominator, decimals);
    }

    /** Returns how much of a whole number of things some of them are, under the conditions of the other method. */
    static Cell share(long numerator, long denominator, Unit unit, int decimals) {
        return share(Quantity.of(numerator, unit), Quantity.of(denominator, unit), decimals);
    }

    /**
     * Returns an average.
     *
     * @param over what the sum is divided by
     * @param decimals digits behind the point, 0 to 6
     * @return the mean, or the reason that there is nothing to divide by
     */
    static Cell mean(Quantity sum, Quantity over, int decimals) {
        return over.isZero() ? missing(Texts.message("reports.no-base")) : new Mean(sum, over, decimals);
    }

    /** Returns a day. */
    static Cell day(LocalDate value) {
        return new Day(value);
    }

    /** Returns some days in a row. */
    static Cell period(DateRange value) {
        return new Period(value);
    }

    /** Returns a verdict in words, such as "in place". */
    static Cell state(Tone tone, Text words) {
        return new State(tone, words, Optional.empty());
    }

    /** Returns a verdict whose words stand in a bundle. */
    static Cell state(Tone tone, Message words) {
        return new State(tone, Texts.both(words), Optional.of(words.code()));
    }

    /** Returns words that lead to a place beside the document, such as {@code records/teams.html#t12}. */
    static Cell link(Text words, String target) {
        return new Words(words, Optional.of(target));
    }

    /** Returns the reason why there is no value. */
    static Cell missing(Text reason) {
        return new Missing(reason, Optional.empty());
    }

    /** Returns the reason why there is no value, from a bundle. */
    static Cell missing(Message reason) {
        return new Missing(Texts.both(reason), Optional.of(reason.code()));
    }

    /** How good a state is. */
    enum Tone {
        /** As it should be. */
        GOOD,
        /** Deserves a look. */
        WARN,
        /** Not as it should be. */
        BAD,
        /** Nobody knows. */
        UNKNOWN,
        /** Neither good nor bad. */
        NEUTRAL
    }

    /** A value that can be added to others of its kind, as totals do. */
    sealed interface Additive extends Cell permits Amount, Share {

        /** Returns the sum; refuses another kind, unit or currency, and a sum out of range. */
        Additive plus(Additive other);
    }

    /**
     * Words, such as a name.
     *
     * @param text both languages; empty where nothing needs to stand
     * @param target where the words lead: a relative link without scheme and host
     */
    record Words(Text text, Optional<String> target) implements Cell {

        private static final Words NONE = new Words(Text.of("", ""), Optional.empty());

        /** Checks the target. */
        public Words {
            target.ifPresent(Targets::check);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(this);
        }
    }

    /**
     * A number as somebody stated it, such as "over 47,000"; it cannot be added.
     *
     * @param count the statement
     * @param unit what was counted
     */
    record Stated(Count count, Unit unit) implements Cell {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stated(this);
        }
    }

    /**
     * A number that is not whole, rounded for the eye; it is not summed, since the roundings would be, too.
     *
     * @param value the exact number and what it counts
     * @param decimals digits behind the point, 0 to 6
     */
    record Rounded(Quantity value, int decimals) implements Cell {

        /** Checks the decimals. */
        public Rounded {
            Additions.checkDecimals(decimals);
        }

        /** Returns the number with the stated decimals, ties away from zero. */
        public BigDecimal rounded() {
            return Additions.rounded(value.number(), decimals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rounded(this);
        }
    }

    /**
     * How much of a whole something is; it always carries its base.
     *
     * <p>Shares add up by their parts: 1 of 2 and 3 of 4 are 4 of 6.
     *
     * @param numerator the part, in the unit of the whole
     * @param denominator the whole, not zero
     * @param decimals digits behind the point of the percentage, 0 to 6
     */
    record Share(Quantity numerator, Quantity denominator, int decimals) implements Additive {

        /** Checks the parts: one unit, a base that is not zero, decimals in range. */
        public Share {
            Additions.checkUnits(numerator, denominator);
            Additions.checkBase(denominator);
            Additions.checkDecimals(decimals);
        }

        /** Returns the exact share, 1 for the whole. */
        public Ratio exact() {
            return numerator.number().dividedBy(denominator.number());
        }

        /** Returns the percentage with the stated decimals, ties away from zero. */
        public BigDecimal percent() {
            return Additions.rounded(exact().times(Ratio.of(100)), decimals);
        }

        @Override
        public Share plus(Additive other) {
            Share that = Additions.same(this, other);
            return new Share(numerator.plus(that.numerator), denominator.plus(that.denominator), decimals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /**
     * An average; it carries its sum and what the sum is divided by.
     *
     * @param sum what is shared out
     * @param over among how many, not zero
     * @param decimals digits behind the point, 0 to 6
     */
    record Mean(Quantity sum, Quantity over, int decimals) implements Cell {

        /** Checks the parts: a base that is not zero, decimals in range. */
        public Mean {
            Additions.checkBase(over);
            Additions.checkDecimals(decimals);
        }

        /** Returns the average with the stated decimals, ties away from zero, in the unit of the sum. */
        public BigDecimal rounded() {
            return Additions.rounded(sum.number().dividedBy(over.number()), decimals);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mean(this);
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Cell {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day(this);
        }
    }

    /** Some days in a row. */
    record Period(DateRange value) implements Cell {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.period(this);
        }
    }

    /**
     * A verdict.
     *
     * @param tone how good it is
     * @param text its words
     * @param code the stable code of the words, if they come from a bundle
     */
    record State(Tone tone, Text text, Optional<String> code) implements Cell {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.state(this);
        }
    }

    /**
     * No value, and why.
     *
     * @param reason the words
     * @param code the stable code of the words, if they come from a bundle
     */
    record Missing(Text reason, Optional<String> code) implements Cell {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /**
     * One answer for each case of a cell.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for words. */
        R words(Words cell);

        /** Answers for an exact number. */
        R count(Amount.Count cell);

        /** Answers for a stated number. */
        R stated(Stated cell);

        /** Answers for service time. */
        R time(Amount.Time cell);

        /** Answers for points. */
        R score(Amount.Score cell);

        /** Answers for money. */
        R cash(Amount.Cash cell);

        /** Answers for a rounded number. */
        R rounded(Rounded cell);

        /** Answers for a share. */
        R share(Share cell);

        /** Answers for an average. */
        R mean(Mean cell);

        /** Answers for a day. */
        R day(Day cell);

        /** Answers for some days. */
        R period(Period cell);

        /** Answers for a verdict. */
        R state(State cell);

        /** Answers for a reason. */
        R missing(Missing cell);
    }
}

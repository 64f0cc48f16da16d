package org.volunteerkit.demand.ticket;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which tickets are answered (服务单办理规则): how many days each step may take, how often a ticket
 * may be dispatched, and how days are counted.
 *
 * <p>The day on which something happens is not counted; the last day is in time to its midnight; where it is a day of rest, the
 * next day that is none takes its place. A ticket is judged by the edition of the day on which it was submitted, to its end.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TicketRules {

    private static final int MOST_DAYS = 3660;
    private static final int WEEK = 7;

    TicketRules() {}

    /**
     * Returns the rules of this library: three days for a review, three for dispatching, two for an answer, thirty for
     * doing it and for rating it, and at most five times dispatched.
     *
     * <p>The regulation asks to answer promptly and names no days; the numbers are a choice. How days are counted is that of the
     * civil code. Feast days differ by year: {@link #withHolidays} adds them.
     */
    public static TicketRules house() {
        return builder()
                .id("house")
                .validity(DateRange.from(LocalDate.of(2017, 12, 1)))
                .clause(Clause.builder()
                        .source("志愿服务条例")
                        .publisher("国务院")
                        .dated("2017")
                        .article("第十三条")
                        .note(
                                "says promptly (及时) and no number of days: the numbers are the library's choice; days are counted as"
                                        + " in 民法典 第二百零一条、第二百零三条")
                        .build())
                .reviewDays(3)
                .dispatchDays(3)
                .answerDays(2)
                .doneDays(30)
                .ratingDays(30)
                .mostDispatches(5)
                .addRest(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .build();
    }

    /** Starts rules; id, validity and clause are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns in how many days a ticket is to be reviewed (审核时限), 0 to 3,660; empty if there is no limit. */
    public abstract OptionalInt reviewDays();

    /** Returns in how many days a ticket that waits for it is to be dispatched (派单时限); as above. */
    public abstract OptionalInt dispatchDays();

    /** Returns in how many days those who are asked are to answer (接单时限); as above. */
    public abstract OptionalInt answerDays();

    /** Returns in how many days what was accepted is to be done (办结时限); as above. A wished time that is over is late too. */
    public abstract OptionalInt doneDays();

    /** Returns for how many days what was done may be rated (评价时限); as above. */
    public abstract OptionalInt ratingDays();

    /** Returns how often a ticket may be dispatched, at least once; empty if there is no limit. */
    public abstract OptionalInt mostDispatches();

    /** Returns whether it may be dispatched to those who declined it; false if silent. */
    @Value.Default
    public boolean sameAgain() {
        return false;
    }

    /** Returns how many days before the day of recording a step may take effect; 0 if silent. */
    @Value.Default
    public int mostDaysBack() {
        return 0;
    }

    /** Returns whether only days of work are counted (按工作日计算); false if silent. */
    @Value.Default
    public boolean workingDays() {
        return false;
    }

    /** Returns the days of the week on which nobody works (休息日); never all of them. */
    @Value.NaturalOrder
    public abstract SortedSet<DayOfWeek> rest();

    /** Returns other days on which nobody works (法定节假日). */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> off();

    /** Returns days on which people work although they are days of rest (调休上班日); none of the days off. */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> worked();

    /**
     * Returns these rules with other holidays, as they are announced for each year.
     *
     * @param off days on which nobody works
     * @param worked days of rest on which people work instead
     */
    public final TicketRules withHolidays(Collection<LocalDate> off, Collection<LocalDate> worked) {
        return ((ImmutableTicketRules) this)
                .withWorked(ImmutableList.of())
                .withOff(off)
                .withWorked(worked);
    }

    /** Returns whether nobody works on a day. */
    public final boolean isRest(LocalDate day) {
        return off().contains(day) || (rest().contains(day.getDayOfWeek()) && !worked().contains(day));
    }

    /**
     * Returns the last day that is in time.
     *
     * @param from the day on which the time begins, which is not counted
     * @param days how many days there are
     */
    public final LocalDate lastDay(LocalDate from, int days) {
        LocalDate last = workingDays() ? from : from.plusDays(days);
        for (int counted = 0; workingDays() && counted < days; counted++) {
            last = next(last.plusDays(1));
        }
        return next(last);
    }

    /** Returns the day itself or the first after it on which people work. */
    private LocalDate next(LocalDate day) {
        LocalDate next = day;
        while (isRest(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        checkDays("reviewDays", reviewDays());
        checkDays("dispatchDays", dispatchDays());
        checkDays("answerDays", answerDays());
        checkDays("doneDays", doneDays());
        checkDays("ratingDays", ratingDays());
        checkDays("mostDaysBack", OptionalInt.of(mostDaysBack()));
        if (mostDispatches().orElse(1) < 1) {
            throw new InvalidValueException(Problem.of("demand.rules-dispatches")
                    .field("mostDispatches")
                    .found(Found.value(Integer.toString(mostDispatches().getAsInt()))));
        }
        if (rest().size() == WEEK) {
            throw new InvalidValueException(Problem.of("demand.rules-rest").field("rest"));
        }
        worked().stream().filter(day -> off().contains(day)).findFirst().ifPresent(day -> {
            throw new InvalidValueException(
                    Problem.of("demand.rules-worked").field("worked").found(Found.value(day.toString())));
        });
    }

    private static void checkDays(String field, OptionalInt days) {
        if (days.isPresent() && (days.getAsInt() < 0 || days.getAsInt() > MOST_DAYS)) {
            throw new InvalidValueException(Problem.of("demand.rules-days")
                    .with("most", MOST_DAYS)
                    .field(field)
                    .found(Found.value(Integer.toString(days.getAsInt()))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableTicketRules.Builder {
        Builder() {}
    }
}

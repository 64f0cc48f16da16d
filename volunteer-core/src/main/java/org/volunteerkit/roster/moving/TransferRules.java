package org.volunteerkit.roster.moving;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which members move between bodies (关系转接规则): who must agree, whether silence is agreement, and how
 * far back a day may lie.
 *
 * <p>A request is judged by the edition of the day on which it was made, to its end.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TransferRules {

    TransferRules() {}

    /**
     * Returns rules by which everybody has to agree: both bodies and the member. Silence is no agreement, and nothing is
     * backdated.
     *
     * <p>The draft of 2012 asks for the consent of the volunteer and has the receiving body verify the records. That the giving
     * body agrees too, and that no day lies back, is the choice of this library.
     */
    public static TransferRules consent() {
        return builder()
                .id("consent")
                .validity(DateRange.from(LocalDate.of(2012, 1, 1)))
                .clause(Clause.builder()
                        .source("志愿服务记录办法")
                        .publisher("民政部")
                        .dated("2012")
                        .note(
                                "draft, as reported; says that records move with the volunteer's consent and are verified by the"
                                        + " receiver; the rest is the library's choice, the first day of validity too")
                        .build())
                .addTransferNeeds(Side.GIVING, Side.RECEIVING, Side.MEMBER)
                .addSecondmentNeeds(Side.GIVING, Side.RECEIVING, Side.MEMBER)
                .build();
    }

    /** Starts rules; id, validity, clause and who must agree are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns who must agree to a transfer; at least one. */
    @Value.NaturalOrder
    public abstract SortedSet<Side> transferNeeds();

    /** Returns who must agree to a secondment; at least one. */
    @Value.NaturalOrder
    public abstract SortedSet<Side> secondmentNeeds();

    /**
     * Returns after how many days the silence of a {@linkplain #silentSides side} is its agreement to a transfer, at least 1;
     * empty if never. Silence is never agreement to a secondment.
     */
    public abstract OptionalInt silenceDays();

    /** Returns whose silence is agreement; never that of the member. */
    @Value.NaturalOrder
    public abstract SortedSet<Side> silentSides();

    /** Returns how many days before the day of recording a step or a move may take effect; 0 if silent. */
    @Value.Default
    public int mostDaysBack() {
        return 0;
    }

    /** Returns who must agree to a move. */
    final SortedSet<Side> needs(MembershipStep.Request request) {
        return request.back().isPresent() ? secondmentNeeds() : transferNeeds();
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (transferNeeds().isEmpty()) {
            throw new InvalidValueException(Problem.of("roster.move-nobody").field("transferNeeds"));
        }
        if (secondmentNeeds().isEmpty()) {
            throw new InvalidValueException(Problem.of("roster.move-nobody").field("secondmentNeeds"));
        }
        if (silenceDays().orElse(1) < 1) {
            throw new InvalidValueException(Problem.of("roster.move-silence")
                    .field("silenceDays")
                    .found(Found.value(Integer.toString(silenceDays().getAsInt()))));
        }
        if (silentSides().isEmpty() == silenceDays().isPresent()) {
            throw new InvalidValueException(Problem.of("roster.move-silence").field("silentSides"));
        }
        if (silentSides().contains(Side.MEMBER)) {
            throw new InvalidValueException(
                    Problem.of("roster.move-member-silent").field("silentSides"));
        }
        if (mostDaysBack() < 0) {
            throw new InvalidValueException(Problem.of("roster.life-negative")
                    .field("mostDaysBack")
                    .found(Found.value(Integer.toString(mostDaysBack()))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableTransferRules.Builder {
        Builder() {}
    }
}

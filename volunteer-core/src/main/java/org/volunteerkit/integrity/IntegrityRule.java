package org.volunteerkit.integrity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.Sets;
import java.util.Set;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/**
 * One thing that is looked for, with its threshold and where the threshold comes from (核查规则).
 *
 * <p>JSON: an object with one field that names the rule, such as {@code {"long-day": {"most": "PT12H", "source": {"source":
 * "…"}}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(IntegrityRule.TwoPlaces.class),
    @JsonSubTypes.Type(IntegrityRule.BeyondPlan.class),
    @JsonSubTypes.Type(IntegrityRule.SoonAfterSignUp.class),
    @JsonSubTypes.Type(IntegrityRule.OneApprover.class),
    @JsonSubTypes.Type(IntegrityRule.BusyApprover.class),
    @JsonSubTypes.Type(IntegrityRule.MutualApproval.class),
    @JsonSubTypes.Type(IntegrityRule.OwnApproval.class),
    @JsonSubTypes.Type(IntegrityRule.SamePattern.class),
    @JsonSubTypes.Type(IntegrityRule.LongDay.class),
    @JsonSubTypes.Type(IntegrityRule.Twins.class)
})
public sealed interface IntegrityRule {

    /** Returns where the threshold comes from. */
    Clause source();

    /** Returns the threshold in its text form; what is found is on its far side. */
    String threshold();

    /** Returns what a caller makes of the rule at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of rule; to be implemented by callers.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /** Answers for {@link TwoPlaces}. */
        R twoPlaces(TwoPlaces rule);

        /** Answers for {@link BeyondPlan}. */
        R beyondPlan(BeyondPlan rule);

        /** Answers for {@link SoonAfterSignUp}. */
        R soonAfterSignUp(SoonAfterSignUp rule);

        /** Answers for {@link OneApprover}. */
        R oneApprover(OneApprover rule);

        /** Answers for {@link BusyApprover}. */
        R busyApprover(BusyApprover rule);

        /** Answers for {@link MutualApproval}. */
        R mutualApproval(MutualApproval rule);

        /** Answers for {@link OwnApproval}. */
        R ownApproval(OwnApproval rule);

        /** Answers for {@link SamePattern}. */
        R samePattern(SamePattern rule);

        /** Answers for {@link LongDay}. */
        R longDay(LongDay rule);

        /** Answers for {@link Twins}. */
        R twins(Twins rule);
    }

    /**
     * A person at two stations at once, or sooner after one another than anybody gets from one to the other; or in two activities
     * at once (同一时间两处服务).
     *
     * @param apart the time that it takes at least from one station to another: 1 minute, and touching records are found too
     * @param source where the threshold comes from
     */
    @JsonTypeName("two-places")
    @JsonPropertyOrder({"apart", "source"})
    record TwoPlaces(Hours apart, Clause source) implements IntegrityRule {

        /** Checks the time. */
        public TwoPlaces {
            checkNotNegative("apart", apart);
        }

        @Override
        public String threshold() {
            return apart.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.twoPlaces(this);
        }
    }

    /**
     * A record that is longer than the shift, or the activity, it belongs to (超过班次时长).
     *
     * @param tolerance how much longer it may be
     * @param source where the threshold comes from
     */
    @JsonTypeName("beyond-plan")
    @JsonPropertyOrder({"tolerance", "source"})
    record BeyondPlan(Hours tolerance, Clause source) implements IntegrityRule {

        /** Checks the tolerance. */
        public BeyondPlan {
            checkNotNegative("tolerance", tolerance);
        }

        @Override
        public String threshold() {
            return tolerance.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.beyondPlan(this);
        }
    }

    /**
     * A record that was entered soon after the person had signed up, sooner than it is long, or before (报名后随即录入): nobody serves
     * five hours in two minutes.
     *
     * @param within how soon
     * @param source where the threshold comes from
     */
    @JsonTypeName("soon-after-sign-up")
    @JsonPropertyOrder({"within", "source"})
    record SoonAfterSignUp(Hours within, Clause source) implements IntegrityRule {

        /** Checks the time. */
        public SoonAfterSignUp {
            checkNotNegative("within", within);
        }

        @Override
        public String threshold() {
            return within.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.soonAfterSignUp(this);
        }
    }

    /**
     * One person confirmed most of the hours of another (一人确认大部分时长).
     *
     * @param share the share from which on it is found, more than 0 and at most 1
     * @param atLeast the hours from which on a person is looked at
     * @param source where the threshold comes from
     */
    @JsonTypeName("one-approver")
    @JsonPropertyOrder({"share", "atLeast", "source"})
    record OneApprover(Ratio share, Hours atLeast, Clause source) implements IntegrityRule {

        /** Checks share and hours. */
        public OneApprover {
            checkShare(share);
            checkNotNegative("atLeast", atLeast);
        }

        @Override
        public String threshold() {
            return share.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneApprover(this);
        }
    }

    /**
     * One person confirmed very many records on one day (一天内确认过多).
     *
     * @param records the number of records from which on it is found, from 2
     * @param source where the threshold comes from
     */
    @JsonTypeName("busy-approver")
    @JsonPropertyOrder({"records", "source"})
    record BusyApprover(int records, Clause source) implements IntegrityRule {

        /** Checks the number. */
        public BusyApprover {
            checkSome("records", records);
        }

        @Override
        public String threshold() {
            return Integer.toString(records);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.busyApprover(this);
        }
    }

    /**
     * Two people confirmed one another's hours (互相确认).
     *
     * @param share the share of the hours of each that the other confirmed, more than 0 and at most 1
     * @param atLeast the hours that each confirmed for the other
     * @param source where the threshold comes from
     */
    @JsonTypeName("mutual-approval")
    @JsonPropertyOrder({"share", "atLeast", "source"})
    record MutualApproval(Ratio share, Hours atLeast, Clause source) implements IntegrityRule {

        /** Checks share and hours. */
        public MutualApproval {
            checkShare(share);
            checkNotNegative("atLeast", atLeast);
        }

        @Override
        public String threshold() {
            return share.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mutualApproval(this);
        }
    }

    /**
     * Somebody confirmed their own hours (自己确认自己).
     *
     * @param source where the rule comes from
     */
    @JsonTypeName("own-approval")
    @JsonPropertyOrder({"source"})
    record OwnApproval(Clause source) implements IntegrityRule {

        @Override
        public String threshold() {
            return "0";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownApproval(this);
        }
    }

    /**
     * Many people have records of the same place, from the same minute to the same minute (整批起止时间相同).
     *
     * @param people the number of people from which on it is found, from 2
     * @param grades the grades that are looked at; all if none is named. Where times are copied from the plan, the same pattern is
     *     no wonder; where a device took them, it is
     * @param source where the threshold comes from
     */
    @JsonTypeName("same-pattern")
    @JsonPropertyOrder({"people", "grades", "source"})
    record SamePattern(int people, Set<EvidenceGrade> grades, Clause source) implements IntegrityRule {

        /** Checks the number and copies the grades. */
        public SamePattern {
            checkSome("people", people);
            grades = Sets.immutableEnumSet(grades);
        }

        @Override
        public String threshold() {
            return Integer.toString(people);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.samePattern(this);
        }
    }

    /**
     * A day of a person with more hours than anybody serves (单日时长过长); a day of any of the places where that person served.
     *
     * @param most the hours above which it is found
     * @param source where the threshold comes from
     */
    @JsonTypeName("long-day")
    @JsonPropertyOrder({"most", "source"})
    record LongDay(Hours most, Clause source) implements IntegrityRule {

        /** Checks the hours. */
        public LongDay {
            checkNotNegative("most", most);
        }

        @Override
        public String threshold() {
            return most.toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.longDay(this);
        }
    }

    /**
     * Several records of a person from the same minute to the same minute (疑似重复录入).
     *
     * @param source where the rule comes from
     */
    @JsonTypeName("twins")
    @JsonPropertyOrder({"source"})
    record Twins(Clause source) implements IntegrityRule {

        @Override
        public String threshold() {
            return "1";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.twins(this);
        }
    }

    private static void checkNotNegative(String field, Hours hours) {
        if (hours.isNegative()) {
            throw new InvalidValueException(
                    Problem.of("integrity.negative").field(field).found(Found.value(hours.toString())));
        }
    }

    private static void checkShare(Ratio share) {
        if (!share.isPositive() || share.compareTo(Ratio.ONE) > 0) {
            throw new InvalidValueException(
                    Problem.of("integrity.share").field("share").found(Found.value(share.toString())));
        }
    }

    private static void checkSome(String field, int number) {
        if (number < 2) {
            throw new InvalidValueException(
                    Problem.of("integrity.some").field(field).found(Found.value(Integer.toString(number))));
        }
    }
}

package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Looks for what is strange in hours (时长核查).
 *
 * <p>The answer is a function of rules and facts; the order of facts plays no part. Findings stand in the order of the rules, and of
 * one rule in the order of persons and times.
 *
 * <p>Cost: for each rule n log n for n facts.
 *
 * <p>To be called, not extended.
 */
public final class Integrity {

    private Integrity() {}

    /** Returns everything that the rules find; nothing follows from it by itself. */
    public static List<IntegrityFinding> examine(IntegrityRules rules, IntegrityFacts facts) {
        Known known = new Known(facts);
        ImmutableList.Builder<IntegrityFinding> findings = ImmutableList.builder();
        Search search = new Search(known);
        rules.rules().forEach(rule -> findings.addAll(rule.match(search)));
        return findings.build();
    }

    /** Sends each rule to where it is looked for. */
    private record Search(Known known) implements IntegrityRule.Cases<List<IntegrityFinding>> {

        @Override
        public List<IntegrityFinding> twoPlaces(IntegrityRule.TwoPlaces rule) {
            return new TimesSearch(known).twoPlaces(rule);
        }

        @Override
        public List<IntegrityFinding> beyondPlan(IntegrityRule.BeyondPlan rule) {
            return new PlanSearch(known).beyondPlan(rule);
        }

        @Override
        public List<IntegrityFinding> soonAfterSignUp(IntegrityRule.SoonAfterSignUp rule) {
            return new PlanSearch(known).soonAfterSignUp(rule);
        }

        @Override
        public List<IntegrityFinding> oneApprover(IntegrityRule.OneApprover rule) {
            return new ApproverSearch(known).oneApprover(rule);
        }

        @Override
        public List<IntegrityFinding> busyApprover(IntegrityRule.BusyApprover rule) {
            return new ApproverSearch(known).busyApprover(rule);
        }

        @Override
        public List<IntegrityFinding> mutualApproval(IntegrityRule.MutualApproval rule) {
            return new ApproverSearch(known).mutualApproval(rule);
        }

        @Override
        public List<IntegrityFinding> ownApproval(IntegrityRule.OwnApproval rule) {
            return new ApproverSearch(known).ownApproval(rule);
        }

        @Override
        public List<IntegrityFinding> samePattern(IntegrityRule.SamePattern rule) {
            return new TimesSearch(known).samePattern(rule);
        }

        @Override
        public List<IntegrityFinding> longDay(IntegrityRule.LongDay rule) {
            return new TimesSearch(known).longDay(rule);
        }

        @Override
        public List<IntegrityFinding> twins(IntegrityRule.Twins rule) {
            return new TimesSearch(known).twins(rule);
        }
    }
}

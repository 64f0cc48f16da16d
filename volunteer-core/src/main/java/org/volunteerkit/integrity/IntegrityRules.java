package org.volunteerkit.integrity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Words;

/**
 * What is looked for in hours, each with its threshold (核查规则集). What is not among the rules is not looked for; one kind of rule may
 * stand there twice, with two thresholds.
 *
 * <p>These are data: an embedder writes its own.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "rules"})
public abstract class IntegrityRules {

    IntegrityRules() {}

    /**
     * Returns the rules of the house. Their thresholds are our own, and each says so: no published figure was found. They are meant to
     * be strict enough that an ordinary month of an ordinary station has no findings but its mistakes.
     */
    public static IntegrityRules house() {
        Clause house = house("no published threshold was found");
        return builder()
                .id("house-2026")
                .addRules(
                        new IntegrityRule.TwoPlaces(Hours.ofMinutes(1), house),
                        new IntegrityRule.BeyondPlan(Hours.ofMinutes(30), house),
                        new IntegrityRule.SoonAfterSignUp(
                                Hours.of(1),
                                house(
                                        "the case is that of the press of July 2025, where an administrator entered five hours"
                                                + " for somebody who had signed up two minutes before; the threshold is ours")),
                        new IntegrityRule.OneApprover(Ratio.of(9, 10), Hours.of(100), house),
                        new IntegrityRule.BusyApprover(500, house),
                        new IntegrityRule.MutualApproval(Ratio.of(1, 2), Hours.of(20), house),
                        new IntegrityRule.OwnApproval(house),
                        new IntegrityRule.SamePattern(10, ImmutableSet.of(EvidenceGrade.MEASURED), house),
                        new IntegrityRule.LongDay(
                                Hours.of(12),
                                house(
                                        "Guangdong is said to ask for a further approval above 8 and above 12 hours a day; that it"
                                                + " is looked at is ours")),
                        new IntegrityRule.Twins(house))
                .build();
    }

    private static Clause house(String note) {
        return Clause.builder().source("house default").note(note).build();
    }

    /** Starts rules; the id is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of these rules: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns what is looked for, in the order in which findings are told. */
    public abstract List<IntegrityRule> rules();

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableIntegrityRules.Builder {
        Builder() {}
    }
}

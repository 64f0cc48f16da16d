package org.volunteerkit.roster.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.RegistrationRules;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which registrations live (注册管理规则): in one step or in two, what is to be done on trial, which
 * papers are needed for what, and how far back a day may lie.
 *
 * <p>These are data: an embedder writes its own and keeps the editions in {@code Editions}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class LifeRules {

    LifeRules() {}

    /**
     * Returns the national regulation of 2017: registered in one step, no minimum age, insured before dangerous service.
     *
     * <p>How far back a day may lie is not said there; nothing is limited here.
     */
    public static LifeRules national() {
        return builder()
                .id("national-2017")
                .validity(DateRange.from(LocalDate.of(2017, 12, 1)))
                .clause(Clause.builder()
                        .source("志愿服务条例")
                        .publisher("国务院")
                        .dated("2017")
                        .article("第七条、第十五条、第十七条")
                        .build())
                .ages(RegistrationRules.national())
                .addInsuredFor(Occasion.DANGEROUS)
                .build();
    }

    /**
     * Returns the practice of Zhenhai in Ningbo: a card makes a provisional volunteer; after five activities and ten hours with
     * good conduct the volunteer is registered, and earlier hours stay. Ages are those of the national regulation.
     */
    public static LifeRules zhenhai() {
        return builder()
                .id("zhenhai")
                .validity(DateRange.from(LocalDate.of(2017, 12, 1)))
                .clause(Clause.builder()
                        .source("志愿者注册登记制度")
                        .publisher("宁波市镇海区")
                        .note("read in a copy without a date; put into force here with the national regulation")
                        .build())
                .ages(RegistrationRules.national())
                .twoSteps(true)
                .activitiesToConfirm(5)
                .hoursToConfirm(Hours.of(10))
                .conductToConfirm(true)
                .addInsuredFor(Occasion.DANGEROUS)
                .build();
    }

    /** Starts rules; id, validity, clause and ages are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition, such as {@code national-2017}: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns who may be registered, by age. */
    public abstract RegistrationRules ages();

    /** Returns whether people serve on trial before they are registered (准志愿者); false if silent. */
    @Value.Default
    public boolean twoSteps() {
        return false;
    }

    /** Returns in how many activities somebody on trial is to take part, from 0. */
    @Value.Default
    public int activitiesToConfirm() {
        return 0;
    }

    /** Returns how long somebody on trial is to serve, from zero. */
    @Value.Default
    public Hours hoursToConfirm() {
        return Hours.ZERO;
    }

    /** Returns whether good conduct on trial is asked for. */
    @Value.Default
    public boolean conductToConfirm() {
        return false;
    }

    /** Returns for what a written agreement is needed (书面协议). */
    @Value.NaturalOrder
    public abstract SortedSet<Occasion> agreedFor();

    /** Returns for what an insurance is needed (保险). */
    @Value.NaturalOrder
    public abstract SortedSet<Occasion> insuredFor();

    /** Returns how many days before the day of recording a step may take effect, from 0; empty if that is not limited. */
    public abstract OptionalInt mostDaysBack();

    /** Returns how many months must pass before somebody who was removed may apply again, at least 1; empty if none. */
    public abstract OptionalInt monthsAfterRemoval();

    /**
     * Returns what is missing before somebody on trial can be registered.
     *
     * @param served what the person did
     * @return everything that is missing; empty if nothing is
     */
    public final List<Problem> missing(Probation served) {
        ImmutableList.Builder<Problem> missing = ImmutableList.builder();
        if (served.activities() < activitiesToConfirm()) {
            missing.add(Problem.of("roster.life-few-activities")
                    .with("least", activitiesToConfirm())
                    .field("probation.activities")
                    .found(Found.value(Integer.toString(served.activities()))));
        }
        if (served.hours().compareTo(hoursToConfirm()) < 0) {
            missing.add(Problem.of("roster.life-few-hours")
                    .with("least", hoursToConfirm().toString())
                    .field("probation.hours")
                    .found(Found.value(served.hours().toString())));
        }
        if (conductToConfirm() && !served.goodConduct()) {
            missing.add(Problem.of("roster.life-conduct").field("probation.goodConduct"));
        }
        return missing.build();
    }

    /** Returns whether somebody on trial has to show what they did. */
    final boolean asksForProbation() {
        return activitiesToConfirm() > 0 || !hoursToConfirm().equals(Hours.ZERO) || conductToConfirm();
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (activitiesToConfirm() < 0) {
            throw negative("activitiesToConfirm", Integer.toString(activitiesToConfirm()));
        }
        if (hoursToConfirm().compareTo(Hours.ZERO) < 0) {
            throw negative("hoursToConfirm", hoursToConfirm().toString());
        }
        if (mostDaysBack().orElse(0) < 0) {
            throw negative("mostDaysBack", Integer.toString(mostDaysBack().getAsInt()));
        }
        if (monthsAfterRemoval().orElse(1) < 1) {
            throw negative(
                    "monthsAfterRemoval", Integer.toString(monthsAfterRemoval().getAsInt()));
        }
        if (!twoSteps() && asksForProbation()) {
            throw new InvalidValueException(Problem.of("roster.life-one-step").field("twoSteps"));
        }
    }

    private static InvalidValueException negative(String field, String found) {
        return new InvalidValueException(
                Problem.of("roster.life-negative").field(field).found(Found.value(found)));
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableLifeRules.Builder {
        Builder() {}
    }
}

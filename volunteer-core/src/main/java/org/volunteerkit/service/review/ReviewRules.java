package org.volunteerkit.service.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which hours are approved (时长审核规则): who may, what is needed, and which kinds of time count.
 *
 * <p>These are data: an embedder writes its own, and keeps several editions in {@code Editions}; the edition of the day of an
 * approval decides on it.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "validity", "clause", "counting", "separation", "demands"})
public abstract class ReviewRules {

    /** Who may not approve a record, nor decide a dispute about it (回避). */
    public enum Separation {
        /** The person whose hours they are. */
        OWN_HOURS,
        /** That person; for an approval also who entered the record, for a dispute also who decided before. */
        OWN_WORK
    }

    ReviewRules() {}

    /**
     * Returns what the national measures ask for: each record is confirmed by somebody who organised or received the service, time
     * on the way does not count. They say nothing of levels.
     */
    public static ReviewRules national() {
        return builder()
                .id("national-2021")
                .validity(DateRange.from(LocalDate.of(2012, 10, 23)))
                .clause(Clause.builder()
                        .source("志愿服务记录办法；志愿服务记录与证明出具办法（试行）")
                        .publisher("民政部")
                        .dated("2012; 2020")
                        .note(
                                "records are true, accurate and complete; that each needs somebody's signature stands on the"
                                        + " certificate of registered volunteers, that the way does not count in the draft report of 2012")
                        .build())
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

    /** Returns the kinds of time that count; service alone if none is named. */
    public abstract Set<TimeKind> counting();

    /** Returns whether time of a kind counts. */
    public final boolean counts(TimeKind kind) {
        return counting().isEmpty() ? kind == TimeKind.SERVICE : counting().contains(kind);
    }

    /** Returns who may not approve; nobody their own hours if silent. */
    @Value.Default
    public Separation separation() {
        return Separation.OWN_HOURS;
    }

    /** Returns what is needed beyond one approval on the first level. */
    public abstract List<ReviewDemand> demands();

    /** Returns what a record needs, with the demands that say so. */
    final ReviewNeed need(EvidenceGrade grade, Hours day, long late) {
        List<ReviewDemand> asked = demands().stream()
                .filter(demand -> demand.isAskedOf(grade, day, late))
                .toList();
        return new ReviewNeed(
                asked.stream().mapToInt(ReviewDemand::level).max().orElse(1),
                asked.stream().mapToInt(ReviewDemand::approvals).max().orElse(1),
                day,
                asked);
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableReviewRules.Builder {
        Builder() {}
    }
}

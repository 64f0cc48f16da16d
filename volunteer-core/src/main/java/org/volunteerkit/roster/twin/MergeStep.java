package org.volunteerkit.roster.twin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;

/**
 * One decision on who is one and the same person, or on what is still kept of a person (合并与最小化经过).
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"merge": {"id": "m-1", "gone": "ann-2", "kept": "ann",
 * "chosen": {"born": "ann"}, "day": "2024-03-01", "by": "ben"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(MergeStep.NotSame.class),
    @JsonSubTypes.Type(MergeStep.Reopen.class),
    @JsonSubTypes.Type(MergeStep.Merge.class),
    @JsonSubTypes.Type(MergeStep.Unmerge.class),
    @JsonSubTypes.Type(MergeStep.Erase.class),
    @JsonSubTypes.Type(MergeStep.Readmit.class)
})
public sealed interface MergeStep extends Step {

    /** Returns who decided. */
    PersonId by();

    /**
     * Two entries are two people (非重复); they are not suspected any more.
     *
     * @param id the key of the step
     * @param one one entry
     * @param other the other entry
     * @param day the day of the decision
     * @param by who decided
     */
    @JsonTypeName("not-same")
    record NotSame(StepId id, PersonId one, PersonId other, LocalDate day, PersonId by) implements MergeStep {

        /** Checks that there are two. */
        public NotSame {
            checkTwo(one, other, "other");
        }
    }

    /**
     * That two entries are two people is open again (撤销非重复).
     *
     * @param id the key of the step
     * @param notSame the key of that decision
     * @param day the day
     * @param by who decided
     */
    @JsonTypeName("reopen")
    record Reopen(StepId id, StepId notSame, LocalDate day, PersonId by) implements MergeStep {}

    /**
     * Two entries are one person (合并): whatever is recorded of the one that is gone is the other's from now on. Nothing is
     * deleted, so that it can be undone.
     *
     * @param id the key of the step
     * @param gone the entry that is not used any more
     * @param kept the entry that stays
     * @param chosen for a trait, the entry that has it right; needed where the two differ
     * @param day the day of the decision
     * @param by who decided
     */
    @JsonTypeName("merge")
    record Merge(StepId id, PersonId gone, PersonId kept, SortedMap<Trait, PersonId> chosen, LocalDate day, PersonId by)
            implements MergeStep {

        /** Checks that there are two, and that each choice is one of them. */
        public Merge {
            chosen = ImmutableSortedMap.copyOfSorted(chosen);
            checkTwo(gone, kept, "kept");
            chosen.forEach((trait, person) -> {
                if (!person.equals(gone) && !person.equals(kept)) {
                    throw new InvalidValueException(Problem.of("roster.merge-choice")
                            .with("gone", gone.value())
                            .with("kept", kept.value())
                            .field("chosen")
                            .found(Found.value(person.value())));
                }
            });
        }
    }

    /**
     * Two entries that were merged are two people after all (撤销合并): everything is as if they had never been merged; merges
     * before and after it stay.
     *
     * @param id the key of the step
     * @param merge the key of the merge
     * @param day the day of the decision
     * @param by who decided
     */
    @JsonTypeName("unmerge")
    record Unmerge(StepId id, StepId merge, LocalDate day, PersonId by) implements MergeStep {}

    /**
     * Everything by which a person can be known is to be erased (最小化), with all entries that are merged with theirs; keys and
     * sums stay.
     *
     * @param id the key of the step
     * @param person the person
     * @param digests by what the identity would be known again if it were imported later
     * @param day the day
     * @param by who decided
     */
    @JsonTypeName("erase")
    record Erase(StepId id, PersonId person, SortedSet<Digest> digests, LocalDate day, PersonId by)
            implements MergeStep {

        /** Copies the digests. */
        public Erase {
            digests = ImmutableSortedSet.copyOfSorted(digests);
        }
    }

    /**
     * Somebody whose identity was erased comes back by their own wish, under a new key (重新接纳).
     *
     * @param id the key of the step
     * @param digests by what the identity is known, which may be kept again
     * @param day the day
     * @param by who decided
     */
    @JsonTypeName("readmit")
    record Readmit(StepId id, SortedSet<Digest> digests, LocalDate day, PersonId by) implements MergeStep {

        /** Copies the digests. */
        public Readmit {
            digests = ImmutableSortedSet.copyOfSorted(digests);
        }
    }

    private static void checkTwo(PersonId one, PersonId other, String field) {
        if (one.equals(other)) {
            throw new InvalidValueException(
                    Problem.of("roster.merge-one").with("person", one.value()).field(field));
        }
    }
}

package org.volunteerkit.standard.round;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.StandardId;

/**
 * One step on the way from a shortcoming to its end (整改): found, planned, put off, reported as mended, checked again.
 *
 * <p>A step is a fact and is never edited: a plan that does not hold is put off by another step, with its reason.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"plan": {"item": "r-1", "day": "2023-10-20", "action":
 * "…", "by": "org-1", "due": "2023-11-30"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(RectificationStep.Open.class),
    @JsonSubTypes.Type(RectificationStep.Plan.class),
    @JsonSubTypes.Type(RectificationStep.Postpone.class),
    @JsonSubTypes.Type(RectificationStep.Report.class),
    @JsonSubTypes.Type(RectificationStep.Recheck.class)
})
public sealed interface RectificationStep {

    /** Returns what tells this shortcoming from others. */
    String item();

    /** Returns the day of the step. */
    LocalDate day();

    /** Returns the step in words. */
    Message inWords();

    /**
     * An inspection found that something is missing.
     *
     * @param item what tells this shortcoming from others
     * @param day the day of the inspection
     * @param subject the key of the subject
     * @param standard the standard that judged
     * @param edition its edition
     * @param criterion the name of the criterion
     * @param found the state that was found: in part, not met or not known
     */
    @JsonTypeName("open")
    @JsonPropertyOrder({"item", "day", "subject", "standard", "edition", "criterion", "found"})
    record Open(
            String item,
            LocalDate day,
            String subject,
            StandardId standard,
            String edition,
            String criterion,
            Conformity found)
            implements RectificationStep {

        /** Checks that something is missing. */
        public Open {
            if (found == Conformity.MET || found == Conformity.NOT_APPLICABLE) {
                throw new InvalidValueException(
                        Problem.of("standard.nothing-missing").field("found"));
            }
        }

        @Override
        public Message inWords() {
            return Message.of("standard.step-open")
                    .with("day", day.toString())
                    .with("criterion", criterion)
                    .with("found", found.inWords());
        }
    }

    /**
     * Somebody will do something about it.
     *
     * @param item which shortcoming
     * @param day the day of the plan
     * @param action what is to be done
     * @param by the key of the person or body that does it
     * @param due the day by which it is to be done, not before the day of the plan
     */
    @JsonTypeName("plan")
    @JsonPropertyOrder({"item", "day", "action", "by", "due"})
    record Plan(String item, LocalDate day, String action, String by, LocalDate due) implements RectificationStep {

        /** Checks that there is an action, and time for it. */
        public Plan {
            if (action.isBlank()) {
                throw new InvalidValueException(Problem.of("standard.no-action").field("action"));
            }
            if (due.isBefore(day)) {
                throw new InvalidValueException(
                        Problem.of("standard.due-before").field("due"));
            }
        }

        @Override
        public Message inWords() {
            return Message.of("standard.step-plan")
                    .with("day", day.toString())
                    .with("action", action)
                    .with("by", by)
                    .with("due", due.toString());
        }
    }

    /**
     * It will take longer.
     *
     * @param item which shortcoming
     * @param day the day of the decision
     * @param due the new day, after the old one
     * @param reason why
     * @param by the key of the person or body that decided
     */
    @JsonTypeName("postpone")
    @JsonPropertyOrder({"item", "day", "due", "reason", "by"})
    record Postpone(String item, LocalDate day, LocalDate due, String reason, String by) implements RectificationStep {

        /** Checks that there is a reason. */
        public Postpone {
            if (reason.isBlank()) {
                throw new InvalidValueException(Problem.of("standard.no-reason").field("reason"));
            }
        }

        @Override
        public Message inWords() {
            return Message.of("standard.step-postpone")
                    .with("day", day.toString())
                    .with("due", due.toString())
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /**
     * Whoever was to mend it says that it is mended; a claim, not yet a finding.
     *
     * @param item which shortcoming
     * @param day the day of the report
     * @param by the key of the person or body that reports
     * @param note what was done
     */
    @JsonTypeName("report")
    @JsonPropertyOrder({"item", "day", "by", "note"})
    record Report(String item, LocalDate day, String by, Optional<String> note) implements RectificationStep {

        @Override
        public Message inWords() {
            return Message.of("standard.step-report")
                    .with("day", day.toString())
                    .with("by", by);
        }
    }

    /**
     * It was looked at again; if it is met, or no longer applies, the shortcoming has ended.
     *
     * @param item which shortcoming
     * @param day the day of the check
     * @param found what was judged, whatever excuses it for a time; not applicable only if it is not asked for any more
     * @param by the key of the person or body that checked
     * @param evidence the name of the evidence, if there is some
     */
    @JsonTypeName("recheck")
    @JsonPropertyOrder({"item", "day", "found", "by", "evidence"})
    record Recheck(String item, LocalDate day, Conformity found, String by, Optional<String> evidence)
            implements RectificationStep {

        /** Returns whether this ends the shortcoming. */
        public boolean closes() {
            return found == Conformity.MET || found == Conformity.NOT_APPLICABLE;
        }

        @Override
        public Message inWords() {
            return Message.of("standard.step-recheck")
                    .with("day", day.toString())
                    .with("by", by)
                    .with("found", found.inWords());
        }
    }
}

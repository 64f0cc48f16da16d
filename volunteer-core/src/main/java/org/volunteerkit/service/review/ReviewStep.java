package org.volunteerkit.service.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * Something that is done to recorded hours (时长审核): they are handed in, approved, turned down, corrected, declared void,
 * disputed; or the hours of a period are closed.
 *
 * <p>The day of a step is the day on which it is done; the days of service stand in the record. Both are kept, so that hours that
 * come late can be told from others.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"approve": {"id": "a-1", "day": "2023-03-06", "by":
 * "ben", "record": "r-1", "level": 1}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(ReviewStep.Submit.class),
    @JsonSubTypes.Type(ReviewStep.Approve.class),
    @JsonSubTypes.Type(ReviewStep.Reject.class),
    @JsonSubTypes.Type(ReviewStep.Correct.class),
    @JsonSubTypes.Type(ReviewStep.MakeVoid.class),
    @JsonSubTypes.Type(ReviewStep.Dispute.class),
    @JsonSubTypes.Type(ReviewStep.Settle.class),
    @JsonSubTypes.Type(ReviewStep.Close.class)
})
public sealed interface ReviewStep extends Step {

    /** Returns who did it: for what a program did, the person who ran it. */
    PersonId by();

    /** Returns what a caller makes of the kind at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of step; to be implemented by callers.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /** Answers for {@link Submit}. */
        R submit(Submit step);

        /** Answers for {@link Approve}. */
        R approve(Approve step);

        /** Answers for {@link Reject}. */
        R reject(Reject step);

        /** Answers for {@link Correct}. */
        R correct(Correct step);

        /** Answers for {@link MakeVoid}. */
        R makeVoid(MakeVoid step);

        /** Answers for {@link Dispute}. */
        R dispute(Dispute step);

        /** Answers for {@link Settle}. */
        R settle(Settle step);

        /** Answers for {@link Close}. */
        R close(Close step);
    }

    /**
     * A record is handed in (提交).
     *
     * @param id the key of the step
     * @param day the day on which it is handed in, when the service is over
     * @param by who entered it
     * @param content the record
     * @param at the very moment at which it was entered, if the system knows it
     */
    @JsonTypeName("submit")
    @JsonPropertyOrder({"id", "day", "by", "content", "at"})
    record Submit(StepId id, LocalDate day, PersonId by, ServiceRecord content, Optional<Instant> at)
            implements ReviewStep {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.submit(this);
        }
    }

    /**
     * Somebody vouches for a record (通过).
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by who approves; that they may is known to the embedding system
     * @param record the record
     * @param level the level on which they approve, from 1, such as 2 for the street above the community
     * @param comment a remark of 1 to 128 characters
     */
    @JsonTypeName("approve")
    @JsonPropertyOrder({"id", "day", "by", "record", "level", "comment"})
    record Approve(StepId id, LocalDate day, PersonId by, ServiceRecordId record, int level, Optional<String> comment)
            implements ReviewStep {

        /** Checks level and remark. */
        public Approve {
            checkLevel("level", level);
            comment.ifPresent(text -> Words.checkName("comment", text));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.approve(this);
        }
    }

    /**
     * Somebody turns a record down (驳回).
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by who turns it down
     * @param record the record
     * @param reason why, in 1 to 128 characters
     */
    @JsonTypeName("reject")
    @JsonPropertyOrder({"id", "day", "by", "record", "reason"})
    record Reject(StepId id, LocalDate day, PersonId by, ServiceRecordId record, String reason) implements ReviewStep {

        /** Checks the reason. */
        public Reject {
            Words.checkName("reason", reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reject(this);
        }
    }

    /**
     * Somebody says how it really was (更正); a record under a key of its own that is to take the place of another, and has to be
     * approved like any other. Both stay, and what changes by it are counter-entries.
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by who says so
     * @param record the record that is wrong
     * @param content how it was, for the same person
     * @param reason why, in 1 to 128 characters
     */
    @JsonTypeName("correct")
    @JsonPropertyOrder({"id", "day", "by", "record", "content", "reason"})
    record Correct(StepId id, LocalDate day, PersonId by, ServiceRecordId record, ServiceRecord content, String reason)
            implements ReviewStep {

        /** Checks the reason. */
        public Correct {
            Words.checkName("reason", reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.correct(this);
        }
    }

    /**
     * A record is declared void (作废): nothing of it counts, and nothing comes back under its key.
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by who declares it
     * @param record the record
     * @param reason why, in 1 to 128 characters
     */
    @JsonTypeName("void")
    @JsonPropertyOrder({"id", "day", "by", "record", "reason"})
    record MakeVoid(StepId id, LocalDate day, PersonId by, ServiceRecordId record, String reason)
            implements ReviewStep {

        /** Checks the reason. */
        public MakeVoid {
            Words.checkName("reason", reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.makeVoid(this);
        }
    }

    /**
     * The person whose hours they are does not agree with the decision (申诉).
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by that person
     * @param record the record
     * @param reason why, in 1 to 128 characters
     */
    @JsonTypeName("dispute")
    @JsonPropertyOrder({"id", "day", "by", "record", "reason"})
    record Dispute(StepId id, LocalDate day, PersonId by, ServiceRecordId record, String reason) implements ReviewStep {

        /** Checks the reason. */
        public Dispute {
            Words.checkName("reason", reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dispute(this);
        }
    }

    /** How a dispute ends. */
    enum Outcome {
        /** The decision stands (维持). */
        STANDS,
        /** The record is to be reviewed again from the start (重新审核). */
        REVIEWED_AGAIN
    }

    /**
     * A dispute is decided (申诉处理).
     *
     * @param id the key of the step
     * @param day the day on which it is done
     * @param by who decides
     * @param record the record
     * @param outcome what was decided
     * @param reason why, in 1 to 128 characters
     */
    @JsonTypeName("settle")
    @JsonPropertyOrder({"id", "day", "by", "record", "outcome", "reason"})
    record Settle(StepId id, LocalDate day, PersonId by, ServiceRecordId record, Outcome outcome, String reason)
            implements ReviewStep {

        /** Checks the reason. */
        public Settle {
            Words.checkName("reason", reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settle(this);
        }
    }

    /**
     * The hours of some days are counted and published (结账); it is the last thing that is done on its day. What becomes of those
     * days later stands in a later period, as late.
     *
     * @param id the key of the step
     * @param day the day on which it is done, not before the end of the period
     * @param by who closes
     * @param period the days of service that are closed, with an end; it begins where the one before ended
     */
    @JsonTypeName("close")
    @JsonPropertyOrder({"id", "day", "by", "period"})
    record Close(StepId id, LocalDate day, PersonId by, DateRange period) implements ReviewStep {

        /** Checks that the period is over. */
        public Close {
            if (period.end().map(day::isBefore).orElse(true)) {
                throw new InvalidValueException(Problem.of("service.period-not-over")
                        .with("day", day.toString())
                        .field("period")
                        .found(Found.value(period.toString())));
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.close(this);
        }
    }

    /** Checks that a level is one of 1 to 9. */
    private static void checkLevel(String field, int level) {
        if (level < 1 || level > 9) {
            throw new InvalidValueException(
                    Problem.of("service.level-range").field(field).found(Found.value(Integer.toString(level))));
        }
    }
}

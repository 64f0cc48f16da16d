package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Words;

/**
 * Something that shall happen to the awards of a person.
 *
 * <p>A command is only a wish; the {@link AwardDesk} may say no by name. It is known by its {@link #id()}; two commands with
 * one id have the same content or one of them is refused. The {@link #day()} is the day on which it takes effect; the day on
 * which it is recorded is handed to the desk.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"withdraw": {"id": "w1", "award": "g1.1", "frees":
 * false, "day": "2024-03-01"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(AwardCommand.Claim.class),
    @JsonSubTypes.Type(AwardCommand.Announce.class),
    @JsonSubTypes.Type(AwardCommand.Contest.class),
    @JsonSubTypes.Type(AwardCommand.Settle.class),
    @JsonSubTypes.Type(AwardCommand.Confirm.class),
    @JsonSubTypes.Type(AwardCommand.Give.class),
    @JsonSubTypes.Type(AwardCommand.Renew.class),
    @JsonSubTypes.Type(AwardCommand.Review.class),
    @JsonSubTypes.Type(AwardCommand.Withdraw.class),
    @JsonSubTypes.Type(AwardCommand.UseUp.class),
    @JsonSubTypes.Type(AwardCommand.Replace.class)
})
public sealed interface AwardCommand {

    /** Returns the key of the command, unique among the commands of all kinds for one person. */
    AwardCommandId id();

    /** Returns the day on which it takes effect. */
    LocalDate day();

    /** Returns what a caller makes of the kind at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of command.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /** Answers for {@link Claim}. */
        R claim(Claim command);

        /** Answers for {@link Announce}. */
        R announce(Announce command);

        /** Answers for {@link Contest}. */
        R contest(Contest command);

        /** Answers for {@link Settle}. */
        R settle(Settle command);

        /** Answers for {@link Confirm}. */
        R confirm(Confirm command);

        /** Answers for {@link Give}. */
        R give(Give command);

        /** Answers for {@link Renew}. */
        R renew(Renew command);

        /** Answers for {@link Review}. */
        R review(Review command);

        /** Answers for {@link Withdraw}. */
        R withdraw(Withdraw command);

        /** Answers for {@link UseUp}. */
        R useUp(UseUp command);

        /** Answers for {@link Replace}. */
        R replace(Replace command);
    }

    /**
     * Somebody asks for an award (申报).
     *
     * @param id the key of the command
     * @param person who asks
     * @param programme the programme
     * @param reached the day on which the grade was reached, or any other of that period
     * @param day the day on which it takes effect
     */
    @JsonTypeName("claim")
    record Claim(AwardCommandId id, PersonId person, ProgrammeId programme, LocalDate reached, LocalDate day)
            implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claim(this);
        }
    }

    /**
     * Grades are put up for public notice before they are given (公示); the day is the first on which the notice can be seen.
     *
     * @param id the key of the command
     * @param achieved the grades that are reached
     * @param day the day on which it takes effect
     */
    @JsonTypeName("announce")
    record Announce(AwardCommandId id, Achieved achieved, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.announce(this);
        }
    }

    /**
     * Somebody objects to an award that is put up for notice (异议).
     *
     * @param id the key of the command
     * @param announcement the command by which it was put up
     * @param day the day on which it takes effect
     */
    @JsonTypeName("contest")
    record Contest(AwardCommandId id, AwardCommandId announcement, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contest(this);
        }
    }

    /**
     * An objection is decided.
     *
     * @param id the key of the command
     * @param announcement the command by which the award was put up
     * @param upheld whether the award is not given; an office can so drop what nobody objected to, too
     * @param day the day on which it takes effect
     */
    @JsonTypeName("settle")
    record Settle(AwardCommandId id, AwardCommandId announcement, boolean upheld, LocalDate day)
            implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settle(this);
        }
    }

    /**
     * What was put up for notice is given (认定).
     *
     * @param id the key of the command
     * @param announcement the command by which it was put up
     * @param day the day on which it takes effect
     */
    @JsonTypeName("confirm")
    record Confirm(AwardCommandId id, AwardCommandId announcement, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirm(this);
        }
    }

    /**
     * Grades that are reached are given (授予).
     *
     * @param id the key of the command
     * @param achieved the grades that are reached
     * @param day the day on which it takes effect
     */
    @JsonTypeName("give")
    record Give(AwardCommandId id, Achieved achieved, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.give(this);
        }
    }

    /**
     * An award is renewed, because its test was passed again (续期).
     *
     * @param id the key of the command
     * @param award the award
     * @param achieved the grades that are reached by service not yet used up
     * @param day the day on which it takes effect
     */
    @JsonTypeName("renew")
    record Renew(AwardCommandId id, AwardId award, Achieved achieved, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renew(this);
        }
    }

    /**
     * Grades are looked at again (复核): those that are not reached any more may fall.
     *
     * @param id the key of the command
     * @param achieved the grades that are reached now; none if none is
     * @param day the day on which it takes effect
     */
    @JsonTypeName("review")
    record Review(AwardCommandId id, Achieved achieved, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.review(this);
        }
    }

    /**
     * An award is taken back (撤销).
     *
     * @param id the key of the command
     * @param award the award
     * @param frees whether what it used up is unused again, as after a mistake of the office
     * @param day the day on which it takes effect
     */
    @JsonTypeName("withdraw")
    record Withdraw(AwardCommandId id, AwardId award, boolean frees, LocalDate day) implements AwardCommand {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdraw(this);
        }
    }

    /**
     * Records are marked as used up, as by a card that was given before there was a book.
     *
     * @param id the key of the command
     * @param person whose records they are
     * @param programme the programme that used them up
     * @param marks how much of which records; at least one
     * @param day the day on which it takes effect
     */
    @JsonTypeName("use-up")
    record UseUp(AwardCommandId id, PersonId person, ProgrammeId programme, List<Mark> marks, LocalDate day)
            implements AwardCommand {

        /** Checks that there is a mark. */
        public UseUp {
            marks = ImmutableList.copyOf(marks);
            if (marks.isEmpty()) {
                throw new InvalidValueException(Problem.of("award.no-marks").field("marks"));
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.useUp(this);
        }
    }

    /**
     * A record was corrected by another one: what was used up of the one is used up of the other.
     *
     * @param id the key of the command
     * @param person whose records they are
     * @param kind the kind of both
     * @param from the record that was replaced
     * @param to the record that stands in its place
     * @param day the day on which it takes effect
     */
    @JsonTypeName("replace")
    record Replace(AwardCommandId id, PersonId person, String kind, String from, String to, LocalDate day)
            implements AwardCommand {

        /** Checks the kind, and that there are two records. */
        public Replace {
            Words.checkTerm("kind", kind);
            Words.checkName("from", from);
            Words.checkName("to", to);
            if (from.equals(to)) {
                throw new InvalidValueException(Problem.of("award.same-record").field("to"));
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replace(this);
        }
    }
}

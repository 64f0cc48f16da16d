package org.volunteerkit.demand.match;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.demand.Need;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Words;

/**
 * One question about an offer in the light of a need (匹配条件): how far does it fit, from 0 to 1?
 *
 * <p>The same questions serve as hard conditions, where only 1 will do, and as weights, where each share counts. What a need
 * does not ask for fits. What an offer does not say does not.
 *
 * <p>JSON: an object with one field that names the question, such as {@code {"skills": {}}} or {@code {"figure": {"name":
 * "distance-km", "worst": "10", "best": "0"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(MatchCriterion.Kind.class),
    @JsonSubTypes.Type(MatchCriterion.Place.class),
    @JsonSubTypes.Type(MatchCriterion.Skills.class),
    @JsonSubTypes.Type(MatchCriterion.Free.class),
    @JsonSubTypes.Type(MatchCriterion.Tag.class),
    @JsonSubTypes.Type(MatchCriterion.Between.class),
    @JsonSubTypes.Type(MatchCriterion.Figure.class)
})
public sealed interface MatchCriterion {

    /**
     * How far an offer fits.
     *
     * @param share from 0 to 1
     * @param missing what was missing; empty if the share is 1
     */
    record Fit(Ratio share, Optional<Message> missing) {

        /** Everything is there. */
        public static final Fit WHOLE = new Fit(Ratio.ONE, Optional.empty());

        private static Fit of(boolean fits, Message missing) {
            return fits ? WHOLE : of(Ratio.ZERO, missing);
        }

        private static Fit of(Ratio share, Message missing) {
            return share.equals(Ratio.ONE) ? WHOLE : new Fit(share, Optional.of(missing));
        }

        /** Returns whether everything is there. */
        public boolean isWhole() {
            return share.equals(Ratio.ONE);
        }
    }

    /** Returns how far an offer fits a need. */
    Fit fit(Need need, Offer offer);

    /** Does the person offer this kind of service (服务类型)? */
    @JsonTypeName("kind")
    record Kind() implements MatchCriterion {

        @Override
        public Fit fit(Need need, Offer offer) {
            return Fit.of(
                    offer.kinds().contains(need.kind()),
                    Message.of("demand.lacks-kind").with("kind", need.kind()));
        }
    }

    /** Does the person serve at this place (服务地点)? */
    @JsonTypeName("place")
    record Place() implements MatchCriterion {

        @Override
        public Fit fit(Need need, Offer offer) {
            return Fit.of(
                    offer.places().contains(need.place()),
                    Message.of("demand.lacks-place").with("place", need.place().value()));
        }
    }

    /** How many of the wished skills does the person have (技能)? */
    @JsonTypeName("skills")
    record Skills() implements MatchCriterion {

        @Override
        public Fit fit(Need need, Offer offer) {
            List<String> lacking = need.skills().stream()
                    .filter(skill -> !offer.skills().contains(skill))
                    .toList();
            int wished = need.skills().size();
            return lacking.isEmpty()
                    ? Fit.WHOLE
                    : Fit.of(
                            Ratio.of(wished - lacking.size(), wished),
                            Message.of("demand.lacks-skills").with("skills", String.join(", ", lacking)));
        }
    }

    /** How much of the wished time is the person free (空闲时间)? */
    @JsonTypeName("free")
    record Free() implements MatchCriterion {

        @Override
        public Fit fit(Need need, Offer offer) {
            return need.when().map(wished -> free(wished, offer)).orElse(Fit.WHOLE);
        }

        private static Fit free(TimeSpan wished, Offer offer) {
            long minutes = 0;
            Instant counted = wished.start();
            List<TimeSpan> parts = offer.free().stream()
                    .flatMap(span -> wished.intersection(span).stream())
                    .sorted((one, other) -> one.start().compareTo(other.start()))
                    .toList();
            for (TimeSpan part : parts) {
                Instant from = part.start().isBefore(counted) ? counted : part.start();
                if (part.end().isAfter(from)) {
                    minutes += TimeSpan.of(from, part.end(), wished.zone())
                            .elapsed()
                            .toMinutes();
                    counted = part.end();
                }
            }
            long all = wished.elapsed().toMinutes();
            return Fit.of(
                    Ratio.of(minutes, all),
                    Message.of("demand.lacks-time")
                            .with("minutes", all - minutes)
                            .with("all", all));
        }
    }

    /**
     * Is something so of the person, such as being registered or insured?
     *
     * @param tag what: lower-case letters, digits and single hyphens
     */
    @JsonTypeName("tag")
    record Tag(String tag) implements MatchCriterion {

        /** Checks the word. */
        public Tag {
            Words.checkTerm("tag", tag);
        }

        @Override
        public Fit fit(Need need, Offer offer) {
            return Fit.of(
                    offer.tags().contains(tag), Message.of("demand.lacks-tag").with("tag", tag));
        }
    }

    /**
     * Does a number lie within limits?
     *
     * @param name the number: lower-case letters, digits and single hyphens
     * @param least the least that will do; empty if there is none
     * @param most the most that will do; empty if there is none; one of both is there
     */
    @JsonTypeName("between")
    record Between(String name, Optional<Ratio> least, Optional<Ratio> most) implements MatchCriterion {

        /** Checks that there are limits and that something lies within them. */
        public Between {
            Words.checkTerm("name", name);
            boolean empty = least.isEmpty() && most.isEmpty();
            boolean crossed =
                    least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
            if (empty || crossed) {
                throw new InvalidValueException(
                        Problem.of("demand.match-between").field("least"));
            }
        }

        @Override
        public Fit fit(Need need, Offer offer) {
            Ratio number = offer.figures().get(name);
            boolean within = number != null
                    && least.filter(limit -> number.compareTo(limit) < 0).isEmpty()
                    && most.filter(limit -> number.compareTo(limit) > 0).isEmpty();
            return Fit.of(
                    within,
                    number == null
                            ? Message.of("demand.lacks-figure").with("name", name)
                            : Message.of("demand.lacks-between").with("name", name));
        }
    }

    /**
     * How near is a number to what is best? Between both ends the share grows evenly; beyond them it is 0 or 1.
     *
     * @param name the number: lower-case letters, digits and single hyphens
     * @param worst where the share is 0
     * @param best where the share is 1, above or below the worst
     */
    @JsonTypeName("figure")
    record Figure(String name, Ratio worst, Ratio best) implements MatchCriterion {

        /** Checks that the ends differ. */
        public Figure {
            Words.checkTerm("name", name);
            if (worst.equals(best)) {
                throw new InvalidValueException(
                        Problem.of("demand.match-figure").field("best"));
            }
        }

        @Override
        public Fit fit(Need need, Offer offer) {
            Ratio number = offer.figures().get(name);
            if (number == null) {
                return Fit.of(false, Message.of("demand.lacks-figure").with("name", name));
            }
            Ratio share = number.minus(worst).dividedBy(best.minus(worst));
            if (share.compareTo(Ratio.ONE) >= 0) {
                return Fit.WHOLE;
            }
            return Fit.of(
                    share.isNegative() ? Ratio.ZERO : share,
                    Message.of("demand.lacks-best").with("name", name));
        }
    }
}

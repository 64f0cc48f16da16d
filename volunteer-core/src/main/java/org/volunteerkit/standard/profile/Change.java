package org.volunteerkit.standard.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Severity;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * One thing that a profile does to its base; the order of the list is the rule.
 *
 * <p>JSON: an object with one field that names the change, such as {@code {"strengthen": {"criterion": "projects", "atLeast":
 * "3 item"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Change.Pick.class),
    @JsonSubTypes.Type(Change.Drop.class),
    @JsonSubTypes.Type(Change.Strengthen.class),
    @JsonSubTypes.Type(Change.Reword.class),
    @JsonSubTypes.Type(Change.Add.class)
})
public sealed interface Change {

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of change.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for a pick. */
        R pick(Pick change);

        /** Called for a drop. */
        R drop(Drop change);

        /** Called for a strengthening. */
        R strengthen(Strengthen change);

        /** Called for a rewording. */
        R reword(Reword change);

        /** Called for an addition. */
        R add(Add change);
    }

    /**
     * Keeps only some criteria, in the order of the base.
     *
     * @param criteria their names
     * @param reason why the others are left out
     */
    @JsonTypeName("pick")
    @JsonPropertyOrder({"criteria", "reason"})
    record Pick(List<String> criteria, Text reason) implements Change {

        /** Keeps a copy of the names. */
        public Pick {
            criteria = ImmutableList.copyOf(criteria);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pick(this);
        }
    }

    /**
     * Leaves one criterion out.
     *
     * @param criterion its name
     * @param reason why
     */
    @JsonTypeName("drop")
    @JsonPropertyOrder({"criterion", "reason"})
    record Drop(String criterion, Text reason) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drop(this);
        }
    }

    /**
     * Asks for more of one criterion; every part that is given must ask for more than the base does.
     *
     * @param criterion its name
     * @param article where in the source of the profile this stands
     * @param severity a higher severity
     * @param weight a larger weight
     * @param due an earlier day, or a day where there is none
     * @param maxAge a shorter age of the evidence, or an age where there is none
     * @param atLeast a higher lower limit, in place of the one of the base
     * @param moreThan the same, the limit itself not included
     * @param atMost a lower upper limit, in place of the one of the base
     * @param lessThan the same, the limit itself not included
     * @param evidence evidence that is needed too, where the base asks for none
     * @param live a measure that is needed too, where the base has none
     */
    @JsonTypeName("strengthen")
    @JsonPropertyOrder({
        "criterion",
        "article",
        "severity",
        "weight",
        "due",
        "maxAge",
        "atLeast",
        "moreThan",
        "atMost",
        "lessThan",
        "evidence",
        "live"
    })
    record Strengthen(
            String criterion,
            Optional<String> article,
            Optional<Severity> severity,
            OptionalLong weight,
            Optional<LocalDate> due,
            Optional<Period> maxAge,
            Optional<Quantity> atLeast,
            Optional<Quantity> moreThan,
            Optional<Quantity> atMost,
            Optional<Quantity> lessThan,
            Optional<Criterion.Seen> evidence,
            Optional<Criterion.Live> live)
            implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.strengthen(this);
        }
    }

    /**
     * Says one criterion in other words, and asks for the same.
     *
     * @param criterion its name
     * @param title the words of the profile
     * @param article where in the source of the profile they stand
     */
    @JsonTypeName("reword")
    @JsonPropertyOrder({"criterion", "title", "article"})
    record Reword(String criterion, Text title, Optional<String> article) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reword(this);
        }
    }

    /**
     * Asks for something that the base does not have.
     *
     * @param criterion what is asked for
     * @param after the criterion behind which it stands; at the end if absent
     */
    @JsonTypeName("add")
    @JsonPropertyOrder({"criterion", "after"})
    record Add(Criterion criterion, Optional<String> after) implements Change {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.add(this);
        }
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;

/** A value with one attribute of each kind. */
@Value.Immutable
@JsonPropertyOrder({"id", "day", "worked", "helpers", "grade", "remark", "tags", "steps", "shares", "factor", "urgent"})
abstract class Visit {

    enum Grade {
        MEASURED,
        WINDOW_UNIT
    }

    static Builder builder() {
        return new Builder();
    }

    abstract VisitId id();

    abstract LocalDate day();

    abstract Hours worked();

    abstract OptionalInt helpers();

    @Value.Default
    Grade grade() {
        return Grade.MEASURED;
    }

    abstract Optional<String> remark();

    abstract Set<String> tags();

    abstract List<Step> steps();

    abstract Map<String, Long> shares();

    abstract Optional<BigDecimal> factor();

    abstract boolean urgent();

    @Value.Check
    void check() {
        if (worked().isNegative()) {
            throw new InvalidValueException(
                    Problem.of("visit.negative").field("worked").found(Found.value(worked().toString())));
        }
    }

    static final class Builder extends ImmutableVisit.Builder {
        Builder() {}
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.immutables.value.Value;

/** A choice of cases that may hold each other. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({@JsonSubTypes.Type(Step.Cap.class), @JsonSubTypes.Type(Step.Take.class)})
sealed interface Step permits Step.Cap, Step.Take {

    @JsonTypeName("cap")
    @Value.Immutable
    abstract non-sealed class Cap implements Step {

        abstract long limit();

        abstract Optional<Step> inner();
    }

    @JsonTypeName("take")
    record Take(String what, Optional<Integer> most) implements Step {}
}

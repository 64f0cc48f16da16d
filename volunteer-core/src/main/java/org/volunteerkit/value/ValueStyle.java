package org.volunteerkit.value;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.volunteerkit.problem.IncompleteValueException;

/**
 * How the values of this library are generated: hidden implementations, strict builders, a JSON form.
 *
 * <p>It stands on the root package and so holds for every room. It is public only because an annotation
 * cannot be shared among packages otherwise; it is no part of the promises to callers, and leaves no trace
 * at run time. {@code @JsonSerialize} is the switch by which Immutables generates the JSON constructor; what is
 * generated speaks the annotations that both generations of Jackson share.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@JsonSerialize
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        depluralize = true,
        strictBuilder = true,
        jdkOnly = false,
        throwForInvalidImmutableState = IncompleteValueException.class)
public @interface ValueStyle {}

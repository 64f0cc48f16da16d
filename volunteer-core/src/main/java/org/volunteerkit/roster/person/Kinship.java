package org.volunteerkit.roster.person;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;

/**
 * That somebody is a relative of a person (亲属关系), where a scheme asks for it: to whom saved time may be handed on.
 *
 * <p>Said from the side of the person: the relative is their spouse, parent, child. {@link #reversed} says it from the other side.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Kinship {

    /** What the relative is to the person (关系). */
    public enum Relation {
        /** Wife or husband (配偶). */
        SPOUSE,
        /** Mother or father (父母). */
        PARENT,
        /** Daughter or son (子女). */
        CHILD,
        /** Grandmother or grandfather (祖父母、外祖父母). */
        GRANDPARENT,
        /** Granddaughter or grandson (孙子女、外孙子女). */
        GRANDCHILD,
        /** Sister or brother (兄弟姐妹). */
        SIBLING,
        /** Another relative (其他亲属). */
        OTHER;

        /** Returns whether relatives of this kind descend from one another (直系亲属). */
        public boolean isLineal() {
            return this == PARENT || this == CHILD || this == GRANDPARENT || this == GRANDCHILD;
        }

        /** Returns what the person is to the relative. */
        public Relation reversed() {
            return switch (this) {
                case PARENT -> CHILD;
                case CHILD -> PARENT;
                case GRANDPARENT -> GRANDCHILD;
                case GRANDCHILD -> GRANDPARENT;
                case SPOUSE, SIBLING, OTHER -> this;
            };
        }
    }

    Kinship() {}

    /** Starts a kinship; person, relative and relation are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the relative; never the person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId relative();

    /** Returns what the relative is to the person. */
    @Privacy.Of(Privacy.SENSITIVE)
    public abstract Relation relation();

    /** Returns the days on which it holds, as of a marriage; empty if it holds always. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<DateRange> during();

    /** Returns the same kinship from the side of the relative. */
    public final Kinship reversed() {
        return builder()
                .person(relative())
                .relative(person())
                .relation(relation().reversed())
                .during(during())
                .build();
    }

    @Value.Check
    void check() {
        if (person().equals(relative())) {
            throw new InvalidValueException(Problem.of("roster.own-relative")
                    .with("person", person().value())
                    .field("relative"));
        }
    }

    /** Collects the parts of a kinship. */
    public static final class Builder extends ImmutableKinship.Builder {
        Builder() {}
    }
}

package org.volunteerkit.roster.person;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * Something a person can do for others (服务技能): first aid, sign language, repairing radios.
 *
 * <p>What a person says of themselves; a skill that somebody has confirmed names that person.
 *
 * <p>Source: 志愿服务条例 art. 7; 志愿服务记录办法 (2012) art. 6.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Skill {

    Skill() {}

    /**
     * Returns a skill that is only stated.
     *
     * @param name the skill as it is called
     * @throws org.volunteerkit.problem.InvalidValueException if the name is blank, too long or has control characters
     */
    public static Skill of(String name) {
        return builder().name(name).build();
    }

    /** Starts a skill; the name is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the skill as it is called: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String name();

    /** Returns the level, in the words of whoever grades it, such as {@code 初级}. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> level();

    /** Returns who confirmed the skill; empty if it is only stated. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> confirmedBy();

    @Value.Check
    void check() {
        Words.checkName("name", name());
        level().ifPresent(text -> Words.checkName("level", text));
    }

    /** Collects the parts of a skill. */
    public static final class Builder extends ImmutableSkill.Builder {
        Builder() {}
    }
}

package org.volunteerkit.standard;

import org.volunteerkit.problem.Message;

/** Whether a criterion, or a whole standard, is met. Unknown is not the same as failed. */
public enum Conformity {
    /** It is met (达标). */
    MET("standard.met"),
    /** It is met in part (部分达标). */
    PARTLY("standard.partly"),
    /** It is not met (未达标). */
    NOT_MET("standard.not-met"),
    /** It does not apply here (不适用). */
    NOT_APPLICABLE("standard.not-applicable"),
    /** Nothing shows it, or what shows it is too old (尚不清楚). */
    NOT_KNOWN("standard.not-known");

    private final String code;

    Conformity(String code) {
        this.code = code;
    }

    /**
     * Returns the worse of two states of things that are both needed: not met before not known, not known before in part, in
     * part before met. What does not apply is in nobody's way.
     */
    public Conformity worse(Conformity other) {
        return badness() >= other.badness() ? this : other;
    }

    private int badness() {
        return switch (this) {
            case NOT_MET -> 4;
            case NOT_KNOWN -> 3;
            case PARTLY -> 2;
            case MET -> 1;
            case NOT_APPLICABLE -> 0;
        };
    }

    /** Returns the state in words. */
    public Message inWords() {
        return Message.of(code);
    }
}

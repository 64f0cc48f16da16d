package org.volunteerkit.roster.life;

import org.volunteerkit.problem.Message;

/** How far a registration is on a day (注册状态). */
public enum Standing {
    /** The person has asked and waits for an answer (已申请). */
    APPLIED,
    /** The person may serve on trial and is not registered yet (准志愿者). */
    PROVISIONAL,
    /** The person is a registered volunteer (注册志愿者). */
    REGISTERED,
    /** The person is not to be called upon for some time (暂停). */
    SUSPENDED,
    /** The registration has ended (已注销). */
    LEFT,
    /** The person was not taken (未通过). */
    REFUSED,
    /** The registration has ended and its papers are put away (已归档). */
    ARCHIVED;

    /** Returns whether the registration has ended, so that the person may apply again. */
    public boolean isOver() {
        return switch (this) {
            case APPLIED, PROVISIONAL, REGISTERED, SUSPENDED -> false;
            case LEFT, REFUSED, ARCHIVED -> true;
        };
    }

    /** Returns whether the person may serve. */
    public boolean mayServe() {
        return this == PROVISIONAL || this == REGISTERED;
    }

    /** Returns the standing in words. */
    public Message inWords() {
        return switch (this) {
            case APPLIED -> Message.of("roster.standing-applied");
            case PROVISIONAL -> Message.of("roster.standing-provisional");
            case REGISTERED -> Message.of("roster.standing-registered");
            case SUSPENDED -> Message.of("roster.standing-suspended");
            case LEFT -> Message.of("roster.standing-left");
            case REFUSED -> Message.of("roster.standing-refused");
            case ARCHIVED -> Message.of("roster.standing-archived");
        };
    }
}

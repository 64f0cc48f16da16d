package org.volunteerkit.roster.twin;

import org.volunteerkit.problem.Message;

/** Something by which two entries may turn out to be one person (比对项). */
public enum Trait {
    /** The identity number, by its digest (身份证号). */
    IDENTITY_NUMBER,
    /** The name without white space (姓名). */
    NAME,
    /** The telephone number, its last eleven digits (联系电话). */
    PHONE,
    /** The birthday (出生日期). */
    BORN,
    /** The sex (性别). */
    SEX,
    /** The volunteer number (志愿者编号). */
    VOLUNTEER_NUMBER;

    /** Returns the trait in words. */
    public Message inWords() {
        return switch (this) {
            case IDENTITY_NUMBER -> Message.of("roster.trait-identity-number");
            case NAME -> Message.of("roster.trait-name");
            case PHONE -> Message.of("roster.trait-phone");
            case BORN -> Message.of("roster.trait-born");
            case SEX -> Message.of("roster.trait-sex");
            case VOLUNTEER_NUMBER -> Message.of("roster.trait-volunteer-number");
        };
    }
}

package org.volunteerkit.roster.person;

/** The sex of a person (性别), as registered. */
public enum Sex {
    /** Female (女). */
    FEMALE,
    /** Male (男). */
    MALE
}

package org.volunteerkit.standard;

/** How much it weighs that a criterion is not met. */
public enum Severity {
    /** Without it the standard is not met. */
    MANDATORY,
    /** It ought to be there; its absence is told. */
    EXPECTED,
    /** It is an honour to have it. */
    BONUS
}

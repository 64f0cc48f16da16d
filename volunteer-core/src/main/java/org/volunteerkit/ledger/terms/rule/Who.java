package org.volunteerkit.ledger.terms.rule;

/** Whom a condition is about. */
public enum Who {
    /** Whose account it is that something comes to when it is earned, and leaves otherwise. */
    OWNER,
    /** Who is paid, given to, or served; the owner, where nobody else is named. */
    OTHER
}

package org.volunteerkit.ledger.terms.rule;

/** What a member does with an account, and terms may allow or not. */
public enum Deed {
    /** Gets something credited for a record of service. */
    EARN,
    /** Pays another member for a service; the other one is who is paid. */
    PAY,
    /** Gives something away; the other one is who is given to. */
    GIVE,
    /** Hands something in for what the house offers; the other one is who gets it, the owner if nobody else is named. */
    REDEEM
}

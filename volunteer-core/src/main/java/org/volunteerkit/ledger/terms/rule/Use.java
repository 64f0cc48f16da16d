package org.volunteerkit.ledger.terms.rule;

/** What something is handed in for. */
public enum Use {
    /** A service of a member or of the house (服务). */
    SERVICE,
    /** Goods (物品). */
    GOODS,
    /** A right or a benefit, such as a ticket or a place in a home (权益). */
    BENEFIT,
    /** Money or a voucher for money (现金). */
    MONEY
}

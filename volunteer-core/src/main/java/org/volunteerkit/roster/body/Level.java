package org.volunteerkit.roster.body;

/**
 * The level of a body in the tree of administration (层级), from the top down.
 *
 * <p>Reports of the area speak of four of them: city, district, street, community (市、区县、街道、社区).
 */
public enum Level {
    /** The country (全国). */
    NATION,
    /** Province, autonomous region or municipality (省). */
    PROVINCE,
    /** City (市). */
    CITY,
    /** District or county (区县). */
    DISTRICT,
    /** Street or township (街道、乡镇). */
    STREET,
    /** Community or village (社区、村). */
    COMMUNITY;

    /** Returns whether this level comes above another one: a street above a community. */
    public boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }
}

package org.volunteerkit.roster.life;

/** What is special about some service, so that papers may be needed for it (服务情形). */
public enum Occasion {
    /** Any service at all. */
    ANY,
    /** Service in which people may come to harm (可能发生人身危险). */
    DANGEROUS,
    /** Service of more than a month with one body (超过一个月). */
    LONGER_THAN_A_MONTH,
    /** Service at a large event (大型活动). */
    LARGE_EVENT,
    /** Rescue and relief (应急救援). */
    RESCUE,
    /** Service outside of the volunteer's city (本市行政区域外). */
    OUTSIDE_THE_CITY,
    /** Service outside of the country (境外). */
    ABROAD,
    /** Service of people from other countries (外国人). */
    FOREIGN_VOLUNTEER,
    /** One of those who take part asks for it (一方要求). */
    ON_REQUEST
}

package org.volunteerkit.roster.person;

/**
 * A standing of a person that summaries ask for (政治面貌与身份): a Party member on a street corner, a student in a hall.
 *
 * <p>A person may have several at once. They are what the person stated; nothing is concluded from them.
 */
public enum Affiliation {
    /** Member of the Party (党员). */
    PARTY_MEMBER,
    /** Applicant or candidate for the Party (入党积极分子、发展对象). */
    PARTY_APPLICANT,
    /** Member of the Youth League (团员). */
    LEAGUE_MEMBER,
    /** At school or university (在校学生). */
    STUDENT,
    /** In public service (公务员). */
    CIVIL_SERVANT,
    /** Employed elsewhere (在职职工). */
    EMPLOYEE,
    /** Retired (离退休人员). */
    RETIRED,
    /** Anything else (其他). */
    OTHER
}

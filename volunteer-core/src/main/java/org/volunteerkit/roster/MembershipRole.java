package org.volunteerkit.roster;

/** What a member is in a team or an organisation (成员身份). */
public enum MembershipRole {
    /** A member (成员). */
    MEMBER,
    /** A member who carries much of the work (骨干). */
    BACKBONE,
    /** The head or a deputy (队长、负责人). */
    LEADER
}

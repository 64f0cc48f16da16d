package org.volunteerkit.roster;

/** Stub. */
public final class Roster {
    private Roster() {}
}

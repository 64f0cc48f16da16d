package org.volunteerkit.roster;

/** Stub. */
public final class RegistrationRules {
    private RegistrationRules() {}
}

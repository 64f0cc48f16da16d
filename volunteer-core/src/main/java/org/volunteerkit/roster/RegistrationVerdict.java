package org.volunteerkit.roster;

/** Stub. */
public final class RegistrationVerdict {
    private RegistrationVerdict() {}
}

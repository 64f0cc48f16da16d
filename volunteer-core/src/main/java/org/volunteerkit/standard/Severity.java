package org.volunteerkit.standard;

import org.volunteerkit.problem.Message;

/** What follows if a criterion is not met. */
public enum Severity {
    /** Without it the standard is not met, whatever the score (必备); if none of these applies, the whole does not apply. */
    MANDATORY("standard.severity-mandatory"),
    /** It ought to be there; its absence is told and costs marks (应有). */
    EXPECTED("standard.severity-expected"),
    /** It is an honour to have it; it brings marks on top (加分). */
    BONUS("standard.severity-bonus");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** Returns the severity in words. */
    public Message inWords() {
        return Message.of(code);
    }
}

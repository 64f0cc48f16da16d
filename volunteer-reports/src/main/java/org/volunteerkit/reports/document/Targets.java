package org.volunteerkit.reports.document;

import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;

/** Relative links: neither a scheme nor a host can be named, so no data becomes a script or leads elsewhere. */
final class Targets {

    // No colon, no backslash, no leading slash: what is left can only lead to a place beside the document.
    private static final Pattern RELATIVE =
            Pattern.compile("(?!/)(?:[A-Za-z0-9._~/?#&=,;@!$'()*+-]|%[0-9A-Fa-f]{2}){1,512}");

    private Targets() {}

    /** Refuses a target that is not a relative link. */
    static void check(String target) {
        if (!RELATIVE.matcher(target).matches()) {
            throw new InvalidValueException(
                    Texts.problem("reports.target").field("target").found(Found.text(target)));
        }
    }
}

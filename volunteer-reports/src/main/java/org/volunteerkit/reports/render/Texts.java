package org.volunteerkit.reports.render;

import java.util.Locale;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Messages;

/** The words that renderers add by themselves, such as "as of"; they stand in the bundle of the module. */
final class Texts {

    private static final Messages HOME =
            Messages.load(name -> Texts.class.getResourceAsStream("/org/volunteerkit/" + name));

    private Texts() {}

    /** Returns a message of this module. */
    static Message message(String code) {
        return Message.of(HOME, code);
    }

    /** Returns a text of this module. */
    static String text(String code, Locale locale) {
        return message(code).text(locale);
    }
}

package org.volunteerkit.reports.document;

import java.util.Locale;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Messages;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Text;

/** The sentences of this room: messages and problems whose words stand in the bundle of the module. */
final class Texts {

    private static final Messages HOME =
            Messages.load(name -> Texts.class.getResourceAsStream("/org/volunteerkit/" + name));

    private Texts() {}

    /** Returns a message of this module. */
    static Message message(String code) {
        return Message.of(HOME, code);
    }

    /** Returns a problem of this module. */
    static Problem problem(String code) {
        return Problem.of(message(code));
    }

    /** Returns a message in both languages. */
    static Text both(Message message) {
        return Text.of(message.text(Locale.CHINESE), message.text(Locale.ENGLISH));
    }
}

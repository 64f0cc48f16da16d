package org.volunteerkit.examples.quickstart.intake;

import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Messages;
import org.volunteerkit.problem.Problem;

/** The words of this example in both languages; the codes begin with {@code quickstart}. */
public final class Words {

    private static final Messages HOME =
            Messages.load(name -> Words.class.getResourceAsStream("/org/volunteerkit/examples/" + name));

    private Words() {}

    /** Returns a message in the words of this example. */
    public static Message message(String code) {
        return Message.of(HOME, code);
    }

    /** Returns a problem in the words of this example. */
    public static Problem problem(String code) {
        return Problem.of(message(code));
    }
}

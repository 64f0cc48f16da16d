package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The key by which a command is known, so that sending it again does nothing.
 *
 * <p>Commands of every kind share one space of keys. A lot bears the key of the command that made it, its <em>root</em>,
 * wherever parts of it go. Best derived from what is behind the command, such as the key of a service record; then even a
 * sender who forgot everything cannot post twice. 1 to 64 ASCII letters, digits, dots, underscores and hyphens.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class CommandId extends Key {

    private CommandId(String text) {
        super("commandId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static CommandId of(String text) {
        return new CommandId(text);
    }
}

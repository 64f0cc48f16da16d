package org.volunteerkit.ledger.store.text;

import java.util.Arrays;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.ProblemException;

/**
 * Reads the texts of commands; made once for many texts, because it remembers what they have in common.
 *
 * <p>To be called, not extended. For one thread at a time.
 */
public final class CommandReader {

    private final QuickReader movements = new QuickReader();
    private final JsonForm<LedgerCommand> form;
    private final int most;

    /** Creates a reader. */
    public CommandReader() {
        this(CommandText.FORM, CommandText.MOST_BYTES);
    }

    /** Creates a reader of texts of a limited length. */
    CommandReader(JsonForm<LedgerCommand> form, int most) {
        this.form = form;
        this.most = most;
    }

    /**
     * Returns the command that a text says.
     *
     * @param bytes among others the text, in UTF-8
     * @param from where it begins
     * @param length how many bytes it has
     * @throws ProblemException if it is not the text of a command, or too long
     */
    public CommandText read(byte[] bytes, int from, int length) {
        byte[] text = Arrays.copyOfRange(bytes, from, from + length);
        LedgerCommand quick = length > most ? null : movements.read(text);
        return new CommandText(quick == null ? readAny(text) : quick, text);
    }

    /** Returns the command that a text says, as the JSON door reads it. */
    LedgerCommand readAny(byte[] text) {
        return form.read("command", text).orThrow();
    }
}

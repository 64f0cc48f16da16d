package org.volunteerkit.ledger.store;

import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.json.JsonLimits;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.ProblemException;

/** Commands as canonical JSON that can certainly be read again. */
final class CommandText {

    /** What a journal holds was accepted once; it is read with the widest limits. */
    private static final JsonForm<LedgerCommand> FORM = Json.form(LedgerCommand.class)
            .withLimits(JsonLimits.builder()
                    .digits(20)
                    .text(16 << 20)
                    .tokens(20_000_000)
                    .build());

    private static final int SURELY_SHORT = 4_000;

    private CommandText() {}

    /**
     * Returns the text of a command, in UTF-8.
     *
     * @throws ProblemException if it could not be read back: it is too long, or a year has not four digits
     */
    static byte[] write(LedgerCommand command) {
        byte[] text = FORM.writeBytes(command);
        if (text.length > SURELY_SHORT || mayHoldAnOddDay(text)) {
            FORM.read("command", text).orThrow();
        }
        return text;
    }

    /** A day of a year that has not four digits begins with a sign. */
    private static boolean mayHoldAnOddDay(byte[] text) {
        for (int i = 1; i < text.length; i++) {
            if (text[i - 1] == '"' && (text[i] == '+' || text[i] == '-')) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the command that a text says.
     *
     * @throws ProblemException if it is not the text of a command
     */
    static LedgerCommand read(byte[] text) {
        return FORM.read("command", text).orThrow();
    }
}

package org.volunteerkit.ledger.store.text;

import java.nio.charset.StandardCharsets;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.json.JsonLimits;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.ProblemException;

/**
 * A command with its JSON in UTF-8, which can certainly be read again: canonical where it was written here, and as it was found
 * where it was read.
 *
 * <p>Two texts are equal if their commands are. To be called, not extended. Immutable.
 */
public final class CommandText {

    /** No text is longer: 64 MiB. */
    static final int MOST_BYTES = 64 << 20;

    /** What a journal holds was accepted once; it is read with the widest limits. */
    static final JsonForm<LedgerCommand> FORM = form(MOST_BYTES);

    private static final int SURELY_SHORT = 4_000;

    private final LedgerCommand command;
    private final byte[] text;

    /** Takes the text as it is; nobody changes it. */
    CommandText(LedgerCommand command, byte[] text) {
        this.command = command;
        this.text = text;
    }

    /**
     * Returns a command with its text.
     *
     * @throws ProblemException if it could not be read back: it is too long, or a year has not four digits
     */
    public static CommandText of(LedgerCommand command) {
        return of(command, FORM, MOST_BYTES);
    }

    /** Returns a command with a text of a limited length. */
    static CommandText of(LedgerCommand command, JsonForm<LedgerCommand> form, int most) {
        byte[] quick = QuickWriter.write(command);
        // What is too long is refused by the door, which knows how.
        return new CommandText(command, quick == null || quick.length > most ? writeAny(command, form, most) : quick);
    }

    static JsonForm<LedgerCommand> form(int most) {
        return Json.form(LedgerCommand.class)
                .withLimits(JsonLimits.builder()
                        .digits(20)
                        .text(16 << 20)
                        .tokens(20_000_000)
                        .documentBytes(most)
                        .build());
    }

    /** Returns the text of a command as the JSON door writes it. */
    static byte[] writeAny(LedgerCommand command, JsonForm<LedgerCommand> form, int most) {
        byte[] text = form.writeBytes(command);
        if (text.length > Math.min(SURELY_SHORT, most) || mayHoldAnOddDay(text)) {
            form.read("command", text).orThrow();
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

    /** Returns the command. */
    public LedgerCommand command() {
        return command;
    }

    /** Returns how many bytes the text has. */
    public int length() {
        return text.length;
    }

    /** Returns the text in UTF-8, as an array of the caller's own. */
    public byte[] bytes() {
        return text.clone();
    }

    /**
     * Writes the text, in UTF-8, into an array of the caller's.
     *
     * @param into has room for all of it
     * @param at where the first byte goes
     */
    public void copyTo(byte[] into, int at) {
        System.arraycopy(text, 0, into, at, text.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandText that && command.equals(that.command);
    }

    @Override
    public int hashCode() {
        return command.hashCode();
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return new String(text, StandardCharsets.UTF_8);
    }
}

package org.volunteerkit.ledger.store.file;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.text.CommandText;
import org.volunteerkit.value.Unit;

/**
 * The hashes that link the entries of a journal: that of an entry is the SHA-256 of the hash before it, in hex, and of the text
 * that the entry has in a journal file. The first one follows from the first line of the file.
 *
 * <p>A journal that is kept elsewhere and stores these hashes has the same {@link Head} as the file that is exported from it.
 *
 * <p>To be called, not extended. For one thread at a time.
 */
public final class Chain {

    /** How many characters a hash has. */
    static final int LENGTH = 64;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final MessageDigest sha256;
    private final byte[] raw = new byte[LENGTH / 2];

    /** How many lines there were after the first one of a file; -1 before that one. */
    private long number = -1;

    private byte[] last = new byte[0];

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Returns the chain of a journal that holds nothing yet.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     */
    public static Chain of(Unit unit) {
        Chain chain = new Chain();
        byte[] header = new Header(unit, true).text();
        chain.add(header, 0, header.length);
        return chain;
    }

    /** Returns the chain of a journal that ends with a head. */
    public static Chain after(Head head) {
        Chain chain = new Chain();
        chain.backTo(head.number(), LineWriter.ascii(head.hash()));
        return chain;
    }

    /**
     * Adds the next entry.
     *
     * @param recorded the day on which it was recorded
     * @param command the bytes of its {@link CommandText}
     */
    public void add(LocalDate recorded, byte[] command) {
        byte[] line = LineWriter.text(number + 1, recorded, command);
        add(line, 0, line.length);
    }

    /** Adds a line. */
    void add(byte[] text, int from, int length) {
        sha256.update(last);
        sha256.update(text, from, length);
        if (last.length == 0) {
            last = new byte[LENGTH];
        }
        try {
            sha256.digest(raw, 0, raw.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", impossible);
        }
        for (int i = 0; i < raw.length; i++) {
            last[2 * i] = DIGITS[(raw[i] >> 4) & 15];
            last[2 * i + 1] = DIGITS[raw[i] & 15];
        }
        number++;
    }

    /** Returns the hash of the last line, in hex; not to be changed. */
    byte[] last() {
        return last;
    }

    /** Goes back to a line that was the last one. */
    void backTo(long entry, byte[] hash) {
        number = entry;
        last = hash.clone();
    }

    /** Returns the head of a journal that ends with what was added last. */
    public Head head() {
        return new Head(number, new String(last, StandardCharsets.US_ASCII));
    }

    /** Writes eight digits of a checksum. */
    static void writeHex(int value, byte[] into, int at) {
        for (int i = 0; i < 8; i++) {
            into[at + i] = DIGITS[(value >>> (28 - 4 * i)) & 15];
        }
    }
}

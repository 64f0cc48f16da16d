package org.volunteerkit.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash over all lines so far: that of a line is the SHA-256 of the hash before it, in hex, and the text of the line. */
final class Chain {

    /** How many characters a hash has. */
    static final int LENGTH = 64;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final MessageDigest sha256;
    private final byte[] raw = new byte[LENGTH / 2];
    private byte[] last = new byte[0];

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
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
    }

    /** Returns the hash of the last line, in hex; not to be changed. */
    byte[] last() {
        return last;
    }

    /** Goes back to a line that was the last one. */
    void backTo(byte[] hash) {
        last = hash.clone();
    }

    /** Returns the head of a journal that ends with the last line. */
    Head head(long number) {
        return new Head(number, new String(last, StandardCharsets.US_ASCII));
    }

    /** Writes eight digits of a checksum. */
    static void writeHex(int value, byte[] into, int at) {
        for (int i = 0; i < 8; i++) {
            into[at + i] = DIGITS[(value >>> (28 - 4 * i)) & 15];
        }
    }
}

package org.volunteerkit.ledger.store.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * The first line of a journal file: name and version of the format, unit, how lines are chained, checksum.
 *
 * @param unit the unit of the ledger
 * @param chained whether each line bears a hash over all before it
 */
record Header(Unit unit, boolean chained) {

    /** The version that is written; all up to it are read. */
    static final int VERSION = 1;

    /** No first line of this version is longer. */
    static final int MOST_BYTES = 80;

    private static final String FORMAT = "volunteerkit-journal";
    private static final Pattern START = Pattern.compile(FORMAT + " ([0-9]{1,9}) .*", Pattern.DOTALL);

    /** Returns the line without its end. */
    byte[] text() {
        String said = FORMAT + " " + VERSION + " " + unit.word() + " " + (chained ? "sha-256" : "-");
        byte[] bytes = said.getBytes(StandardCharsets.US_ASCII);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        byte[] line = Arrays.copyOf(bytes, bytes.length + 9);
        line[bytes.length] = ' ';
        Chain.writeHex((int) checksum.getValue(), line, bytes.length + 1);
        return line;
    }

    /**
     * Returns what a first line says.
     *
     * @throws JournalException if a newer library wrote it
     * @throws DamagedJournalException if it is no such line
     */
    static Header read(byte[] line) {
        for (Header known : all()) {
            if (Arrays.equals(known.text(), line)) {
                return known;
            }
        }
        Matcher start = START.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (start.matches() && Integer.parseInt(start.group(1)) > VERSION) {
            throw new JournalException(Problem.of("ledger.journal-newer")
                    .with("version", Long.parseLong(start.group(1)))
                    .with("known", VERSION));
        }
        throw new DamagedJournalException(Problem.of("ledger.journal-header"), 0, 0);
    }

    /** Returns whether a file that holds only this was cut off while its first line was being written. */
    static boolean isTorn(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        int said = length;
        return all().stream()
                .map(Header::text)
                .anyMatch(line -> said <= line.length && Arrays.equals(line, 0, said, bytes, 0, said));
    }

    private static List<Header> all() {
        return Stream.of(Unit.HOUR, Unit.POINT)
                .flatMap(unit -> Stream.of(new Header(unit, true), new Header(unit, false)))
                .toList();
    }
}

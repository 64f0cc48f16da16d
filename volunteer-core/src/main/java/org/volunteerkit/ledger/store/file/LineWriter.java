package org.volunteerkit.ledger.store.file;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.text.CommandText;

/** Makes lines of a journal file out of entries, in one buffer that is used again and again. */
final class LineWriter {

    static final byte[] NUMBER = ascii("{\"number\":");
    static final byte[] RECORDED = ascii(",\"recorded\":\"");
    static final byte[] COMMAND = ascii("\",\"command\":");

    private static final int FIRST_CAPACITY = 1 << 16;

    private final boolean chained;
    private final Chain chain;
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    private LocalDate day = LocalDate.MIN;
    private byte[] dayText = new byte[0];

    /**
     * Creates a writer.
     *
     * @param chained whether the lines bear hashes
     * @param chain stands at the line after which is written
     */
    LineWriter(boolean chained, Chain chain) {
        this.chained = chained;
        this.chain = chain;
    }

    /** Adds the first line of a file. */
    void header(byte[] text) {
        chain.add(text, 0, text.length);
        room(text.length + 1);
        put(text);
        put('\n');
    }

    /** Adds a line. */
    void add(Entry entry) {
        CommandText command = entry.commandText();
        byte[] number = ascii(Long.toString(entry.number()));
        byte[] recorded = recorded(entry.recorded());
        int said = NUMBER.length
                + number.length
                + RECORDED.length
                + recorded.length
                + COMMAND.length
                + command.length()
                + 1;
        room(said + 100);
        put(ascii(Integer.toString(said)));
        put(' ');
        int checksumAt = length;
        length += 8;
        put(' ');
        int hashAt = length;
        length += chained ? Chain.LENGTH : 1;
        put(' ');
        int start = length;
        put(NUMBER);
        put(number);
        put(RECORDED);
        put(recorded);
        put(COMMAND);
        command.copyTo(bytes, length);
        length += command.length();
        put('}');
        if (chained) {
            chain.add(bytes, start, said);
            System.arraycopy(chain.last(), 0, bytes, hashAt, Chain.LENGTH);
        } else {
            bytes[hashAt] = '-';
        }
        checksum.reset();
        checksum.update(bytes, hashAt, length - hashAt);
        Chain.writeHex((int) checksum.getValue(), bytes, checksumAt);
        put('\n');
    }

    /** Returns the text of an entry, as it stands in its line. */
    static byte[] text(long number, LocalDate recorded, byte[] command) {
        return Bytes.concat(
                NUMBER,
                ascii(Long.toString(number)),
                RECORDED,
                ascii(recorded.toString()),
                COMMAND,
                command,
                new byte[] {'}'});
    }

    /** Returns the lines; only the first {@link #length} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Makes room for other lines. */
    void clear() {
        length = 0;
    }

    private byte[] recorded(LocalDate recorded) {
        if (!recorded.equals(day)) {
            day = recorded;
            dayText = ascii(recorded.toString());
        }
        return dayText;
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length < 1 << 29 ? 2 * bytes.length : needed));
        }
    }

    private void put(byte[] some) {
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void put(char one) {
        bytes[length] = (byte) one;
        length++;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.text.CommandReader;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * Goes through a journal file line by line, and believes none before its length, checksum and hash agree.
 *
 * <p>What comes after the last whole line is the beginning of a line that was being written, with nothing or zeros behind it,
 * or it is damage.
 */
final class LineScanner {

    /** No text of an entry is longer: that of the longest command, and what stands around it. */
    private static final int MOST_BYTES = 65 << 20;

    private static final int MOST_DIGITS = 8;

    private final InputStream in;
    private final Optional<Head> kept;
    private final int mostBytes;
    private final Chain chain = new Chain();
    private final CRC32C checksum = new CRC32C();
    private final CommandReader commands = new CommandReader();
    private final byte[] hex = new byte[8];
    private byte[] bytes = new byte[1 << 20];
    private int start;
    private int end;

    private boolean chained;
    private long number;
    private long offset;
    private long whole;
    private boolean terminated = true;
    private int from;
    private int length;

    private LocalDate day = LocalDate.MIN;
    private byte[] dayText = new byte[0];

    /**
     * Creates a scanner.
     *
     * @param in from the first byte of the file on
     * @param kept a head that the journal has or had; none to take what comes
     */
    LineScanner(InputStream in, Optional<Head> kept) {
        this(in, kept, MOST_BYTES);
    }

    /** Creates a scanner of lines whose texts have a limited length. */
    LineScanner(InputStream in, Optional<Head> kept, int most) {
        this.in = in;
        this.kept = kept;
        this.mostBytes = most;
    }

    /**
     * Reads the first line.
     *
     * @throws DamagedJournalException if it is none, or not whole
     * @throws JournalException if a newer library wrote it
     */
    Header header() throws IOException {
        int most = available(Header.MOST_BYTES);
        int lineEnd = 0;
        while (lineEnd < most && bytes[start + lineEnd] != '\n') {
            lineEnd++;
        }
        Header header = Header.read(Arrays.copyOfRange(bytes, start, start + lineEnd));
        if (lineEnd == most) {
            throw new DamagedJournalException(Problem.of("ledger.journal-header"), 0, 0);
        }
        chained = header.chained();
        chain.add(bytes, start, lineEnd);
        start += lineEnd + 1;
        whole = start;
        if (kept.isPresent() && !chained) {
            throw new JournalException(Problem.of("ledger.journal-unchained"));
        }
        compareWithKept();
        return header;
    }

    /**
     * Reads a line.
     *
     * @return whether there was one; false at the end, and if what follows is only the beginning of one
     * @throws DamagedJournalException if there stands what was never written
     */
    boolean next() throws IOException {
        boolean more = advance();
        if (more) {
            compareWithKept();
        } else if (kept.filter(head -> head.number() > number).isPresent()) {
            throw rolledBack(number + 1);
        }
        return more;
    }

    private void compareWithKept() {
        if (kept.filter(head -> head.number() == number && !head.equals(chain.head()))
                .isPresent()) {
            throw rolledBack(number);
        }
    }

    private boolean advance() throws IOException {
        offset = whole;
        int most = available(MOST_DIGITS + 1);
        if (most == 0 || !terminated) {
            return false;
        }
        int digits = 0;
        int said = 0;
        while (digits < most && bytes[start + digits] >= '0' && bytes[start + digits] <= '9') {
            said = 10 * said + bytes[start + digits] - '0';
            digits++;
        }
        if (digits == most || bytes[start + digits] == 0) {
            return torn(digits);
        }
        int hashAt = digits + 10;
        int textAt = hashAt + (chained ? Chain.LENGTH : 1) + 1;
        int lineEnd = textAt + said;
        require(bytes[start + digits] == ' ' && digits > 0 && digits <= MOST_DIGITS && said <= mostBytes);
        int there = available(lineEnd + 1);
        if (there < lineEnd) {
            return torn(digits);
        }
        if (!isSound(digits + 1, hashAt, textAt, lineEnd)) {
            return torn(firstZero(lineEnd));
        }
        // Of an entry that is all there only the end of the line may be missing: that is no damage, and nothing is
        // lost.
        terminated = there > lineEnd && bytes[start + lineEnd] == '\n';
        require(terminated || endsHere(lineEnd, true));
        link(start + hashAt, start + textAt, said);
        number++;
        from = start + textAt;
        length = said;
        whole += lineEnd + (terminated ? 1 : 0);
        start += lineEnd + (terminated ? 1 : 0);
        return true;
    }

    /** Returns the refusal of a journal that is not the one whose head was kept. */
    static DamagedJournalException rolledBack(long entry) {
        return new DamagedJournalException(
                Problem.of("ledger.journal-rolled-back").with("entry", entry), entry);
    }

    private void link(int hashAt, int textAt, int said) {
        if (chained) {
            chain.add(bytes, textAt, said);
            if (!Arrays.equals(chain.last(), 0, Chain.LENGTH, bytes, hashAt, hashAt + Chain.LENGTH)) {
                throw damaged("ledger.journal-chain");
            }
        } else {
            require(bytes[hashAt] == '-');
        }
    }

    private boolean isSound(int checksumAt, int hashAt, int textAt, int lineEnd) {
        checksum.reset();
        checksum.update(bytes, start + hashAt, lineEnd - hashAt);
        Chain.writeHex((int) checksum.getValue(), hex, 0);
        return bytes[start + hashAt - 1] == ' '
                && bytes[start + textAt - 1] == ' '
                && Arrays.equals(hex, 0, hex.length, bytes, start + checksumAt, start + checksumAt + hex.length);
    }

    /** Returns where zeros begin that stand for what was not written; a line that has all its characters is damaged. */
    private int firstZero(int lineEnd) {
        int at = 0;
        while (bytes[start + at] != 0) {
            // Whoever reads over the end of a line was told a wrong length: what follows may have been answered.
            require(bytes[start + at] != '\n');
            at++;
            require(at < lineEnd);
        }
        return at;
    }

    /** Returns the number of the law that a damage breaks: 82 if somebody meddled, 81 if bytes went wrong. */
    static int law(DamagedJournalException damaged) {
        return switch (damaged.problem().code()) {
            case "ledger.journal-chain", "ledger.journal-rolled-back" -> 82;
            default -> 81;
        };
    }

    private boolean torn(int at) throws IOException {
        require(endsHere(at, false));
        return false;
    }

    /** Returns whether no line ends any more, and nothing but zeros follows the first zero. */
    private boolean endsHere(int at, boolean onlyZeros) throws IOException {
        boolean zeros = onlyZeros;
        byte[] some = bytes;
        int first = start + at;
        int last = end;
        while (last >= 0) {
            for (int i = first; i < last; i++) {
                zeros |= some[i] == 0;
                if (some[i] == '\n' || (zeros && some[i] != 0)) {
                    return false;
                }
            }
            // The line at hand is still needed.
            some = some == bytes ? new byte[1 << 16] : some;
            first = 0;
            last = in.read(some, 0, some.length);
        }
        return true;
    }

    private void require(boolean sound) {
        if (!sound) {
            throw damaged();
        }
    }

    /** Returns the refusal of the line that should come next, which is not what was written. */
    DamagedJournalException damaged() {
        return damaged("ledger.journal-damaged");
    }

    /** Returns the refusal of the line that should come next. */
    private DamagedJournalException damaged(String code) {
        Problem problem = Problem.of(code).with("entry", number + 1).with("offset", offset);
        return new DamagedJournalException(problem, number + 1, offset);
    }

    /** Returns how many of the next bytes there are, up to a count; they stand in the buffer from the start on. */
    private int available(int count) throws IOException {
        if (end - start < count) {
            if (start + count > bytes.length) {
                byte[] room = count > bytes.length ? new byte[Math.max(count, 2 * bytes.length)] : bytes;
                System.arraycopy(bytes, start, room, 0, end - start);
                bytes = room;
                end -= start;
                start = 0;
            }
            int more = 0;
            while (end - start < count && more >= 0) {
                more = in.read(bytes, end, bytes.length - end);
                end += Math.max(0, more);
            }
        }
        return Math.min(count, end - start);
    }

    /**
     * Returns the entry that the line says.
     *
     * @throws DamagedJournalException if it says none, or not the one that comes next
     */
    Entry entry() {
        byte[] expected = LineWriter.ascii(Long.toString(number));
        int at = from;
        int last = from + length - 1;
        at = skip(skip(skip(at, LineWriter.NUMBER), expected), LineWriter.RECORDED);
        int command = skip(at + 10, LineWriter.COMMAND);
        if (bytes[last] != '}' || command > last) {
            throw noEntry(null);
        }
        try {
            return new Entry(number, recorded(at), commands.read(bytes, command, last - command));
        } catch (ProblemException | DateTimeException unreadable) {
            throw noEntry(unreadable);
        }
    }

    private LocalDate recorded(int at) {
        if (dayText.length == 0 || !Arrays.equals(dayText, 0, 10, bytes, at, at + 10)) {
            dayText = Arrays.copyOfRange(bytes, at, at + 10);
            day = LocalDate.parse(new String(dayText, StandardCharsets.ISO_8859_1));
        }
        return day;
    }

    private int skip(int at, byte[] expected) {
        int to = at + expected.length;
        if (to > from + length || !Arrays.equals(expected, 0, expected.length, bytes, at, to)) {
            throw noEntry(null);
        }
        return to;
    }

    private DamagedJournalException noEntry(@Nullable Throwable cause) {
        Problem problem =
                Problem.of("ledger.journal-no-entry").with("entry", number).with("offset", offset);
        DamagedJournalException refused = new DamagedJournalException(problem, number, offset);
        refused.initCause(cause);
        return refused;
    }

    /**
     * Refuses a file that does not end with the last whole line.
     *
     * @throws DamagedJournalException if anything follows it
     */
    void requireEnd() throws IOException {
        if (!terminated || available(1) > 0) {
            throw damaged("ledger.journal-torn");
        }
    }

    /** Returns the number of the line that was read last; 0 before the first. */
    long number() {
        return number;
    }

    /** Returns how many bytes are whole lines; all that follows was being written. */
    long whole() {
        return whole;
    }

    /** Returns whether the last line has its end. */
    boolean isTerminated() {
        return terminated;
    }

    /** Returns the chain, as it is after the line that was read last. */
    Chain chain() {
        return chain;
    }
}

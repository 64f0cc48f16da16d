package org.volunteerkit.json;

import java.util.Arrays;
import org.volunteerkit.problem.Place;

/** Turns an index in a text into the line and the column that an editor shows. */
final class Offsets {

    private final String source;
    private final long firstLine;
    private final int[] starts;

    private Offsets(String source, long firstLine, int[] starts) {
        this.source = source;
        this.firstLine = firstLine;
        this.starts = starts;
    }

    /** Returns the places of a document; a line ends with LF, CR or both. */
    static Offsets document(String source, String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return new Offsets(source, 1, Arrays.copyOf(starts, lines));
    }

    /** Returns the places of one line, which is a line whatever it holds. */
    static Offsets line(String source, long number) {
        return new Offsets(source, number, new int[1]);
    }

    Place place(int offset, Path path) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return Place.of(source)
                .line(firstLine + line)
                .column(offset - starts[line] + 1)
                .path(path.toString());
    }
}

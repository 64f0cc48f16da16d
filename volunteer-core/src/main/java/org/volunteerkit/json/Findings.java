package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;

/** What is wrong with one document, and where: the first problems up to a limit, and the number of all. */
final class Findings {

    private record Finding(int offset, int number, Problem problem) {}

    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::offset).thenComparing(Finding::number);

    private final Lines lines;
    private final int limit;
    /** The first ones so far, the last of them on top. */
    private final PriorityQueue<Finding> found = new PriorityQueue<>(ORDER.reversed());

    private int total;

    Findings(Lines lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** Notes a problem; what it says of its own place, such as a field, is put behind the path. */
    void add(Problem problem, int offset, Path path) {
        add(() -> problem, offset, path);
    }

    /** Notes a problem that is made only if it will be told: a million of them must cost no more than counting. */
    void add(Supplier<Problem> problem, int offset, Path path) {
        total++;
        if (found.size() == limit) {
            // What is missing in an object stands before what is wrong inside it, and is found after that.
            if (offset >= found.element().offset()) {
                return;
            }
            found.remove();
        }
        found.add(new Finding(offset, total, problem.get().at(lines.place(offset, path))));
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Refuses the document, with the problems in its order; those at one place in the order in which they were found. */
    <T> Reading<T> refused() {
        return new Reading.Refused<>(
                found.stream().sorted(ORDER).map(Finding::problem).collect(ImmutableList.toImmutableList()), total);
    }

    /** The way from the root of a document to one of its values. */
    static final class Path {

        static final Path ROOT = new Path(null, "$");

        private final @Nullable Path parent;
        private final String step;

        private Path(@Nullable Path parent, String step) {
            this.parent = parent;
            this.step = step;
        }

        Path field(String name) {
            return new Path(this, "." + name);
        }

        Path item(int index) {
            return new Path(this, "[" + index + "]");
        }

        /** Returns the way to an entry of a map whose key may not be shown; counted from 1. */
        Path entry(int number) {
            return new Path(this, "[#" + number + "]");
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            write(out);
            return out.toString();
        }

        private void write(StringBuilder out) {
            if (parent != null) {
                parent.write(out);
            }
            out.append(step);
        }
    }

    /** Where the lines of a text begin, to turn an index in it into the line and the column that an editor shows. */
    static final class Lines {

        private final String source;
        private final long first;
        private final int[] starts;

        private Lines(String source, long first, int[] starts) {
            this.source = source;
            this.first = first;
            this.starts = starts;
        }

        /** Returns the lines of a document; a line ends with LF, CR or both. */
        static Lines document(String source, String text) {
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
            return new Lines(source, 1, Arrays.copyOf(starts, lines));
        }

        /** Returns the one line of a source that is read line by line, which is a line whatever it holds. */
        static Lines line(String source, long number) {
            return new Lines(source, number, new int[1]);
        }

        Place place(int offset, Path path) {
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            return Place.of(source)
                    .line(first + line)
                    .column(offset - starts[line] + 1)
                    .path(path.toString());
        }

        /** Refuses a document for one thing that is wrong with the whole of it. */
        <T> Reading<T> refused(Problem problem, int offset) {
            return new Reading.Refused<>(ImmutableList.of(problem.at(place(offset, Path.ROOT))), 1);
        }
    }
}

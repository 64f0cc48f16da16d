package org.volunteerkit.reports.render;

import java.io.IOException;

/**
 * Where a renderer writes. A failure of the caller's output leaves the renderer as an {@link IOException}; inside, where
 * rows are handed from one method to the next, it travels unchecked.
 */
final class Sink {

    /** The caller's output failed. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IOException failure;

        private Broken(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    private final Appendable out;

    Sink(Appendable out) {
        this.out = out;
    }

    Sink add(CharSequence text) {
        try {
            out.append(text);
            return this;
        } catch (IOException failure) {
            throw new Broken(failure);
        }
    }

    Sink line() {
        return add("\n");
    }
}

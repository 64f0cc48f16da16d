package org.volunteerkit.json;

import org.jspecify.annotations.Nullable;

/** The way from the root of a document to one of its values. */
final class Path {

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

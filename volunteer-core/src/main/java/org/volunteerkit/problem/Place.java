package org.volunteerkit.problem;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands: a source, a line and column counted from 1, a cell of a sheet, a path inside a document.
 *
 * <p>Every part may be absent. A path is written {@code $.criteria[2].weight}; a path without {@code $} is relative to
 * the value that was being built, and {@link #within} completes it. The name of the source is whatever the caller calls
 * it; the library opens nothing. In words, what cannot be seen is spelt out, such as {@code U+000A}: a line of a log stays
 * one line.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Place {

    private static final Place NOWHERE = new Place(null, 0, 0, null, null);

    private final @Nullable String source;
    private final long line;
    private final int column;
    private final @Nullable String cell;
    private final @Nullable String path;

    private Place(@Nullable String source, long line, int column, @Nullable String cell, @Nullable String path) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.cell = cell;
        this.path = path;
    }

    /** Returns the place of something that came from no text. */
    public static Place nowhere() {
        return NOWHERE;
    }

    /** Returns the whole of a source, such as {@code volunteers.jsonl}. */
    public static Place of(String source) {
        return new Place(requireNonNull(source, "source"), 0, 0, null, null);
    }

    /** Returns a path in a source that is not named, such as {@code $.criteria[2].weight}. */
    public static Place at(String path) {
        return new Place(null, 0, 0, null, requireNonNull(path, "path"));
    }

    /** Returns this place with a line, counted from 1. */
    public Place line(long number) {
        return new Place(source, atLeastOne(number, "line"), column, cell, path);
    }

    /** Returns this place with a column, counted from 1 in UTF-16 units. */
    public Place column(int number) {
        return new Place(source, line, (int) atLeastOne(number, "column"), cell, path);
    }

    /** Returns this place with a cell of a sheet, such as {@code C7}. */
    public Place cell(String name) {
        return new Place(source, line, column, requireNonNull(name, "name"), path);
    }

    /** Returns this place with a path inside the document. */
    public Place path(String jsonPath) {
        return new Place(source, line, column, cell, requireNonNull(jsonPath, "jsonPath"));
    }

    /**
     * Returns this place as seen from a larger one: what is missing here is taken from there, and a relative path is put
     * behind the path of the larger one.
     *
     * @param outer the place of the value in which this place was noted
     */
    public Place within(Place outer) {
        String whole = path;
        if (whole == null) {
            whole = outer.path;
        } else if (!whole.startsWith("$") && outer.path != null) {
            whole = whole.startsWith("[") ? outer.path + whole : outer.path + "." + whole;
        }
        return new Place(
                source == null ? outer.source : source,
                line == 0 ? outer.line : line,
                line == 0 && column == 0 ? outer.column : column,
                cell == null ? outer.cell : cell,
                whole);
    }

    /** Returns the name of the source, if it has one. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Returns the line, counted from 1. */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** Returns the column, counted from 1. */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Returns the cell of a sheet. */
    public Optional<String> cell() {
        return Optional.ofNullable(cell);
    }

    /** Returns the path inside the document. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the place in words, such as {@code volunteers.jsonl, line 3, column 9, at $.born}; empty for nowhere. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        StringBuilder out = new StringBuilder();
        append(out, source, "", "", chinese);
        append(out, line == 0 ? null : Long.toString(line), chinese ? "第 " : "line ", chinese ? " 行" : "", chinese);
        append(
                out,
                column == 0 ? null : Long.toString(column),
                chinese ? "第 " : "column ",
                chinese ? " 列" : "",
                chinese);
        append(out, cell, chinese ? "单元格 " : "cell ", "", chinese);
        append(out, path, chinese ? "位置 " : "at ", "", chinese);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable String part, String before, String after, boolean chinese) {
        if (part != null) {
            if (out.length() > 0) {
                out.append(chinese ? "，" : ", ");
            }
            out.append(before).append(Shown.plain(part)).append(after);
        }
    }

    private static long atLeastOne(long number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException("a " + name + " is counted from 1: " + number);
        }
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place that
                && line == that.line
                && column == that.column
                && Objects.equals(source, that.source)
                && Objects.equals(cell, that.cell)
                && Objects.equals(path, that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, line, column, cell, path);
    }

    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}

package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;

/** One value of a document, with the place at which it begins; nothing is interpreted yet, doubled fields are kept. */
final class Node {

    /** What can stand in a document. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NULL,
        OBJECT,
        LIST
    }

    /** A field of an object as it was written. */
    record Field(String name, int offset, Node value) {}

    private final Kind kind;
    private final int offset;
    private final String text;
    private final List<Field> fields;
    private final List<Node> items;

    private Node(Kind kind, int offset, String text, List<Field> fields, List<Node> items) {
        this.kind = kind;
        this.offset = offset;
        this.text = text;
        this.fields = fields;
        this.items = items;
    }

    static Node scalar(Kind kind, int offset, String text) {
        return new Node(kind, offset, text, ImmutableList.of(), ImmutableList.of());
    }

    static Node object(int offset, List<Field> fields) {
        return new Node(Kind.OBJECT, offset, "", fields, ImmutableList.of());
    }

    static Node list(int offset, List<Node> items) {
        return new Node(Kind.LIST, offset, "", ImmutableList.of(), items);
    }

    Kind kind() {
        return kind;
    }

    boolean isScalar() {
        return kind != Kind.OBJECT && kind != Kind.LIST;
    }

    /** The index of its first character in the text of the document. */
    int offset() {
        return offset;
    }

    /** The text without quotes and escapes, the number as it was written, true or false. */
    String text() {
        return text;
    }

    List<Field> fields() {
        return fields;
    }

    List<Node> items() {
        return items;
    }

    Optional<Node> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** Returns what it is, in words that betray nothing of it. */
    Message found() {
        return switch (kind) {
            case TEXT -> Found.text(text);
            case NUMBER -> Found.number();
            case TRUTH -> Found.truth();
            case NULL -> Found.nothing();
            case OBJECT -> Found.object();
            case LIST -> Found.list();
        };
    }

    /** Returns the node at a path relative to this one, such as {@code criteria[2].weight}, or the nearest that exists. */
    Node at(String path) {
        Node node = this;
        for (String step : path.replace("[", ".[").split("\\.", -1)) {
            Optional<Node> next = step.startsWith("[") ? node.item(step) : node.field(step);
            if (next.isEmpty()) {
                // "x.[0]" has an empty step where it begins with a bracket; anything else ends the way.
                if (step.isEmpty()) {
                    continue;
                }
                break;
            }
            node = next.get();
        }
        return node;
    }

    /** Returns the item that {@code [2]} names, or the value of the entry that {@code [#3]} names, counted from 1. */
    private Optional<Node> item(String step) {
        if (step.startsWith("[#")) {
            return index(step.substring(2, Math.max(2, step.length() - 1)))
                    .filter(number -> number >= 1 && number <= fields.size())
                    .map(number -> fields.get(number - 1).value());
        }
        return index(step.substring(1, Math.max(1, step.length() - 1)))
                .filter(index -> index < items.size())
                .map(items::get);
    }

    private static Optional<Integer> index(String digits) {
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }
}

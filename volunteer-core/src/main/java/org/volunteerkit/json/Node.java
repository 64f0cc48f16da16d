package org.volunteerkit.json;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * One value of a document, with the place at which it begins; nothing is interpreted yet.
 *
 * @param offset the index of its first character in the text of the document
 * @param text the text without quotes and escapes, the number as it was written, true or false
 * @param fields what an object holds, in the order of the document, doubled ones too
 * @param items what a list holds
 */
record Node(Kind kind, int offset, String text, List<Field> fields, List<Node> items) {

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

    /**
     * Reads a text patiently: doubled fields, forbidden characters and long texts are kept, so that they are told together
     * with everything else. Only what leaves no tree ends the reading: broken syntax, depth, sheer amount.
     */
    static Node read(String text, JsonLimits limits) throws Unreadable {
        return new Tokens(text, limits).document();
    }

    static Node scalar(Kind kind, int offset, String text) {
        return new Node(kind, offset, text, ImmutableList.of(), ImmutableList.of());
    }

    boolean isScalar() {
        return kind != Kind.OBJECT && kind != Kind.LIST;
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

    /** Returns the node that a problem of this value is about; this one if it does not say. */
    Node at(Problem problem) {
        return problem.place().path().map(this::at).orElse(this);
    }

    /** Returns the node at a path relative to this one, such as {@code criteria[2].weight}, or the nearest that exists. */
    private Node at(String path) {
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

    private Optional<Node> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
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

    /** Why no tree could be read, and where. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;
        private final int offset;

        Unreadable(Problem problem, int offset) {
            super(problem.code());
            this.problem = problem;
            this.offset = offset;
        }

        Problem problem() {
            return problem;
        }

        int offset() {
            return offset;
        }
    }

    /** The tokens of a text, on their way to a tree. */
    private static final class Tokens {

        /** Its own limits are out of the way: those of the caller are counted here, exactly. */
        private static final JsonFactory PATIENT = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(256)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();

        private static final CharMatcher TEXT = CharMatcher.anyOf(" \t\r\n").negate();

        private final String text;
        private final JsonLimits limits;
        private final JsonParser parser;
        private int depth;
        private int count;

        Tokens(String text, JsonLimits limits) {
            this.text = text;
            this.limits = limits;
            this.parser = PATIENT.createParser(ObjectReadContext.empty(), text);
        }

        Node document() throws Unreadable {
            JsonToken first = next();
            if (first == null) {
                throw new Unreadable(Problem.of("json.empty").found(Found.missing()), 0);
            }
            Node root = value(first);
            int behind = TEXT.indexIn(text, (int) parser.currentLocation().getCharOffset());
            if (behind >= 0) {
                throw new Unreadable(Problem.of("json.trailing-text"), behind);
            }
            return root;
        }

        private Node value(JsonToken token) throws Unreadable {
            int offset = here();
            return switch (token) {
                case START_OBJECT -> object(offset);
                case START_ARRAY -> list(offset);
                case VALUE_STRING -> scalar(Kind.TEXT, offset, string());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, offset, string());
                case VALUE_TRUE -> scalar(Kind.TRUTH, offset, "true");
                case VALUE_FALSE -> scalar(Kind.TRUTH, offset, "false");
                case VALUE_NULL -> scalar(Kind.NULL, offset, "null");
                default -> throw new Unreadable(Problem.of("json.syntax"), offset);
            };
        }

        private Node object(int offset) throws Unreadable {
            enter(offset);
            List<Field> fields = new ArrayList<>(4);
            for (JsonToken token = inside(); token != JsonToken.END_OBJECT; token = inside()) {
                int at = here();
                String name = parser.currentName();
                fields.add(new Field(name, at, value(inside())));
            }
            depth--;
            return new Node(Kind.OBJECT, offset, "", fields, ImmutableList.of());
        }

        private Node list(int offset) throws Unreadable {
            enter(offset);
            List<Node> items = new ArrayList<>(4);
            for (JsonToken token = inside(); token != JsonToken.END_ARRAY; token = inside()) {
                items.add(value(token));
            }
            depth--;
            return new Node(Kind.LIST, offset, "", ImmutableList.of(), items);
        }

        private void enter(int offset) throws Unreadable {
            if (++depth > limits.depth()) {
                throw new Unreadable(Problem.of("json.too-deep").with("most", limits.depth()), offset);
            }
        }

        private JsonToken inside() throws Unreadable {
            JsonToken token = next();
            if (token == null) {
                throw new Unreadable(Problem.of("json.cut-off"), text.length());
            }
            return token;
        }

        private @Nullable JsonToken next() throws Unreadable {
            try {
                JsonToken token = parser.nextToken();
                if (token != null && ++count > limits.tokens()) {
                    throw new Unreadable(Problem.of("json.too-many-tokens").with("most", limits.tokens()), here());
                }
                return token;
            } catch (JacksonException broken) {
                throw unreadable(broken);
            }
        }

        private String string() throws Unreadable {
            try {
                return parser.getString();
            } catch (JacksonException broken) {
                // A text is read to its end only when it is asked for.
                throw unreadable(broken);
            }
        }

        private Unreadable unreadable(JacksonException broken) {
            if (broken instanceof UnexpectedEndOfInputException) {
                return new Unreadable(Problem.of("json.cut-off"), text.length());
            }
            long offset =
                    broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
            return new Unreadable(Problem.of("json.syntax"), (int) Math.max(0, Math.min(offset, text.length())));
        }

        private int here() {
            return (int) parser.currentTokenLocation().getCharOffset();
        }
    }
}

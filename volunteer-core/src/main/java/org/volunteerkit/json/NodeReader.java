package org.volunteerkit.json;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
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
 * Reads a text into located nodes, patiently: doubled fields, forbidden characters and long texts are kept, so that they
 * are told together with everything else. Only what leaves no tree ends the reading: broken syntax, depth, sheer amount.
 */
final class NodeReader {

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

    private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\r\n");

    private final String text;
    private final JsonLimits limits;
    private final JsonParser parser;
    private int depth;
    private int tokens;

    private NodeReader(String text, JsonLimits limits) {
        this.text = text;
        this.limits = limits;
        this.parser = PATIENT.createParser(ObjectReadContext.empty(), text);
    }

    static Node read(String text, JsonLimits limits) throws Unreadable {
        return new NodeReader(text, limits).document();
    }

    private Node document() throws Unreadable {
        JsonToken first = next();
        if (first == null) {
            throw new Unreadable(Problem.of("json.empty").found(Found.missing()), 0);
        }
        Node root = value(first);
        int end = (int) parser.currentLocation().getCharOffset();
        if (WHITE_SPACE.matchesAllOf(text.substring(end))) {
            return root;
        }
        int behind = end + WHITE_SPACE.negate().indexIn(text.substring(end));
        throw new Unreadable(Problem.of("json.trailing-text"), behind);
    }

    private Node value(JsonToken token) throws Unreadable {
        int offset = here();
        return switch (token) {
            case START_OBJECT -> object(offset);
            case START_ARRAY -> list(offset);
            case VALUE_STRING -> Node.scalar(Node.Kind.TEXT, offset, string());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.scalar(Node.Kind.NUMBER, offset, string());
            case VALUE_TRUE -> Node.scalar(Node.Kind.TRUTH, offset, "true");
            case VALUE_FALSE -> Node.scalar(Node.Kind.TRUTH, offset, "false");
            case VALUE_NULL -> Node.scalar(Node.Kind.NULL, offset, "null");
            default -> throw new Unreadable(Problem.of("json.syntax"), offset);
        };
    }

    private Node object(int offset) throws Unreadable {
        enter(offset);
        List<Node.Field> fields = new ArrayList<>(4);
        for (JsonToken token = inside(); token != JsonToken.END_OBJECT; token = inside()) {
            int at = here();
            String name = parser.currentName();
            fields.add(new Node.Field(name, at, value(inside())));
        }
        depth--;
        return Node.object(offset, fields);
    }

    private Node list(int offset) throws Unreadable {
        enter(offset);
        List<Node> items = new ArrayList<>(4);
        for (JsonToken token = inside(); token != JsonToken.END_ARRAY; token = inside()) {
            items.add(value(token));
        }
        depth--;
        return Node.list(offset, items);
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
            if (token != null && ++tokens > limits.tokens()) {
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
        long offset = broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
        return new Unreadable(Problem.of("json.syntax"), (int) Math.max(0, Math.min(offset, text.length())));
    }

    private int here() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}

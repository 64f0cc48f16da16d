package org.volunteerkit.json;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.volunteerkit.json.Findings.Path;
import org.volunteerkit.problem.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;

/** Writes values canonically, and refuses to write what could not be read back. */
final class Writer {

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final ObjectWriter compact;

    Writer(JavaType type) {
        // A container does not know the type of its elements at run time; everything else knows its own.
        this.compact = type.isContainerType() || type.isReferenceType()
                ? StrictMapper.STRICT.writerFor(type)
                : StrictMapper.STRICT.writer();
    }

    byte[] bytes(Object value) {
        return checked(written(compact, requireNonNull(value, "value")));
    }

    String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    String indented(Object value) {
        bytes(value);
        return new String(written(compact.with(INDENTED), value), StandardCharsets.UTF_8);
    }

    private static byte[] written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JacksonException ours) {
            throw new IllegalStateException(
                    "a type has no JSON form: " + value.getClass().getName(), ours);
        }
    }

    private static byte[] checked(byte[] bytes) {
        if (Texts.needCloserLook(bytes, 0, bytes.length)) {
            check(bytes);
        }
        return bytes;
    }

    private static void check(byte[] bytes) {
        JsonLimits generous = JsonLimits.builder()
                .depth(128)
                .tokens(100_000_000)
                .documentBytes(512 << 20)
                .build();
        try {
            check(Node.read(new String(bytes, StandardCharsets.UTF_8), generous), Path.ROOT);
        } catch (Node.Unreadable tooMuch) {
            throw new InvalidValueException(tooMuch.problem());
        }
    }

    private static void check(Node node, Path path) {
        check(node.text(), path);
        for (Node.Field field : node.fields()) {
            check(field.name(), path);
            check(field.value(), Texts.isIdentifier(field.name()) ? path.field(field.name()) : path);
        }
        List<Node> items = node.items();
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), path.item(i));
        }
    }

    private static void check(String text, Path path) {
        int bad = Texts.firstForbidden(text);
        if (bad >= 0) {
            throw new InvalidValueException(Binding.forbidden(text, bad).field(path.toString()));
        }
    }
}

package org.volunteerkit.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes located nodes back into text. */
final class Nodes {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Nodes() {}

    static String write(Node node) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(node, generator);
        }
        return out.toString();
    }

    private static void write(Node node, JsonGenerator out) {
        switch (node.kind()) {
            case TEXT -> out.writeString(node.text());
            case NUMBER, TRUTH, NULL -> out.writeRawValue(node.text());
            case OBJECT -> {
                out.writeStartObject();
                for (Node.Field field : node.fields()) {
                    out.writeName(field.name());
                    write(field.value(), out);
                }
                out.writeEndObject();
            }
            case LIST -> {
                out.writeStartArray();
                node.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
        }
    }
}

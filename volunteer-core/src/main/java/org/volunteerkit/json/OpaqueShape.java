package org.volunteerkit.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;

/** A type that Jackson reads in a way of its own; its part of the document is handed over as a whole. */
record OpaqueShape(JavaType type) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        return binding.make(node, path, () -> {
            DeserializationContext context = binding.context();
            try (JsonParser parser =
                    context.tokenStreamFactory().createParser(ObjectReadContext.empty(), Nodes.write(node))) {
                parser.nextToken();
                return context.findRootValueDeserializer(type).deserialize(parser, context);
            }
        });
    }
}

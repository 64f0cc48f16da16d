package org.volunteerkit.json;

import java.util.Optional;
import tools.jackson.databind.JavaType;

/** What may be left out. */
record OptionalShape(JavaType content) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        Object value = binding.bind(content, node, path);
        return value == NONE ? NONE : Optional.of(value);
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }
}

package org.volunteerkit.json;

import org.jspecify.annotations.Nullable;

/** A value that stands in one token and is read by a function of the text. */
record ScalarShape(Scalar<?> scalar, @Nullable Object absent) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        if (node.kind() != scalar.kind()) {
            return binding.refuseKind(scalar.expected(), node, path);
        }
        if (node.kind() != Node.Kind.TRUTH && !binding.isSound(node, path)) {
            return NONE;
        }
        return binding.make(node, path, () -> scalar.parse().apply(node.text()));
    }
}

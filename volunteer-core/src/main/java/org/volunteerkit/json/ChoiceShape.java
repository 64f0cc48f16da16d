package org.volunteerkit.json;

import com.google.common.collect.ImmutableSortedMap;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.JavaType;

/** One of some cases, written as an object with one field, which is named after the case. */
record ChoiceShape(ImmutableSortedMap<String, JavaType> cases) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        String known = Names.list(cases.keySet());
        if (node.kind() != Node.Kind.OBJECT) {
            return binding.refuseKind(Message.of("json.kind-choice").with("known", known), node, path);
        }
        if (node.fields().size() != 1) {
            return binding.refuse(
                    Problem.of("json.not-one-case")
                            .with("known", known)
                            .with("fields", node.fields().size())
                            .found(Found.object()),
                    node.offset(),
                    path);
        }
        Node.Field field = node.fields().get(0);
        JavaType type = cases.get(field.name());
        if (type == null) {
            return binding.refuse(unknown(field.name(), known), field.offset(), path);
        }
        return binding.bind(Shapes.plain(type, binding.context()), field.value(), path.field(field.name()));
    }

    static Problem unknown(String name, String known) {
        return Problem.of("json.unknown-case").with("known", known).found(Found.text(name));
    }
}

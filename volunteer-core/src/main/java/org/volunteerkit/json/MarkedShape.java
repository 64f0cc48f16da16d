package org.volunteerkit.json;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.JavaType;

/** One of some cases, told apart by the word in one of its fields. */
record MarkedShape(String mark, ImmutableSortedMap<String, JavaType> cases) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        if (node.kind() != Node.Kind.OBJECT) {
            return binding.refuseKind(Message.of("json.kind-object"), node, path);
        }
        String known = Names.list(cases.keySet());
        Optional<Node> found = node.field(mark);
        if (found.isEmpty()) {
            return binding.refuse(
                    Problem.of("problem.field-missing")
                            .with("field", mark)
                            .field(mark)
                            .found(Found.missing()),
                    node.offset(),
                    path);
        }
        Node word = found.get();
        if (word.kind() != Node.Kind.TEXT) {
            return binding.refuseKind(Message.of("json.kind-word").with("known", known), word, path.field(mark));
        }
        JavaType type = cases.get(word.text());
        if (type == null) {
            return binding.refuse(ChoiceShape.unknown(word.text(), known), word.offset(), path.field(mark));
        }
        // Only the first mark was used; a second one stays, to be refused as unknown.
        List<Node.Field> rest = new ArrayList<>(node.fields());
        rest.removeIf(field -> field.value() == word);
        return binding.bind(Shapes.plain(type, binding.context()), Node.object(node.offset(), rest), path);
    }
}

package org.volunteerkit.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.JavaType;

/** A list, or a set, in which no element stands twice. */
record ListShape(JavaType type) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        if (node.kind() != Node.Kind.LIST) {
            return binding.refuseKind(Message.of("json.kind-list"), node, path);
        }
        Shape shape = binding.shape(type.getContentType());
        boolean distinct = Set.class.isAssignableFrom(type.getRawClass());
        Set<Object> seen = new HashSet<>();
        Collection<Object> values = empty();
        boolean sound = true;
        for (int i = 0; i < node.items().size(); i++) {
            Node item = node.items().get(i);
            Object value = binding.bind(shape, item, path.item(i));
            if (value == NONE) {
                sound = false;
            } else if (distinct && !seen.add(value)) {
                sound = false;
                binding.refuse(Problem.of("json.doubled-element"), item.offset(), path.item(i));
            } else {
                values.add(value);
            }
        }
        return sound ? values : NONE;
    }

    private Collection<Object> empty() {
        if (SortedSet.class.isAssignableFrom(type.getRawClass())) {
            return new TreeSet<>();
        }
        return Set.class.isAssignableFrom(type.getRawClass()) ? new LinkedHashSet<>() : new ArrayList<>();
    }
}

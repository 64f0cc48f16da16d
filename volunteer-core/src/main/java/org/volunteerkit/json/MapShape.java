package org.volunteerkit.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;

/** An object whose names of fields are data. */
record MapShape(JavaType type, KeyDeserializer keys) implements Shape {

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        if (node.kind() != Node.Kind.OBJECT) {
            return binding.refuseKind(Message.of("json.kind-object"), node, path);
        }
        Shape shape = binding.shape(type.getContentType());
        Map<Object, Object> values =
                SortedMap.class.isAssignableFrom(type.getRawClass()) ? new TreeMap<>() : new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        boolean sound = true;
        for (int i = 0; i < node.fields().size(); i++) {
            Node.Field field = node.fields().get(i);
            // What looks like a name of a field is shown, as unknown fields are; anything else may be personal.
            Path entry = Characters.isIdentifier(field.name()) ? path.field(field.name()) : path.entry(i + 1);
            Object key = names.add(field.name()) ? key(field, entry, binding) : doubled(field, entry, binding);
            Path shown = key != NONE && mayBeShown(key) ? path.field(field.name()) : entry;
            Object value = binding.bind(shape, field.value(), shown);
            if (key == NONE || value == NONE) {
                sound = false;
            } else if (values.putIfAbsent(key, value) != null) {
                sound = false;
                doubled(field, shown, binding);
            }
        }
        return sound ? values : NONE;
    }

    private Object key(Node.Field field, Path path, Binding binding) {
        if (!binding.isSound(field, path)) {
            return NONE;
        }
        Node written = Node.scalar(Node.Kind.TEXT, field.offset(), field.name());
        return binding.make(written, path, () -> keys.deserializeKey(field.name(), binding.context()));
    }

    private static Object doubled(Node.Field field, Path path, Binding binding) {
        return binding.refuse(Problem.of("json.doubled-key"), field.offset(), path);
    }

    /** A text that somebody chose may be a name or a number of a person; a key and a word of ours may not. */
    private static boolean mayBeShown(Object key) {
        return key instanceof Key || key instanceof Enum<?>;
    }
}

package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.json.Findings.Path;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.ValueInstantiator;

/** How values of one type look in a document; binds a node to such a value or notes all that is in the way. */
sealed interface Shape
        permits Shape.Token, Shape.Maybe, Shape.Elements, Shape.Entries, Shape.Choice, Shape.Made, Fields {

    /** Stands for the value that could not be bound; why is among the findings. */
    Object NONE = new Object();

    /**
     * Returns the value, or {@link #NONE}.
     *
     * @param node anything but a null
     */
    Object bind(Node node, Path path, Binding binding);

    /** Returns the value to use when a field of this type is not there, or null if it must be. */
    default @Nullable Object absent() {
        return null;
    }

    /** Returns the types of the parts. */
    default List<JavaType> parts() {
        return ImmutableList.of();
    }

    /** A value that stands in one token and is read by a function of the text. */
    record Token(Scalar<?> scalar, @Nullable Object absent) implements Shape {

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

    /** What may be left out. */
    record Maybe(JavaType content) implements Shape {

        @Override
        public Object bind(Node node, Path path, Binding binding) {
            Object value = binding.bind(content, node, path);
            return value == NONE ? NONE : Optional.of(value);
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }

        @Override
        public List<JavaType> parts() {
            return ImmutableList.of(content);
        }
    }

    /** A list, or a set, in which no element stands twice. */
    record Elements(JavaType type) implements Shape {

        @Override
        public Object bind(Node node, Path path, Binding binding) {
            if (node.kind() != Node.Kind.LIST) {
                return binding.refuseKind(Message.of("json.kind-list"), node, path);
            }
            boolean distinct = Set.class.isAssignableFrom(type.getRawClass());
            Set<Object> seen = new HashSet<>();
            Collection<Object> values = absent();
            boolean sound = true;
            for (int i = 0; i < node.items().size(); i++) {
                Node item = node.items().get(i);
                Object value = binding.bind(type.getContentType(), item, path.item(i));
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

        /** Returns an empty one: as in a generated value, a list that is left out holds nothing. */
        @Override
        public Collection<Object> absent() {
            if (type.hasRawClass(SortedSet.class)) {
                return new TreeSet<>();
            }
            return type.hasRawClass(Set.class) ? new LinkedHashSet<>() : new ArrayList<>();
        }

        @Override
        public List<JavaType> parts() {
            return ImmutableList.of(type.getContentType());
        }
    }

    /** An object whose names of fields are data. */
    record Entries(JavaType type, StrictReaders.StrictKey keys) implements Shape {

        @Override
        public Object bind(Node node, Path path, Binding binding) {
            if (node.kind() != Node.Kind.OBJECT) {
                return binding.refuseKind(Message.of("json.kind-object"), node, path);
            }
            Map<Object, Object> values = absent();
            Set<String> names = new HashSet<>();
            boolean sound = true;
            for (int i = 0; i < node.fields().size(); i++) {
                Node.Field field = node.fields().get(i);
                // What looks like a name of a field is shown, as unknown fields are; anything else may be personal.
                Path entry = Texts.isIdentifier(field.name()) ? path.field(field.name()) : path.entry(i + 1);
                Object key = names.add(field.name()) ? key(field, entry, binding) : doubled(field, entry, binding);
                Path shown = key != NONE && mayBeShown(key) ? path.field(field.name()) : entry;
                Object value = binding.bind(type.getContentType(), field.value(), shown);
                if (key == NONE || value == NONE) {
                    sound = false;
                } else if (values.putIfAbsent(key, value) != null) {
                    sound = false;
                    doubled(field, shown, binding);
                }
            }
            return sound ? values : NONE;
        }

        /** Returns an empty one: as in a generated value, a map that is left out holds nothing. */
        @Override
        public Map<Object, Object> absent() {
            return type.hasRawClass(SortedMap.class) ? new TreeMap<>() : new LinkedHashMap<>();
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

        @Override
        public List<JavaType> parts() {
            return ImmutableList.of(type.getContentType());
        }
    }

    /** One of some cases, written as an object with one field, which is named after the case. */
    record Choice(ImmutableSortedMap<String, Shape> cases) implements Shape {

        @Override
        public Object bind(Node node, Path path, Binding binding) {
            String known = Texts.list(cases.keySet());
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
            Shape chosen = cases.get(field.name());
            if (chosen == null) {
                return binding.refuse(
                        Problem.of("json.unknown-case").with("known", known).found(Found.text(field.name())),
                        field.offset(),
                        path);
            }
            return binding.bind(chosen, field.value(), path.field(field.name()));
        }

        @Override
        public List<JavaType> parts() {
            return cases.values().stream()
                    .flatMap(each -> each.parts().stream())
                    .toList();
        }
    }

    /** A type of its own that is made of a value of another shape, as the generated ones are, or of a text. */
    record Made(ValueInstantiator maker, @Nullable JavaType from) implements Shape {

        @Override
        public Object bind(Node node, Path path, Binding binding) {
            DeserializationContext context = binding.context();
            if (from != null) {
                Object value = binding.bind(from, node, path);
                return value == NONE ? NONE : binding.make(node, path, () -> of(value, context));
            }
            if (node.kind() != Node.Kind.TEXT) {
                return binding.refuseKind(Message.of("json.kind-text"), node, path);
            }
            return binding.isSound(node, path)
                    ? binding.make(node, path, () -> maker.createFromString(context, node.text()))
                    : NONE;
        }

        private @Nullable Object of(Object value, DeserializationContext context) {
            return maker.canCreateUsingArrayDelegate()
                    ? maker.createUsingArrayDelegate(context, value)
                    : maker.createUsingDelegate(context, value);
        }

        @Override
        public List<JavaType> parts() {
            return from == null ? ImmutableList.of() : ImmutableList.of(from);
        }
    }
}

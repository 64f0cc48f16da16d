package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.volunteerkit.json.Findings.Path;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/**
 * A type of its own that is made of named fields, each known and there at most once.
 *
 * @param maker makes the value, of its arguments or without any
 * @param fields all fields in declared order
 * @param arguments those that the maker takes; the others are set afterwards
 */
record Fields(
        ValueInstantiator maker,
        ImmutableMap<String, SettableBeanProperty> fields,
        ImmutableList<SettableBeanProperty> arguments)
        implements Shape {

    static Shape of(JavaType type, BeanDeserializerBase bean, DeserializationContext context) {
        ValueInstantiator maker = bean.getValueInstantiator();
        ImmutableList<SettableBeanProperty> arguments = maker.canCreateFromObjectWith()
                ? ImmutableList.copyOf(maker.getFromObjectArguments(context.getConfig()))
                : ImmutableList.of();
        Map<String, SettableBeanProperty> fields = new LinkedHashMap<>();
        arguments.forEach(argument -> fields.put(argument.getName(), argument));
        for (Iterator<SettableBeanProperty> all = bean.properties(); all.hasNext(); ) {
            SettableBeanProperty property = all.next();
            fields.putIfAbsent(property.getName(), property);
        }
        List<String> order = ValueTypes.order(type.getRawClass());
        ImmutableMap<String, SettableBeanProperty> ordered = fields.values().stream()
                .sorted(Comparator.comparingInt((SettableBeanProperty each) -> position(each, arguments, order))
                        .thenComparing(SettableBeanProperty::getName))
                .collect(ImmutableMap.toImmutableMap(SettableBeanProperty::getName, each -> each));
        return new Fields(maker, ordered, arguments);
    }

    /** Arguments of a creator are declared in order; for other fields Jackson asks Java, which promises none. */
    private static int position(
            SettableBeanProperty property, List<SettableBeanProperty> arguments, List<String> order) {
        int declared = order.indexOf(property.getName());
        return declared >= 0 ? declared : order.size() + Math.max(0, arguments.indexOf(property));
    }

    @Override
    public List<JavaType> parts() {
        return fields.values().stream().map(SettableBeanProperty::getType).toList();
    }

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        if (node.kind() != Node.Kind.OBJECT) {
            return binding.refuseKind(Message.of("json.kind-object"), node, path);
        }
        Map<SettableBeanProperty, Object> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (Node.Field field : node.fields()) {
            SettableBeanProperty property = fields.get(field.name());
            Path place = Texts.isIdentifier(field.name()) ? path.field(field.name()) : path;
            if (!seen.add(field.name())) {
                sound = false;
                binding.refuse(doubled(field.name()), field.offset(), place);
            } else if (property == null) {
                sound = false;
                binding.refuse(() -> unknown(field.name()), field.offset(), place);
            } else {
                Object value = binding.bind(property.getType(), field.value(), place);
                sound &= value != NONE;
                values.put(property, value);
            }
        }
        return addAbsent(node, path, binding, seen, values) && sound
                ? binding.make(node, path, () -> build(binding.context(), values))
                : NONE;
    }

    /** Puts in what may be left out, and notes what may not. */
    private boolean addAbsent(
            Node node, Path path, Binding binding, Set<String> seen, Map<SettableBeanProperty, Object> values) {
        boolean sound = true;
        for (SettableBeanProperty property : fields.values()) {
            boolean argument = arguments.contains(property);
            if (seen.contains(property.getName()) || !(argument || property.isRequired())) {
                continue;
            }
            Object absent = property.isRequired()
                    ? null
                    : binding.shape(property.getType()).absent();
            if (absent == null) {
                sound = false;
                binding.refuse(missing(property.getName()), node.offset(), path);
            } else {
                values.put(property, absent);
            }
        }
        return sound;
    }

    private Object build(DeserializationContext context, Map<SettableBeanProperty, Object> values) {
        Object bean;
        if (arguments.isEmpty()) {
            bean = maker.createUsingDefault(context);
        } else {
            List<Object> given = new ArrayList<>();
            arguments.forEach(argument -> given.add(values.get(argument)));
            bean = maker.createFromObjectWith(context, given.toArray());
        }
        values.forEach((property, value) -> {
            if (!arguments.contains(property)) {
                property.set(context, bean, value);
            }
        });
        return bean;
    }

    private Problem unknown(String name) {
        String known = Texts.list(fields.keySet());
        if (!Texts.isIdentifier(name)) {
            return Problem.of("json.unknown-field-hidden").with("known", known).found(Found.text(name));
        }
        return Texts.nearest(name, fields.keySet())
                .map(meant ->
                        Problem.of("json.misspelt-field").with("name", name).with("meant", meant))
                .orElseGet(() ->
                        Problem.of("json.unknown-field").with("name", name).with("known", known));
    }

    private static Problem doubled(String name) {
        return Texts.isIdentifier(name)
                ? Problem.of("json.doubled-field").with("name", name)
                : Problem.of("json.doubled-field-hidden");
    }

    private static Problem missing(String name) {
        return Problem.of("problem.field-missing")
                .with("field", name)
                .field(name)
                .found(Found.missing());
    }
}

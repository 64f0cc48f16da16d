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
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/** A type of its own: made of fields, of another shape (as the generated values are), or of a single scalar. */
final class BeanShape implements Shape {

    private final ValueInstantiator maker;
    private final @Nullable JavaType delegate;
    private final ImmutableMap<String, SettableBeanProperty> fields;
    private final ImmutableList<SettableBeanProperty> arguments;
    private final boolean hasFields;

    private BeanShape(
            ValueInstantiator maker,
            @Nullable JavaType delegate,
            ImmutableMap<String, SettableBeanProperty> fields,
            ImmutableList<SettableBeanProperty> arguments,
            boolean hasFields) {
        this.maker = maker;
        this.delegate = delegate;
        this.fields = fields;
        this.arguments = arguments;
        this.hasFields = hasFields;
    }

    static Shape of(JavaType type, BeanDeserializerBase bean, DeserializationContext context) {
        ValueInstantiator maker = bean.getValueInstantiator();
        if (maker.canCreateUsingDelegate() || maker.canCreateUsingArrayDelegate()) {
            // A list has a door of its own in Jackson, any other shape the common one.
            JavaType delegate = maker.canCreateUsingArrayDelegate()
                    ? maker.getArrayDelegateType(context.getConfig())
                    : maker.getDelegateType(context.getConfig());
            return new BeanShape(maker, delegate, ImmutableMap.of(), ImmutableList.of(), false);
        }
        Map<String, SettableBeanProperty> fields = new LinkedHashMap<>();
        ImmutableList<SettableBeanProperty> arguments = maker.canCreateFromObjectWith()
                ? ImmutableList.copyOf(maker.getFromObjectArguments(context.getConfig()))
                : ImmutableList.of();
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
        boolean hasFields = maker.canCreateFromObjectWith() || maker.canCreateUsingDefault();
        boolean scalar = maker.canCreateFromString() || maker.canCreateFromLong() || maker.canCreateFromInt();
        return hasFields || scalar ? new BeanShape(maker, null, ordered, arguments, hasFields) : new OpaqueShape(type);
    }

    /** Arguments of a creator are declared in order; for other fields Jackson asks Java, which promises none. */
    private static int position(
            SettableBeanProperty property, List<SettableBeanProperty> arguments, List<String> order) {
        int declared = order.indexOf(property.getName());
        return declared >= 0 ? declared : order.size() + Math.max(0, arguments.indexOf(property));
    }

    @Override
    public Object bind(Node node, Path path, Binding binding) {
        DeserializationContext context = binding.context();
        if (node.kind() == Node.Kind.TEXT && maker.canCreateFromString()) {
            return binding.isSound(node, path)
                    ? binding.make(node, path, () -> maker.createFromString(context, node.text()))
                    : NONE;
        }
        if (node.kind() == Node.Kind.NUMBER && (maker.canCreateFromLong() || maker.canCreateFromInt())) {
            return fromNumber(node, path, binding);
        }
        JavaType inner = delegate;
        if (inner != null) {
            Object value = binding.bind(inner, node, path);
            return value == NONE
                    ? NONE
                    : binding.make(
                            node,
                            path,
                            () -> maker.canCreateUsingArrayDelegate()
                                    ? maker.createUsingArrayDelegate(context, value)
                                    : maker.createUsingDelegate(context, value));
        }
        if (node.kind() != Node.Kind.OBJECT || !hasFields) {
            return binding.refuseKind(expected(), node, path);
        }
        return fromFields(node, path, binding);
    }

    private Message expected() {
        if (hasFields) {
            return Message.of("json.kind-object");
        }
        return maker.canCreateFromString() ? Message.of("json.kind-text") : Message.of("json.kind-whole-number");
    }

    private Object fromNumber(Node node, Path path, Binding binding) {
        Scalar<?> number = maker.canCreateFromLong() ? Scalars.LONG : Scalars.INT;
        Object value = binding.bind(new ScalarShape(number, null), node, path);
        if (value == NONE) {
            return NONE;
        }
        return binding.make(
                node,
                path,
                () -> value instanceof Integer small
                        ? maker.createFromInt(binding.context(), small)
                        : maker.createFromLong(binding.context(), (Long) value));
    }

    private Object fromFields(Node node, Path path, Binding binding) {
        Map<SettableBeanProperty, Object> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (Node.Field field : node.fields()) {
            SettableBeanProperty property = fields.get(field.name());
            Path place = Characters.isIdentifier(field.name()) ? path.field(field.name()) : path;
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
        String known = Names.list(fields.keySet());
        if (!Characters.isIdentifier(name)) {
            return Problem.of("json.unknown-field-hidden").with("known", known).found(Found.text(name));
        }
        return Names.nearest(name, fields.keySet())
                .map(meant ->
                        Problem.of("json.misspelt-field").with("name", name).with("meant", meant))
                .orElseGet(() ->
                        Problem.of("json.unknown-field").with("name", name).with("known", known));
    }

    private static Problem doubled(String name) {
        return Characters.isIdentifier(name)
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

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Booleans;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Finds the shapes of types by asking Jackson how it would bind them, so that both ways of reading know one form. Types that
 * Jackson reads in some way of its own are turned away: nobody could say what they let through.
 */
final class Shapes {

    private static final ImmutableSet<Class<?>> LISTS =
            ImmutableSet.of(Collection.class, List.class, Set.class, SortedSet.class);
    private static final ImmutableSet<Class<?>> MAPS = ImmutableSet.of(Map.class, SortedMap.class);
    private static final ConcurrentHashMap<JavaType, Shape> KNOWN = new ConcurrentHashMap<>();

    private Shapes() {}

    /**
     * Returns the shape of a type.
     *
     * @throws IllegalStateException if the type has no JSON form that can be vouched for
     */
    static Shape of(JavaType type, DeserializationContext context) {
        Shape shape = KNOWN.get(type);
        if (shape == null) {
            // Not computeIfAbsent: finding the same shape twice does no harm, and Jackson may take a while.
            shape = find(type, context);
            KNOWN.put(type, shape);
        }
        return shape;
    }

    /**
     * Looks at a type and all its parts, so that a mistake in the program is found before any document is read.
     *
     * @throws IllegalStateException if one of them has no JSON form that can be vouched for
     */
    static void check(JavaType type, DeserializationContext context) {
        Set<JavaType> seen = new HashSet<>();
        Deque<JavaType> left = new ArrayDeque<>(List.of(type));
        while (!left.isEmpty()) {
            JavaType next = left.pop();
            if (seen.add(next)) {
                left.addAll(of(next, context).parts());
            }
        }
    }

    private static Shape find(JavaType type, DeserializationContext context) {
        TypeDeserializer choice = context.findTypeDeserializer(type);
        if (choice == null) {
            return plain(type, context);
        }
        boolean named = choice.getTypeIdResolver().getMechanism() == JsonTypeInfo.Id.NAME;
        if (!named || choice.getTypeInclusion() != JsonTypeInfo.As.WRAPPER_OBJECT || choice.hasDefaultImpl()) {
            throw noForm(type);
        }
        ImmutableSortedMap.Builder<String, Shape> cases = ImmutableSortedMap.naturalOrder();
        for (NamedType each : context.getConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(context.getConfig(), context.introspectClassAnnotations(type))) {
            boolean isCase = ValueTypes.implementation(each.getType()).isPresent()
                    || !each.getType().isInterface();
            if (each.hasName() && isCase) {
                cases.put(each.getName(), plain(context.constructSpecializedType(type, each.getType()), context));
            }
        }
        return new Shape.Choice(cases.buildOrThrow());
    }

    /** Returns the shape of a type without the name that tells it from the other cases of a choice. */
    private static Shape plain(JavaType type, DeserializationContext context) {
        if (type.hasRawClass(Optional.class)) {
            return new Shape.Maybe(type.getContentType());
        }
        if (MAPS.contains(type.getRawClass())) {
            return entries(type, context);
        }
        if (LISTS.contains(type.getRawClass())) {
            return elements(type);
        }
        Object reader = context.findContextualValueDeserializer(type, null);
        if (reader instanceof StrictReaders.OfScalar<?> token) {
            return new Shape.Token(token.scalar(), token.getAbsentValue(context));
        }
        if (reader instanceof BeanDeserializerBase bean) {
            return bean(type, bean, context);
        }
        throw noForm(type);
    }

    private static Shape entries(JavaType type, DeserializationContext context) {
        KeyDeserializer keys = context.findKeyDeserializer(type.getKeyType(), null);
        if (keys instanceof StrictReaders.StrictKey strict
                && (type.hasRawClass(Map.class) || isOrdered(type.getKeyType()))) {
            return new Shape.Entries(type, strict);
        }
        throw noForm(type);
    }

    private static Shape elements(JavaType type) {
        if (!type.hasRawClass(SortedSet.class) || isOrdered(type.getContentType())) {
            return new Shape.Elements(type);
        }
        throw noForm(type);
    }

    private static boolean isOrdered(JavaType type) {
        return type.isTypeOrSubTypeOf(Comparable.class);
    }

    private static Shape bean(JavaType type, BeanDeserializerBase bean, DeserializationContext context) {
        ValueInstantiator maker = bean.getValueInstantiator();
        boolean ofList = maker.canCreateUsingArrayDelegate();
        boolean ofText = maker.canCreateFromString();
        boolean ofScalar = maker.canCreateFromInt()
                || maker.canCreateFromLong()
                || maker.canCreateFromDouble()
                || maker.canCreateFromBoolean();
        boolean ofFields = maker.canCreateFromObjectWith() || maker.canCreateUsingDefault();
        if (maker.canCreateUsingDelegate()) {
            return new Shape.Made(maker, maker.getDelegateType(context.getConfig()));
        }
        // A type has one form: Jackson would take each of several.
        if (Booleans.countTrue(ofList, ofText, ofScalar, ofFields) != 1 || ofScalar) {
            throw noForm(type);
        }
        if (ofFields) {
            return Fields.of(type, bean, context);
        }
        return new Shape.Made(maker, ofText ? null : maker.getArrayDelegateType(context.getConfig()));
    }

    private static IllegalStateException noForm(JavaType type) {
        return new IllegalStateException("a type has no JSON form: " + type);
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** The shapes of all types that were asked for, found by asking Jackson how it would bind them. */
final class Shapes {

    private final ConcurrentHashMap<JavaType, Shape> known = new ConcurrentHashMap<>();

    Shape of(JavaType type, DeserializationContext context) {
        Shape shape = known.get(type);
        if (shape == null) {
            // Not computeIfAbsent: a type may hold itself, and finding the same shape twice does no harm.
            shape = find(type, context);
            known.put(type, shape);
        }
        return shape;
    }

    private static Shape find(JavaType type, DeserializationContext context) {
        TypeDeserializer choice = context.findTypeDeserializer(type);
        if (choice == null) {
            return plain(type, context);
        }
        boolean understood = choice.getTypeInclusion() == JsonTypeInfo.As.WRAPPER_OBJECT
                || choice.getTypeInclusion() == JsonTypeInfo.As.PROPERTY;
        if (!understood || choice.hasDefaultImpl()) {
            return new OpaqueShape(type);
        }
        Collection<NamedType> cases = context.getConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(context.getConfig(), context.introspectClassAnnotations(type));
        ImmutableSortedMap.Builder<String, JavaType> byName = ImmutableSortedMap.naturalOrder();
        for (NamedType each : cases) {
            if (each.hasName()
                    && (ValueTypes.implementation(each.getType()).isPresent()
                            || !each.getType().isInterface())) {
                byName.put(each.getName(), context.constructSpecializedType(type, each.getType()));
            }
        }
        return choice.getTypeInclusion() == JsonTypeInfo.As.WRAPPER_OBJECT
                ? new ChoiceShape(byName.buildOrThrow())
                : new MarkedShape(choice.getPropertyName(), byName.buildOrThrow());
    }

    /** Returns the shape of a type without the mark that tells it from the other cases of a choice. */
    static Shape plain(JavaType type, DeserializationContext context) {
        if (type.isReferenceType() && type.hasRawClass(Optional.class)) {
            return new OptionalShape(type.getContentType());
        }
        if (type.isMapLikeType() && type.getRawClass().isAssignableFrom(TreeMap.class)) {
            return new MapShape(type, context.findKeyDeserializer(type.getKeyType(), null));
        }
        if (type.isCollectionLikeType() && isPlainCollection(type.getRawClass())) {
            return new ListShape(type);
        }
        ValueDeserializer<Object> found = context.findContextualValueDeserializer(type, null);
        Object deserializer = found;
        if (deserializer instanceof ScalarDeserializer<?> scalar) {
            return new ScalarShape(scalar.scalar(), scalar.getAbsentValue(context));
        }
        if (deserializer instanceof AbstractDeserializer) {
            throw new IllegalStateException("a type has no JSON form: " + type);
        }
        if (deserializer instanceof BeanDeserializerBase bean) {
            return BeanShape.of(type, bean, context);
        }
        return new OpaqueShape(type);
    }

    private static boolean isPlainCollection(Class<?> type) {
        return type.isAssignableFrom(List.class) || type == Set.class || type == SortedSet.class;
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ReferenceType;

/** Hands out strict readers for scalars, enumerations and what may be absent. */
final class StrictDeserializers extends Deserializers.Base {

    private static final ImmutableMap<Class<?>, ?> ABSENT =
            ImmutableMap.of(OptionalInt.class, OptionalInt.empty(), OptionalLong.class, OptionalLong.empty());

    private final ImmutableMap<Class<?>, Scalar<?>> scalars = Scalars.all();

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return scalar(type);
    }

    private @Nullable ValueDeserializer<?> scalar(JavaType type) {
        Scalar<?> scalar = scalars.get(type.getRawClass());
        return scalar == null
                ? null
                : new ScalarDeserializer<>(type.getRawClass(), scalar, ABSENT.get(type.getRawClass()));
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        // An enumeration that says how it is read is left alone.
        boolean readsItself = Arrays.stream(type.getRawClass().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
        return readsItself
                ? null
                : new ScalarDeserializer<>(type.getRawClass(), words(type, config, description.getClassInfo()), null);
    }

    static Scalar<?> words(JavaType type, DeserializationConfig config, AnnotatedClass annotations) {
        Enum<?>[] constants = (Enum<?>[]) type.getRawClass().getEnumConstants();
        String[] names = config.getAnnotationIntrospector()
                .findEnumValues(config, annotations, constants, new String[constants.length]);
        Map<String, Object> words = new LinkedHashMap<>();
        for (int i = 0; i < constants.length; i++) {
            words.put(names[i] == null ? constants[i].name() : names[i], constants[i]);
        }
        return Scalars.words(words);
    }

    @Override
    public @Nullable ValueDeserializer<?> findReferenceDeserializer(
            ReferenceType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            @Nullable TypeDeserializer contentType,
            @Nullable ValueDeserializer<?> content) {
        return type.hasRawClass(Optional.class)
                ? new OptionalDeserializer(type, null, contentType, content)
                : scalar(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return scalars.containsKey(type) || type.isEnum();
    }
}

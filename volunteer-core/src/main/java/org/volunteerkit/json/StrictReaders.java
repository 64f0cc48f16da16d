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
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.util.AccessPattern;

/** Hands Jackson strict readers for scalars, words, what may be absent, and the keys of maps. */
final class StrictReaders extends Deserializers.Base {

    /** The attribute of a reader that says how long a key may be. */
    static final String LONGEST_KEY = "longest";

    private static final ImmutableMap<Class<?>, ?> ABSENT =
            ImmutableMap.of(OptionalInt.class, OptionalInt.empty(), OptionalLong.class, OptionalLong.empty());

    private final ImmutableMap<Class<?>, Scalar<?>> scalars = Scalar.all();

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return scalar(type);
    }

    private @Nullable ValueDeserializer<?> scalar(JavaType type) {
        Scalar<?> scalar = scalars.get(type.getRawClass());
        return scalar == null ? null : new OfScalar<>(type.getRawClass(), scalar, ABSENT.get(type.getRawClass()));
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        // An enumeration that says how it is read is left alone.
        boolean readsItself = Arrays.stream(type.getRawClass().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
        return readsItself
                ? null
                : new OfScalar<>(type.getRawClass(), words(type, config, description.getClassInfo()), null);
    }

    private static Scalar<?> words(JavaType type, DeserializationConfig config, AnnotatedClass annotations) {
        Enum<?>[] constants = (Enum<?>[]) type.getRawClass().getEnumConstants();
        String[] names = config.getAnnotationIntrospector()
                .findEnumValues(config, annotations, constants, new String[constants.length]);
        Map<String, Object> words = new LinkedHashMap<>();
        for (int i = 0; i < constants.length; i++) {
            words.put(names[i] == null ? constants[i].name() : names[i], constants[i]);
        }
        return Scalar.words(words);
    }

    @Override
    public @Nullable ValueDeserializer<?> findReferenceDeserializer(
            ReferenceType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            @Nullable TypeDeserializer contentType,
            @Nullable ValueDeserializer<?> content) {
        return type.hasRawClass(Optional.class) ? new OfOptional(type, null, contentType, content) : scalar(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return scalars.containsKey(type) || type.isEnum();
    }

    /** Binds one token to a scalar, without the conversions by which Jackson would like to help. */
    static final class OfScalar<T> extends StdScalarDeserializer<T> {

        private final Scalar<T> scalar;
        private final boolean longs;
        private final boolean ints;
        private final @Nullable Object absent;

        OfScalar(Class<?> type, Scalar<T> scalar, @Nullable Object absent) {
            super(type);
            this.scalar = scalar;
            this.longs = type == long.class || type == Long.class;
            this.ints = type == int.class || type == Integer.class;
            this.absent = absent;
        }

        Scalar<T> scalar() {
            return scalar;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            boolean fits = switch (scalar.kind()) {
                case TEXT -> token == JsonToken.VALUE_STRING;
                case NUMBER -> token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
                case TRUTH -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
                case NULL, OBJECT, LIST -> false;
            };
            if (!fits) {
                return (T) context.handleUnexpectedToken(getValueType(context), parser);
            }
            if (token == JsonToken.VALUE_NUMBER_INT) {
                if (longs) {
                    return (T) (Long) parser.getLongValue();
                }
                if (ints) {
                    return (T) (Integer) parser.getIntValue();
                }
            }
            return scalar.parse().apply(parser.getString());
        }

        /** Refuses: where a scalar may be absent its field is left out. */
        @Override
        public Object getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, null, getValueType(context));
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return absent;
        }
    }

    /** Binds what may be absent: a field that is not there gives an empty optional, a null is refused like everywhere. */
    private static final class OfOptional extends ReferenceTypeDeserializer<Optional<?>> {

        OfOptional(
                JavaType type,
                @Nullable ValueInstantiator instantiator,
                @Nullable TypeDeserializer contentType,
                @Nullable ValueDeserializer<?> content) {
            super(type, instantiator, contentType, content);
        }

        @Override
        protected OfOptional withResolved(
                @Nullable TypeDeserializer contentType, @Nullable ValueDeserializer<?> content) {
            return new OfOptional(_fullType, _valueInstantiator, contentType, content);
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, null, _fullType);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        public Optional<?> referenceValue(Object contents) {
            return Optional.of(contents);
        }

        @Override
        public Optional<?> updateReference(Optional<?> reference, Object contents) {
            return Optional.of(contents);
        }

        @Override
        public @Nullable Object getReferenced(Optional<?> reference) {
            return reference.orElse(null);
        }
    }

    /** Hands out readers that are as strict with the keys of maps as with other texts. */
    static final class OfKeys implements KeyDeserializers {

        private final ImmutableMap<Class<?>, Scalar<?>> scalars = Scalar.keys();

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Scalar<?> scalar = type.isEnumType()
                    ? words(type, config, description.getClassInfo())
                    : scalars.get(type.getRawClass());
            if (scalar != null) {
                return new ScalarKey(scalar);
            }
            boolean made = Arrays.stream(type.getRawClass().getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            return made ? new MadeKey(type) : null;
        }
    }

    /** Reads a key that keeps the limit of names. */
    abstract static class StrictKey extends KeyDeserializer {

        @Override
        public final @Nullable Object deserializeKey(String key, DeserializationContext context) {
            if (context.getAttribute(LONGEST_KEY) instanceof Integer longest && key.length() > longest) {
                throw new InvalidValueException(Problem.of("json.name-too-long").with("most", longest));
            }
            return make(key, context);
        }

        abstract @Nullable Object make(String key, DeserializationContext context);
    }

    private static final class ScalarKey extends StrictKey {

        private final Scalar<?> scalar;

        ScalarKey(Scalar<?> scalar) {
            this.scalar = scalar;
        }

        @Override
        Object make(String key, DeserializationContext context) {
            return scalar.parse().apply(key);
        }
    }

    /** Makes a key as the same type makes a value of a text, so that the type's own refusal is kept. */
    private static final class MadeKey extends StrictKey {

        private final JavaType type;
        private volatile @Nullable ValueInstantiator maker;

        MadeKey(JavaType type) {
            this.type = type;
        }

        @Override
        @Nullable Object make(String key, DeserializationContext context) {
            ValueInstantiator known = maker;
            if (known == null) {
                Object reader = context.findContextualValueDeserializer(type, null);
                known = ((ValueInstantiator.Gettable) reader).getValueInstantiator();
                maker = known;
            }
            return known.createFromString(context, key);
        }
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.ValueInstantiator;

/** Reads the keys of maps as strictly as other texts. */
final class StrictKeys implements KeyDeserializers {

    /** The attribute of a reader that says how long a key may be. */
    static final String LONGEST = "longest";

    private final ImmutableMap<Class<?>, Scalar<?>> scalars = Scalars.keys();

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Scalar<?> scalar = type.isEnumType()
                ? StrictDeserializers.words(type, config, description.getClassInfo())
                : scalars.get(type.getRawClass());
        if (scalar != null) {
            return new Read(scalar);
        }
        boolean made = Arrays.stream(type.getRawClass().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
        return made ? new Made(type) : null;
    }

    /** Makes a key as the same type makes a value of a text, so that the type's own refusal is kept. */
    private static final class Made extends KeyDeserializer {

        private final JavaType type;
        private volatile @Nullable ValueInstantiator maker;

        Made(JavaType type) {
            this.type = type;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            ValueInstantiator known = maker;
            if (known == null) {
                Object reader = context.findContextualValueDeserializer(type, null);
                known = ((ValueInstantiator.Gettable) reader).getValueInstantiator();
                maker = known;
            }
            return known.createFromString(context, key);
        }
    }

    private static final class Read extends KeyDeserializer {

        private final Scalar<?> scalar;

        Read(Scalar<?> scalar) {
            this.scalar = scalar;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            if (context.getAttribute(LONGEST) instanceof Integer longest && key.length() > longest) {
                throw new InvalidValueException(Problem.of("json.name-too-long").with("most", longest));
            }
            return scalar.parse().apply(key);
        }
    }
}

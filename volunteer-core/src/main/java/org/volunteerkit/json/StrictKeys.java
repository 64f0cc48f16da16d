package org.volunteerkit.json;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;

/** Reads the keys of maps as strictly as other texts. */
final class StrictKeys implements KeyDeserializers {

    private final ImmutableMap<Class<?>, Scalar<?>> scalars = Scalars.keys();

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Scalar<?> scalar = type.isEnumType()
                ? StrictDeserializers.words(type, config, description.getClassInfo())
                : scalars.get(type.getRawClass());
        return scalar == null ? null : new Read(scalar);
    }

    private static final class Read extends KeyDeserializer {

        private final Scalar<?> scalar;

        Read(Scalar<?> scalar) {
            this.scalar = scalar;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return scalar.parse().apply(key);
        }
    }
}

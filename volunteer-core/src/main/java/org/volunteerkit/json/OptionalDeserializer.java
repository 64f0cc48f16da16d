package org.volunteerkit.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Binds what may be absent: a field that is not there gives an empty optional, a null is refused like everywhere. */
final class OptionalDeserializer extends ReferenceTypeDeserializer<Optional<?>> {

    OptionalDeserializer(
            JavaType type,
            @Nullable ValueInstantiator instantiator,
            @Nullable TypeDeserializer contentType,
            @Nullable ValueDeserializer<?> content) {
        super(type, instantiator, contentType, content);
    }

    @Override
    protected OptionalDeserializer withResolved(
            @Nullable TypeDeserializer contentType, @Nullable ValueDeserializer<?> content) {
        return new OptionalDeserializer(_fullType, _valueInstantiator, contentType, content);
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

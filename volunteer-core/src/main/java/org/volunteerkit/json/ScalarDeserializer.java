package org.volunteerkit.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.util.AccessPattern;

/** Binds one token to a scalar, without the conversions by which Jackson would like to help. */
final class ScalarDeserializer<T> extends StdScalarDeserializer<T> {

    private final Scalar<T> scalar;
    private final boolean longs;
    private final boolean ints;
    private final @Nullable Object absent;

    ScalarDeserializer(Class<?> type, Scalar<T> scalar, @Nullable Object absent) {
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

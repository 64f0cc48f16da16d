package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one mapper of the door, as strict as Jackson can be told to be. */
final class Mappers {

    static final JsonMapper STRICT = strict();

    private Mappers() {}

    private static JsonMapper strict() {
        return JsonMapper.builder()
                .addModule(new VolunteerModule())
                .addModule(new StrictModule())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                        MapperFeature.USE_GETTERS_AS_SETTERS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .changeDefaultNullHandling(old -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                .withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                // Their deserializers tell null from absent themselves.
                .withConfigOverride(Optional.class, Mappers::leaveNulls)
                .withConfigOverride(OptionalInt.class, Mappers::leaveNulls)
                .withConfigOverride(OptionalLong.class, Mappers::leaveNulls)
                .build();
    }

    private static void leaveNulls(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET, Nulls.FAIL));
    }

    /** Returns a source of parsers that keep limits before anything is computed. */
    static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // UTF-8 is checked beforehand; a document in UTF-16 must not slip through by a good guess.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(limits.digits())
                        .maxStringLength(limits.text())
                        // Jackson counts bytes here; the exact limit of units is kept where names are data.
                        .maxNameLength(limits.name() * 4)
                        .maxTokenCount(limits.tokens())
                        .build())
                .build();
    }

    private static final class StrictModule extends SimpleModule {

        private static final long serialVersionUID = 1L;

        StrictModule() {
            super("volunteerkit-strict");
            addAbstractTypeMapping(Set.class, castSet(StrictSets.Plain.class));
            addAbstractTypeMapping(SortedSet.class, castSet(StrictSets.Sorted.class));
        }

        /** Jackson puts the type of elements in later. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <T> Class<T> castSet(Class<?> raw) {
            return (Class) raw;
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new StrictDeserializers());
            context.addKeyDeserializers(new StrictKeys());
        }
    }
}

package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Jackson's own binding, as strict as it can be told to be: one mapper, and the parsers that it is given. */
final class StrictMapper {

    static final JsonMapper STRICT = strict();

    private StrictMapper() {}

    /** Returns what Jackson's parts need around them when they are used one by one. */
    static DeserializationContext context() {
        return STRICT._deserializationContext();
    }

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
                .withConfigOverride(Optional.class, StrictMapper::leaveNulls)
                .withConfigOverride(OptionalInt.class, StrictMapper::leaveNulls)
                .withConfigOverride(OptionalLong.class, StrictMapper::leaveNulls)
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

    /** The strict readers, and sets and maps that refuse what stands in them already instead of dropping it. */
    private static final class StrictModule extends SimpleModule {

        private static final long serialVersionUID = 1L;

        StrictModule() {
            super("volunteerkit-strict");
            addAbstractTypeMapping(Set.class, raw(PlainSet.class));
            addAbstractTypeMapping(SortedSet.class, raw(OrderedSet.class));
            addAbstractTypeMapping(Map.class, raw(PlainMap.class));
            addAbstractTypeMapping(SortedMap.class, raw(OrderedMap.class));
        }

        /** Jackson puts the type of elements in later. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <T> Class<T> raw(Class<?> type) {
            return (Class) type;
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new StrictReaders());
            context.addKeyDeserializers(new StrictReaders.OfKeys());
        }
    }

    /** A set in the order of the document. */
    static final class PlainSet<E> extends LinkedHashSet<E> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(E element) {
            return refuseUnless(super.add(element), "json.doubled-element");
        }
    }

    /** A set in natural order. */
    static final class OrderedSet<E> extends TreeSet<E> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(E element) {
            return refuseUnless(super.add(element), "json.doubled-element");
        }
    }

    /** A map in the order of the document. Two texts may name one key, such as {@code PT60M} and {@code PT1H}. */
    static final class PlainMap<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable V put(K key, V value) {
            refuseUnless(!containsKey(key), "json.doubled-key");
            return super.put(key, value);
        }
    }

    /** A map in the order of its keys. */
    static final class OrderedMap<K, V> extends TreeMap<K, V> {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable V put(K key, V value) {
            refuseUnless(!containsKey(key), "json.doubled-key");
            return super.put(key, value);
        }
    }

    private static boolean refuseUnless(boolean isNew, String code) {
        if (!isNew) {
            throw new InvalidValueException(Problem.of(code));
        }
        return true;
    }
}

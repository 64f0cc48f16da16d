package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.AbstractTypeResolver;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the library for an embedder's own Jackson 2 mapper.
 *
 * <p>It finds the hidden implementation of each value, keeps the declared order of attributes, leaves out absent ones,
 * sorts maps by key and writes enumerations in lower case with hyphens. It touches no type that is not the library's. What
 * it writes has the same bytes as {@link Json#write} if the mapper writes dates as texts and knows the types of the JDK. How strictly it reads is the
 * mapper's own matter; {@link Json} is the strict door.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .addModules(new VolunteerJackson2Module(), new JavaTimeModule(), new Jdk8Module())
 *         .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
 *         .build();
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class VolunteerJackson2Module extends Module {

    /** Creates the module. */
    public VolunteerJackson2Module() {}

    @Override
    public String getModuleName() {
        return "volunteerkit";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addAbstractTypeResolver(new Implementations());
        context.appendAnnotationIntrospector(new Habits());
    }

    private static final class Implementations extends AbstractTypeResolver {

        @Override
        public @Nullable JavaType findTypeMapping(DeserializationConfig config, JavaType type) {
            return ValueTypes.implementation(type.getRawClass())
                    .map(found -> config.getTypeFactory().constructSpecializedType(type, found))
                    .orElse(null);
        }
    }

    /** What annotations would say, were they repeated on every value. */
    private static final class Habits extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JavaType refineSerializationType(MapperConfig<?> config, Annotated annotated, JavaType type) {
            Class<?> raw = type.getRawClass();
            if (annotated instanceof AnnotatedClass && Modifier.isAbstract(raw.getModifiers())) {
                return ValueTypes.implementation(raw)
                        .map(found -> config.getTypeFactory().constructSpecializedType(type, found))
                        .orElse(type);
            }
            return type;
        }

        @Override
        public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
            return ValueTypes.propertyOrder(type.getRawType()).orElse(null);
        }

        @Override
        public @Nullable Boolean findSerializationSortAlphabetically(Annotated annotated) {
            return isOurs(annotated) ? Boolean.FALSE : null;
        }

        private static boolean isOurs(Annotated annotated) {
            return annotated instanceof AnnotatedClass type && ValueTypes.isOurs(type.getRawType());
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            return isOurs(annotated)
                    ? JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    : JsonInclude.Value.empty();
        }

        @Override
        public JsonFormat.@Nullable Value findFormat(Annotated annotated) {
            return annotated instanceof AnnotatedMember member
                            && ValueTypes.isOurs(member.getDeclaringClass())
                            && Map.class.isAssignableFrom(member.getRawType())
                    ? JsonFormat.Value.empty().withFeature(JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
                    : null;
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            if (ValueTypes.hasWords(type.getRawType())) {
                ValueTypes.words(constants, names);
            }
            return names;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}

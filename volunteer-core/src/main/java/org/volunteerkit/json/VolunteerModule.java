package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AbstractTypeResolver;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * The values of the library for an embedder's own Jackson 3 mapper.
 *
 * <p>It finds the hidden implementation of each value, keeps the declared order of attributes, leaves out absent ones,
 * sorts maps by key and writes enumerations in lower case with hyphens. It touches no type that is not the library's. What
 * it writes has the same bytes as {@link Json#write} unless the mapper is told otherwise. How strictly it reads is the
 * mapper's own matter; {@link Json} is the strict door.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new VolunteerModule()).build();
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class VolunteerModule extends JacksonModule {

    /** Creates the module. */
    public VolunteerModule() {}

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
        public String @Nullable [] findSerializationPropertyOrder(MapperConfig<?> config, AnnotatedClass type) {
            return ValueTypes.propertyOrder(type.getRawType()).orElse(null);
        }

        @Override
        public @Nullable Boolean findSerializationSortAlphabetically(MapperConfig<?> config, Annotated annotated) {
            return isOurs(annotated) ? Boolean.FALSE : null;
        }

        private static boolean isOurs(Annotated annotated) {
            return annotated instanceof AnnotatedClass type && ValueTypes.isOurs(type.getRawType());
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
            return isOurs(annotated)
                    ? JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    : JsonInclude.Value.empty();
        }

        @Override
        public JsonFormat.@Nullable Value findFormat(MapperConfig<?> config, Annotated annotated) {
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

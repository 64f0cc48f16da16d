package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What both generations of Jackson need to know of the library's values: where the hidden implementation of a value is, in
 * which order its attributes were declared, and how the constants of an enumeration are written.
 */
final class ValueTypes {

    private static final String HOME = "org.volunteerkit.";

    private static final ClassValue<Optional<Class<?>>> IMPLEMENTATIONS = new ClassValue<>() {
        @Override
        protected Optional<Class<?>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private ValueTypes() {}

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(HOME);
    }

    /** Returns the generated class behind a value type of the library. */
    static Optional<Class<?>> implementation(Class<?> type) {
        return IMPLEMENTATIONS.get(type);
    }

    private static Optional<Class<?>> find(Class<?> type) {
        if (!isOurs(type) || !Modifier.isAbstract(type.getModifiers())) {
            return Optional.empty();
        }
        String name = type.getPackageName() + ".Immutable" + type.getSimpleName();
        try {
            Class<?> found = Class.forName(name, false, type.getClassLoader());
            return type.isAssignableFrom(found) ? Optional.of(found) : Optional.empty();
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Returns the attributes in the order of their declaration; absent if the type says its order itself. */
    static Optional<String[]> propertyOrder(Class<?> type) {
        boolean speaks = isGenerated(type) && type.getSuperclass().isAnnotationPresent(JsonPropertyOrder.class);
        return speaks ? Optional.empty() : declared(type).map(names -> names.toArray(String[]::new));
    }

    /**
     * Returns the attributes in the order in which they are written, also for the class that a generated value is read
     * through; empty for other types. Java itself promises no order of methods.
     */
    static List<String> order(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        Class<?> value = outer != null && isGenerated(outer) ? outer : type;
        if (isGenerated(value)) {
            JsonPropertyOrder order = value.getSuperclass().getAnnotation(JsonPropertyOrder.class);
            if (order != null) {
                return ImmutableList.copyOf(order.value());
            }
        }
        return declared(value).orElseGet(ImmutableList::of);
    }

    private static Optional<ImmutableList<String>> declared(Class<?> type) {
        if (isOurs(type) && type.isRecord()) {
            return Optional.of(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(ImmutableList.toImmutableList()));
        }
        return isGenerated(type)
                ? Optional.of(Arrays.stream(type.getDeclaredFields())
                        .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                        .map(Field::getName)
                        .collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    private static boolean isGenerated(Class<?> type) {
        Class<?> value = type.getSuperclass();
        return value != null && implementation(value).filter(type::equals).isPresent();
    }

    /** Returns how a constant is written: {@code WINDOW_UNIT} is {@code window-unit}, under every locale. */
    static String word(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    /** Returns whether an enumeration is written in words of ours. */
    static boolean hasWords(Class<?> type) {
        return type.isEnum() && isOurs(type);
    }

    static void words(Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            // What the enumeration says itself, by an annotation, goes first.
            if (names[i] == null) {
                names[i] = word(constants[i]);
            }
        }
    }
}

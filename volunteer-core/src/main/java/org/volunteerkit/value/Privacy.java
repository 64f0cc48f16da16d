package org.volunteerkit.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may see a field; every field that tells of a person has a class, and documents mask by it.
 *
 * <p>A document has an audience, which is one of these classes too: it shows a field only if the field's class does not
 * come after the audience's.
 */
public enum Privacy {
    /** May be printed for everybody. */
    PUBLIC,
    /** For the people who work with the record. */
    INTERNAL,
    /** For named purposes only: identity numbers, names of minors, contacts. */
    SENSITIVE;

    /** Returns whether a document for an audience may show a field of this class. */
    public boolean isVisibleTo(Privacy audience) {
        return compareTo(audience) <= 0;
    }

    /** Gives an accessor its class. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of {
        /** Returns the class of the field. */
        Privacy value();
    }
}

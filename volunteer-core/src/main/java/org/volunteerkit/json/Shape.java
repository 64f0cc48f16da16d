package org.volunteerkit.json;

import org.jspecify.annotations.Nullable;

/** How values of one type look in a document; binds a node to such a value or notes all that is in the way. */
interface Shape {

    /** Stands for the value that could not be bound; why is among the findings. */
    Object NONE = new Object();

    /**
     * Returns the value, or {@link #NONE}.
     *
     * @param node anything but a null
     */
    Object bind(Node node, Path path, Binding binding);

    /** Returns the value to use when a field of this type is not there, or null if it must be. */
    default @Nullable Object absent() {
        return null;
    }
}

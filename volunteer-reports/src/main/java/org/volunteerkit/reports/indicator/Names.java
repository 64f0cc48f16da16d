package org.volunteerkit.reports.indicator;

import java.util.Optional;
import org.volunteerkit.value.Text;

/**
 * What people call the things that keys stand for: the name of a team behind its key.
 *
 * <p>To be implemented by the embedder, who keeps the names. Whatever is returned is printed, so an implementation for a public
 * document names no persons.
 */
@FunctionalInterface
public interface Names {

    /**
     * Returns the name behind a key.
     *
     * @param field the field of the facts that holds the key, such as {@code station}
     * @param key the key, such as {@code station-c-01}
     * @return empty if it has none; the key is printed then
     */
    Optional<Text> name(String field, String key);

    /** Returns the names of somebody who knows none. */
    static Names none() {
        return (field, key) -> Optional.empty();
    }
}

package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;

/**
 * What is asked of a line beyond its own form: that its key is new and that what it names is there.
 *
 * <p>Problems are collected line by line; the key of a line becomes known once the line is found sound.
 */
final class LineChecks {

    private final Map<FactFile<?>, Keys> keys = new HashMap<>();

    // Of the line at hand.
    private final List<Problem> problems = new ArrayList<>();
    private String ownKey = "";
    private FactFile<?> file = FactFile.ORGANIZATIONS;

    /** Begins a line. */
    void begin(FactFile<?> newFile) {
        file = newFile;
        ownKey = "";
        problems.clear();
    }

    /** Notes a problem. */
    LineChecks add(Problem problem) {
        problems.add(problem);
        return this;
    }

    /** Asks that no sound line before has this key; keys of several parts are joined by slashes, which no key contains. */
    LineChecks unique(String field, Object key) {
        ownKey = key.toString();
        OptionalLong before = keys(file).line(ownKey);
        if (before.isPresent()) {
            problems.add(Words.problem("quickstart.key-twice")
                    .with("key", ownKey)
                    .with("line", before.getAsLong())
                    .field(field));
        }
        return this;
    }

    /** Asks that a sound line of a file has this key. */
    LineChecks known(String field, FactFile<?> home, Key key) {
        if (!has(home, key.value())) {
            problems.add(unknown(field, home.name(), key.value()));
        }
        return this;
    }

    /** Asks the same of a key that may be absent. */
    LineChecks known(String field, FactFile<?> home, Optional<? extends Key> key) {
        key.ifPresent(there -> known(field, home, there));
        return this;
    }

    static Problem unknown(String field, String home, String key) {
        return Words.problem("quickstart.reference-unknown")
                .with("key", key)
                .with("file", home)
                .field(field);
    }

    boolean has(FactFile<?> home, String key) {
        return keys(home).line(key).isPresent();
    }

    /** Returns whether nothing was found yet that is wrong with the line. */
    boolean isSound() {
        return problems.isEmpty();
    }

    /** Ends a line: returns its problems, and makes its key known if there are none. */
    List<Problem> end(long line) {
        if (problems.isEmpty()) {
            if (!ownKey.isEmpty()) {
                keys(file).put(ownKey, line);
            }
            return ImmutableList.of();
        }
        return ImmutableList.copyOf(problems);
    }

    /** Makes the keys of a file known again from those lines that have stood all checks. */
    void keepOnly(FactFile<?> home, Iterable<? extends Located<? extends Key>> sound) {
        Keys kept = new Keys();
        sound.forEach(each -> kept.put(each.value().value(), each.line()));
        keys.put(home, kept);
    }

    /** Forgets keys that nothing refers to. */
    void forget(FactFile<?> home) {
        keys.remove(home);
    }

    private Keys keys(FactFile<?> home) {
        return keys.computeIfAbsent(home, any -> new Keys());
    }
}

package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Things of one kind by the texts of their keys, and by the order in which they were added. */
final class Register<V> {

    private final List<V> all = new ArrayList<>();
    private final Function<V, String> text;
    private final TextIndex numbers;

    /**
     * Starts an empty one.
     *
     * @param text the text of a thing's key
     */
    Register(Function<V, String> text) {
        this.text = text;
        this.numbers = new TextIndex(number -> text.apply(all.get(number)));
    }

    /** Returns the thing with a key; null if there is none. */
    @Nullable V find(String key) {
        int number = numbers.find(key);
        return number == TextIndex.NONE ? null : all.get(number);
    }

    /** Returns the number of the thing at which {@link #find} looks first; {@link TextIndex#NONE} if it looks at none. */
    int near(String key) {
        return numbers.near(key);
    }

    /** Returns the thing with a number, which counts from 0. */
    V get(int number) {
        return all.get(number);
    }

    /** Returns how many there are. */
    int size() {
        return all.size();
    }

    /** Adds a thing; there is none with its key. */
    void add(V thing) {
        numbers.add(text.apply(thing), all.size());
        all.add(thing);
    }

    /** Takes out the thing that was added last, as if it had never been there. */
    void removeLast() {
        int last = all.size() - 1;
        numbers.remove(text.apply(all.get(last)), last);
        all.remove(last);
    }

    /** Returns all, in the order in which they were added. */
    List<V> all() {
        return Collections.unmodifiableList(all);
    }
}

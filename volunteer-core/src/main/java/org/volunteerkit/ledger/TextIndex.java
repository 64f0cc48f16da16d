package org.volunteerkit.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The number under which each of many texts is kept: 16 to 32 bytes a text, where a map would need three objects.
 *
 * <p>A slot holds the hash of a text and its number; a text stands in the first slot that was free at its hash or shortly
 * behind. Senders choose keys and may choose them so that their hashes meet: what finds no slot near goes into a map, which is
 * prepared for that.
 */
final class TextIndex {

    /** There is no such text. */
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 64;

    /** How many slots are looked at; of a million honest texts less than a thousand find all of them taken. */
    private static final int NEAR = 32;

    private static final int MOST_SLOTS = 1 << 30;

    private static final int SPREAD = 0x9E3779B9;
    private static final long FREE = 0;

    /** What stood here was taken out. */
    private static final long GONE = -1;

    private static final long NUMBER = 0xFFFF_FFFFL;

    /** The text of each number that was added. */
    private final IntFunction<String> texts;

    /** Hash in the upper half, number and one in the lower. At most half of them are taken. */
    private long[] slots = new long[FIRST_CAPACITY];

    /** How many of the lower bits of a hash, once spread, say no place. */
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_CAPACITY);

    private int taken;
    private final Map<String, Integer> crowded = new HashMap<>();

    TextIndex(IntFunction<String> texts) {
        this.texts = texts;
    }

    /** Returns the number of a text; {@link #NONE} if it was not added. */
    int find(String text) {
        int hash = text.hashCode();
        for (int i = 0, at = place(hash); i < NEAR; i++, at = next(at)) {
            long slot = slots[at];
            if (slot == FREE) {
                break;
            }
            if ((int) (slot >>> Integer.SIZE) == hash
                    && slot != GONE
                    && texts.apply(number(slot)).equals(text)) {
                return number(slot);
            }
        }
        return crowded.isEmpty() ? NONE : crowded.getOrDefault(text, NONE);
    }

    /** Returns the number that {@link #find} looks at first, whose text may be another; {@link #NONE} if it looks at none. */
    int near(String text) {
        return number(slots[place(text.hashCode())]);
    }

    /** Adds a text that is not there. */
    void add(String text, int number) {
        if (taken >= slots.length / 2 && slots.length < MOST_SLOTS) {
            grow();
        }
        if (taken >= slots.length / 2 || !put(slot(text.hashCode(), number))) {
            crowded.put(text, number);
        }
    }

    /** Takes out a text that is there. */
    void remove(String text, int number) {
        if (!crowded.isEmpty() && crowded.remove(text) != null) {
            return;
        }
        long wanted = slot(text.hashCode(), number);
        int at = place(text.hashCode());
        while (slots[at] != wanted) {
            at = next(at);
        }
        slots[at] = GONE;
        taken--;
        // Who stands behind is looked for past this place; where nobody does, all looking may end.
        while (slots[at] == GONE && slots[next(at)] == FREE) {
            slots[at] = FREE;
            at = (at - 1) & (slots.length - 1);
        }
    }

    private boolean put(long slot) {
        int at = place((int) (slot >>> Integer.SIZE));
        for (int i = 0; i < NEAR; i++, at = next(at)) {
            if (slots[at] == FREE || slots[at] == GONE) {
                slots[at] = slot;
                taken++;
                return true;
            }
        }
        return false;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        shift--;
        taken = 0;
        for (long slot : before) {
            if (slot != FREE && slot != GONE && !put(slot)) {
                crowded.put(texts.apply(number(slot)), number(slot));
            }
        }
    }

    private int place(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    private static long slot(int hash, int number) {
        return ((long) hash << Integer.SIZE) | (number + 1L);
    }

    private static int number(long slot) {
        return (int) ((slot & NUMBER) - 1);
    }
}

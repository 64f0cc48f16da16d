package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/** What one thread works with: the rows and numbers of all places of a program, for one block of people after the other. */
final class Frame {

    /** The people of this block, the last not included. */
    int from;

    int until;

    private final Shape[] shapes;
    private final long[][] numbers;
    private final State[] states;
    private final Acts[] lists;

    Frame(int shapes, int registers, int states, int lists) {
        this.shapes = new Shape[shapes];
        for (int i = 0; i < shapes; i++) {
            this.shapes[i] = new Shape();
        }
        this.numbers = new long[registers][0];
        this.states = new State[states];
        for (int i = 0; i < states; i++) {
            this.states[i] = new State();
        }
        this.lists = new Acts[lists];
        for (int i = 0; i < lists; i++) {
            this.lists[i] = new Acts();
        }
    }

    Shape shape(int place) {
        return shapes[place];
    }

    /** The numbers of a register that is read. */
    long[] numbers(int register) {
        return numbers[register];
    }

    /** The numbers of a register that is written, with room for so many. */
    long[] numbers(int register, int room) {
        if (numbers[register].length < room) {
            numbers[register] = Arrays.copyOf(numbers[register], Math.max(room, 2 * numbers[register].length));
        }
        return numbers[register];
    }

    State state(int place) {
        return states[place];
    }

    Acts acts(int list) {
        return lists[list];
    }

    /** Numbers by key that are forgotten all at once, without touching them, when another window or person begins. */
    static final class State {

        private int[] since = new int[0];
        private int now;
        long[] number = new long[0];

        /** Room for a list of keys. */
        int[] seen = new int[0];

        /** Makes room for so many keys. */
        void room(int keys) {
            if (since.length < keys) {
                since = Arrays.copyOf(since, keys);
                number = Arrays.copyOf(number, keys);
                seen = new int[keys];
            }
        }

        /** Forgets everything. */
        void begin() {
            now++;
        }

        /** Returns whether a key is seen for the first time; it is known from now on. */
        boolean isNew(int key) {
            boolean first = since[key] != now;
            since[key] = now;
            return first;
        }
    }
}

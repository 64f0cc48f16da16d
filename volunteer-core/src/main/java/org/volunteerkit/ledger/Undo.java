package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.List;

/** How to take back what was changed since a mark; while nobody has set one, nothing is noted. */
final class Undo {

    private final List<Runnable> steps = new ArrayList<>();
    private int marks;

    boolean isOn() {
        return marks > 0;
    }

    /** Notes how to take back a change that is made now. */
    void add(Runnable back) {
        if (marks > 0) {
            steps.add(back);
        }
    }

    /** Sets a mark; {@link #keep} or {@link #back} takes it away. */
    int mark() {
        marks++;
        return steps.size();
    }

    /** Leaves everything as it is; an outer mark can still take it back. */
    void keep() {
        marks--;
        if (marks == 0) {
            steps.clear();
        }
    }

    /** Takes back, from the last, what was changed since a mark. */
    void back(int mark) {
        for (int i = steps.size() - 1; i >= mark; i--) {
            steps.remove(i).run();
        }
        marks--;
    }
}

package org.volunteerkit.ledger;

import java.util.Arrays;

/**
 * The lots of one account of which something is free, the next to be spent first.
 *
 * <p>A sorted run in an array, with room in front where lots were used up: most accounts have few lots, a new one mostly comes
 * last, and one that is used up goes first; a tree costs more memory, and more time. What stands outside the run is never
 * read; it keeps lots alive that were used up, which the journal does anyway, and a few that were taken back.
 *
 * <p>An account extends it rather than having one, so that both lie side by side in memory.
 */
abstract class SpendingOrder {

    private static final Part[] EMPTY = {};
    private static final int FIRST_CAPACITY = 4;

    private Part[] parts = EMPTY;
    private int head;
    private int end;

    /** Returns of how many lots something is free. */
    int freeLots() {
        return end - head;
    }

    boolean hasFreeLots() {
        return head < end;
    }

    /** Returns a lot by its place in the order, from 0. */
    Part freeLot(int place) {
        return parts[head + place];
    }

    /** Puts a lot in its place, which is answered, from 0; it is not there yet. */
    int putIn(Part part) {
        int place = end;
        if (head < end && Part.SPENDING_ORDER.compare(parts[end - 1], part) > 0) {
            place = -1 - Arrays.binarySearch(parts, head, end, part, Part.SPENDING_ORDER);
        }
        if (end == parts.length) {
            place -= makeRoom();
        }
        System.arraycopy(parts, place, parts, place + 1, end - place);
        parts[place] = part;
        end++;
        return place - head;
    }

    /** Takes out a lot; it is there. */
    void takeOut(Part part) {
        int place = parts[head] == part ? head : Arrays.binarySearch(parts, head, end, part, Part.SPENDING_ORDER);
        if (place == head) {
            head++;
        } else {
            System.arraycopy(parts, place + 1, parts, place, end - place - 1);
            end--;
        }
        if (head == end) {
            head = 0;
            end = 0;
        }
    }

    /** Moves the run to the front, into a larger array if less than half of this one is free; returns how far. */
    private int makeRoom() {
        int moved = head;
        int size = end - head;
        Part[] roomy = 2 * size < parts.length ? parts : new Part[Math.max(FIRST_CAPACITY, 2 * size)];
        System.arraycopy(parts, head, roomy, 0, size);
        parts = roomy;
        head = 0;
        end = size;
        return moved;
    }
}

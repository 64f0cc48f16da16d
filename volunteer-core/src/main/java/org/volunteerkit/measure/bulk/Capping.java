package org.volunteerkit.measure.bulk;

/**
 * Keeps the sum of a key and window within a maximum, the earliest first.
 *
 * @param whole whether a row that does not fit wholly counts nothing
 */
record Capping(int place, int in, Cut cut, long most, boolean whole, int state, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, rows.size);
        if (cut.hasKeys()) {
            byKey(rows, from, to, frame.state(state));
            return;
        }
        int size = rows.size;
        int[] who = rows.person;
        int person = -1;
        int window = -1;
        long room = most;
        for (int i = 0; i < size; i++) {
            int lies = cut.window(rows, i);
            if (who[i] != person || lies != window) {
                person = who[i];
                window = lies;
                room = most;
            }
            long kept = kept(from[i], room);
            room -= Math.max(0, kept);
            to[i] = kept;
        }
    }

    private void byKey(Shape rows, long[] from, long[] to, Frame.State rooms) {
        rooms.room(cut.keys());
        int person = -1;
        int window = -1;
        for (int i = 0; i < rows.size; i++) {
            int lies = cut.window(rows, i);
            if (rows.person[i] != person || lies != window) {
                person = rows.person[i];
                window = lies;
                rooms.begin();
            }
            int key = cut.key(rows, i);
            long room = rooms.isNew(key) ? most : rooms.number[key];
            long kept = kept(from[i], room);
            rooms.number[key] = room - Math.max(0, kept);
            to[i] = kept;
        }
    }

    /** What is below zero passes and makes no room. */
    private long kept(long number, long room) {
        return number <= room || number <= 0 ? number : whole ? 0 : room;
    }
}

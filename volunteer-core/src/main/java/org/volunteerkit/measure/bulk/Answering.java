package org.volunteerkit.measure.bulk;

/**
 * Writes down the figure of each person.
 *
 * @param own the register of the row's own divisor; -1 if there is none
 * @param day the first day of the window that is asked for; of windows only
 */
record Answering(int place, int in, int own, boolean windows, int day, Results results) implements Kernel {

    /** The figures of all people; several threads write, each about its own people. */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record Results(long[] parts, long[] below, boolean[] known) {

        static Results of(int people, boolean fractions) {
            return new Results(new long[people], new long[fractions ? people : 0], new boolean[people]);
        }
    }

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] numbers = frame.numbers(in);
        for (int i = 0; i < rows.size; i++) {
            int person = rows.person[i];
            if (!windows || rows.day[i] == day) {
                results.parts()[person] = numbers[i];
                results.known()[person] = true;
                if (own >= 0) {
                    results.below()[person] = frame.numbers(own)[i];
                }
            }
        }
    }
}

package org.volunteerkit.measure.bulk;

/** Asks one thing of facts, of many in a row. */
@SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
interface RowTest {

    /** Leaves only the rows that pass, and returns how many these are. */
    int keep(int[] row, int[] person, int size);

    /** Sets a bit for each row that passes. */
    void mark(int[] row, int size, long bit, long[] bits);

    /** Asks for the entry of a dictionary. */
    record OfText(int[] codes, boolean[] admitted) implements RowTest {

        @Override
        public int keep(int[] row, int[] person, int size) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int at = row[i];
                row[kept] = at;
                person[kept] = person[i];
                kept += admitted[codes[at]] ? 1 : 0;
            }
            return kept;
        }

        @Override
        public void mark(int[] row, int size, long bit, long[] bits) {
            for (int i = 0; i < size; i++) {
                bits[i] |= admitted[codes[row[i]]] ? bit : 0;
            }
        }
    }

    /** Asks for the parts of a quantity; none is less than the least. */
    record OfNumber(long[] parts, Limits limits) implements RowTest {

        @Override
        public int keep(int[] row, int[] person, int size) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int at = row[i];
                row[kept] = at;
                person[kept] = person[i];
                kept += limits.admit(parts[at]) ? 1 : 0;
            }
            return kept;
        }

        @Override
        public void mark(int[] row, int size, long bit, long[] bits) {
            for (int i = 0; i < size; i++) {
                bits[i] |= limits.admit(parts[row[i]]) ? bit : 0;
            }
        }
    }

    /** Asks for a day in a range, the last not included; no day lies before all ranges. */
    record OfDay(int[] days, int from, int until) implements RowTest {

        @Override
        public int keep(int[] row, int[] person, int size) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int at = row[i];
                row[kept] = at;
                person[kept] = person[i];
                kept += days[at] >= from && days[at] < until ? 1 : 0;
            }
            return kept;
        }

        @Override
        public void mark(int[] row, int size, long bit, long[] bits) {
            for (int i = 0; i < size; i++) {
                int day = days[row[i]];
                bits[i] |= day >= from && day < until ? bit : 0;
            }
        }
    }

    /** Asks for a day in one of several ranges. */
    record OfDays(int[] days, int[] from, int[] until) implements RowTest {

        @Override
        public int keep(int[] row, int[] person, int size) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                row[kept] = row[i];
                person[kept] = person[i];
                kept += lies(days[row[i]]) ? 1 : 0;
            }
            return kept;
        }

        @Override
        public void mark(int[] row, int size, long bit, long[] bits) {
            for (int i = 0; i < size; i++) {
                bits[i] |= lies(days[row[i]]) ? bit : 0;
            }
        }

        private boolean lies(int day) {
            for (int i = 0; i < from.length; i++) {
                if (day >= from[i] && day < until[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Asks the opposite. */
    record Not(RowTest test) implements RowTest {

        @Override
        public int keep(int[] row, int[] person, int size) {
            long[] bits = new long[size];
            test.mark(row, size, 1, bits);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                row[kept] = row[i];
                person[kept] = person[i];
                kept += bits[i] == 0 ? 1 : 0;
            }
            return kept;
        }

        @Override
        public void mark(int[] row, int size, long bit, long[] bits) {
            long[] of = new long[size];
            test.mark(row, size, bit, of);
            for (int i = 0; i < size; i++) {
                bits[i] |= bit ^ of[i];
            }
        }
    }
}

package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * Notes for each row which cases hold of it, as bits.
 *
 * @param always the bits of cases that hold of every row
 * @param cases the tests of each case, of which all must pass
 */
record Marking(int place, long always, ImmutableList<Case> cases, int out) implements Kernel {

    /** A case with its bit and the tests that must all pass. */
    record Case(long bit, ImmutableList<RowTest> tests) {}

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] bits = frame.numbers(out, rows.size);
        if (cases.size() == 1
                && cases.get(0).tests().size() == 1
                && cases.get(0).tests().get(0) instanceof RowTest.OfText test) {
            one(rows, test, cases.get(0).bit(), bits);
            return;
        }
        Arrays.fill(bits, 0, rows.size, always);
        for (Case one : cases) {
            if (one.tests().size() == 1) {
                one.tests().get(0).mark(rows.row, rows.size, one.bit(), bits);
            } else {
                all(rows, one, bits);
            }
        }
    }

    /** What most documents ask: one case, of one text. */
    private void one(Shape rows, RowTest.OfText test, long bit, long[] bits) {
        int size = rows.size;
        int[] row = rows.row;
        int[] codes = test.codes();
        long[] found = new long[test.admitted().length];
        for (int code = 0; code < found.length; code++) {
            found[code] = always | (test.admitted()[code] ? bit : 0);
        }
        for (int i = 0; i < size; i++) {
            bits[i] = found[codes[row[i]]];
        }
    }

    private static void all(Shape rows, Case one, long[] bits) {
        long[] passed = new long[rows.size];
        for (int i = 0; i < one.tests().size(); i++) {
            one.tests().get(i).mark(rows.row, rows.size, 1L << i, passed);
        }
        long needed = (1L << one.tests().size()) - 1;
        for (int i = 0; i < rows.size; i++) {
            bits[i] |= passed[i] == needed ? one.bit() : 0;
        }
    }
}

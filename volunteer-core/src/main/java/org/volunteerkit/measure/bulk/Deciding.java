package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.volunteerkit.measure.rule.Requirement;

/**
 * Whether the values of each person are what they must be: 1 or 0.
 *
 * @param leaves the limits of single values; the bit of each is its place in the list
 * @param truth what must be met, of these bits
 */
record Deciding(ImmutableList<Leaf> leaves, Truth truth, int out) implements Kernel {

    /**
     * The limits of one value.
     *
     * @param ofNothing whether they are kept where the value has no row
     */
    record Leaf(int place, int in, int own, Keeping limits, boolean ofNothing) {}

    /** Something that holds, or not, given the bits of the leaves. */
    interface Truth {
        boolean holds(long bits);
    }

    @Override
    public void run(Frame frame) {
        int people = frame.until - frame.from;
        long[] bits = frame.numbers(out, people);
        long nothing = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            nothing |= leaves.get(leaf).ofNothing() ? 1L << leaf : 0;
        }
        Arrays.fill(bits, 0, people, nothing);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            mark(frame, leaves.get(leaf), 1L << leaf, bits);
        }
        for (int i = 0; i < people; i++) {
            bits[i] = truth.holds(bits[i]) ? 1 : 0;
        }
    }

    private static void mark(Frame frame, Leaf leaf, long bit, long[] bits) {
        Shape rows = frame.shape(leaf.place());
        long[] numbers = frame.numbers(leaf.in());
        long[] divisors = leaf.own() < 0 ? numbers : frame.numbers(leaf.own());
        for (int i = 0; i < rows.size; i++) {
            boolean kept = leaf.own() < 0
                    ? leaf.limits().keeps(numbers[i])
                    : leaf.limits().keeps(numbers[i], divisors[i]);
            int person = rows.person[i] - frame.from;
            bits[person] = kept ? bits[person] | bit : bits[person] & ~bit;
        }
    }

    /** What a requirement comes to, its leaves numbered in the order in which they stand. */
    static Truth truth(Requirement requirement, List<Requirement.OfValue> leaves) {
        return requirement.match(new Requirement.Cases<>() {
            @Override
            public Truth value(Requirement.OfValue limits) {
                long bit = 1L << leaves.size();
                leaves.add(limits);
                return bits -> (bits & bit) != 0;
            }

            @Override
            public Truth all(Requirement.All several) {
                return some(several.of().size(), several.of());
            }

            @Override
            public Truth any(Requirement.Any several) {
                return some(1, several.of());
            }

            @Override
            public Truth some(Requirement.Some several) {
                return some(several.least(), several.of());
            }

            @Override
            public Truth not(Requirement.Not opposite) {
                Truth of = truth(opposite.of(), leaves);
                return bits -> !of.holds(bits);
            }

            private Truth some(int least, List<Requirement> several) {
                List<Truth> parts =
                        several.stream().map(each -> truth(each, leaves)).toList();
                return bits -> {
                    int met = 0;
                    for (Truth part : parts) {
                        met += part.holds(bits) ? 1 : 0;
                    }
                    return met >= least;
                };
            }
        });
    }
}

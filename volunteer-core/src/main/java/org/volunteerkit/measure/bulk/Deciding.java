package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.volunteerkit.measure.rule.Requirement;

/**
 * Whether the values of each person are what they must be: 1 or 0.
 *
 * @param leaves the limits of single values; each has two bits by its place in the list: certainly kept, certainly not kept
 * @param truth what must be met, of these bits
 */
record Deciding(ImmutableList<Leaf> leaves, Truth truth, int out) implements Kernel {

    /**
     * The limits of one value.
     *
     * @param ofNothing the two bits where the value has no row; none where it then has no figure
     */
    record Leaf(int place, int in, int own, Keeping limits, long ofNothing) {}

    /** The two bits of a leaf of which something is known. */
    static long bits(boolean kept) {
        return kept ? 1 : 2;
    }

    /** Something that certainly holds, or certainly does not, given the bits of the leaves. */
    interface Truth {
        boolean holds(long bits);

        boolean fails(long bits);
    }

    @Override
    public void run(Frame frame) {
        int people = frame.until - frame.from;
        long[] bits = frame.numbers(out, people);
        long nothing = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            nothing |= leaves.get(leaf).ofNothing() << (2 * leaf);
        }
        Arrays.fill(bits, 0, people, nothing);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            mark(frame, leaves.get(leaf), 2 * leaf, bits);
        }
        for (int i = 0; i < people; i++) {
            bits[i] = truth.holds(bits[i]) ? 1 : 0;
        }
    }

    private static void mark(Frame frame, Leaf leaf, int place, long[] bits) {
        Shape rows = frame.shape(leaf.place());
        long[] numbers = frame.numbers(leaf.in());
        long[] divisors = leaf.own() < 0 ? numbers : frame.numbers(leaf.own());
        for (int i = 0; i < rows.size; i++) {
            boolean kept = leaf.own() < 0
                    ? leaf.limits().keeps(numbers[i])
                    : leaf.limits().keeps(numbers[i], divisors[i]);
            int person = rows.person[i] - frame.from;
            bits[person] = (bits[person] & ~(3L << place)) | (bits(kept) << place);
        }
    }

    /** What a requirement comes to, its leaves numbered in the order in which they stand. */
    static Truth truth(Requirement requirement, List<Requirement.OfValue> leaves) {
        return requirement.match(new Requirement.Cases<>() {
            @Override
            public Truth value(Requirement.OfValue limits) {
                long kept = 1L << (2 * leaves.size());
                long not = 2L << (2 * leaves.size());
                leaves.add(limits);
                return new Truth() {
                    @Override
                    public boolean holds(long bits) {
                        return (bits & kept) != 0;
                    }

                    @Override
                    public boolean fails(long bits) {
                        return (bits & not) != 0;
                    }
                };
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
                return new Truth() {
                    @Override
                    public boolean holds(long bits) {
                        return of.fails(bits);
                    }

                    @Override
                    public boolean fails(long bits) {
                        return of.holds(bits);
                    }
                };
            }

            private Truth some(int least, List<Requirement> several) {
                List<Truth> parts =
                        several.stream().map(each -> truth(each, leaves)).toList();
                return new Truth() {
                    @Override
                    public boolean holds(long bits) {
                        int met = 0;
                        for (Truth part : parts) {
                            met += part.holds(bits) ? 1 : 0;
                        }
                        return met >= least;
                    }

                    @Override
                    public boolean fails(long bits) {
                        int not = 0;
                        for (Truth part : parts) {
                            not += part.fails(bits) ? 1 : 0;
                        }
                        return not > parts.size() - least;
                    }
                };
            }
        });
    }
}

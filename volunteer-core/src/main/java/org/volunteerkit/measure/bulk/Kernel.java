package org.volunteerkit.measure.bulk;

/** One instruction of a program: a small loop over the rows of a block. Immutable; what it remembers is in the frame. */
interface Kernel {

    /** Runs over the block of the frame. */
    void run(Frame frame);
}

package org.volunteerkit.ledger;

/** Something that uses what is free of a lot, as much of it as it is told. */
@FunctionalInterface
interface Use {

    void of(Part lot, long amount);
}

package org.volunteerkit.history;

import java.time.LocalDate;

/**
 * One thing that happened in a life (经过): somebody applied, was suspended, moved on.
 *
 * <p>A step is a fact and is never edited. What was wrong is put right by another step, and both stay.
 *
 * <p>To be implemented by the records of a sealed interface, one for each kind of step. Immutable.
 */
public interface Step {

    /** Returns the key, unique among the steps of one book. */
    StepId id();

    /** Returns the day on which it takes effect. */
    LocalDate day();
}

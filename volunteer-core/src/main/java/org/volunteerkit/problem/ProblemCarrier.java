package org.volunteerkit.problem;

import java.util.List;

/**
 * Something that brings problems with it: every exception by which the library refuses an input.
 *
 * <p>Implemented by the library's exceptions; an embedder's own exceptions may implement it too, and the doors will then
 * report their problems with the place at which they arose.
 */
public interface ProblemCarrier {

    /** Returns the problems, at least one, in the order in which they were found. */
    List<Problem> problems();
}

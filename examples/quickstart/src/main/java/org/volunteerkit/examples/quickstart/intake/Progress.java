package org.volunteerkit.examples.quickstart.intake;

/** Is told how far a long work has come; may be told often. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = (what, line) -> {};

    /**
     * Takes note.
     *
     * @param what what is being read or written, such as {@code service.jsonl}
     * @param line how many lines of it are done
     */
    void at(String what, long line);
}

package org.volunteerkit.examples.quickstart.intake;

/**
 * What became of the lines of one file.
 *
 * @param file the file
 * @param present whether the folder has it
 * @param read how many lines were read, blank ones left out
 * @param refused how many of them were refused
 */
public record FileCount(String file, boolean present, long read, long refused) {

    /** Returns how many lines were accepted; with the refused ones they are all that were read. */
    public long accepted() {
        return read - refused;
    }
}

package org.volunteerkit.examples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.volunteerkit.examples.quickstart.intake.Progress;

/** Tells every other second how far a long work has come; the only place where a clock is read. */
final class ConsoleProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    /** A glance at the clock costs more than a line; not every line is worth it. */
    private static final int LINES_BETWEEN_GLANCES = 1024;

    private final PrintStream out;
    private long lastTold = System.nanoTime();

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String what, long line) {
        if (line % LINES_BETWEEN_GLANCES == 0 && System.nanoTime() - lastTold > PAUSE) {
            lastTold = System.nanoTime();
            out.println(String.format(Locale.ROOT, "... %s: %,d", what, line));
        }
    }
}

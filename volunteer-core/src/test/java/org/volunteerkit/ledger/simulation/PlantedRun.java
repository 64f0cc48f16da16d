package org.volunteerkit.ledger.simulation;

/** Where a simulation begins that was loaded together with a planted defect. */
public final class PlantedRun {

    private PlantedRun() {}

    /** Returns after how many commands what was found; nothing if nothing was. */
    public static String run(long seed, long commands) {
        return new Simulator(seed)
                .run(0, commands, () -> Thread.currentThread().isInterrupted())
                .map(failure -> "after " + failure.commands() + " commands: " + failure.what())
                .orElse("");
    }
}

package org.volunteerkit.ledger.simulation;

/** Where a simulation begins that was loaded together with a planted defect. */
public final class PlantedRun {

    private PlantedRun() {}

    /** Returns after how many commands, and in which world, what was found; nothing if nothing was. */
    public static String run(long seed, long world, long commands) {
        return new Simulator(seed)
                .run(world, commands, () -> false)
                .map(failure ->
                        "world " + failure.world() + ", after " + failure.commands() + " commands: " + failure.what())
                .orElse("");
    }
}

package org.volunteerkit.examples.benchmarks.ledger;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.volunteerkit.ledger.command.LedgerCommand;

/** How long each keeper takes for the commands of three years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class LedgerBenchmark {

    static final long SEED = 20_261_122;

    /** Who does the work. */
    public enum Way {
        /** By hand, over ordinary objects. */
        OBJECTS,
        /** The library, in memory. */
        LEDGER,
        /** The library, with a file that is synchronised for each 1,000 commands; each entry is chained to the one before. */
        FILE,
        /** The same without the chain. */
        FILE_UNCHAINED,
        /** The library, opening what {@link #FILE} stored: nothing is posted, all is read and worked through again. */
        REPLAY,
        /** H2 in memory, committed for each 1,000 commands. */
        H2,
        /** H2 in memory, committed for each command. */
        H2_EACH,
        /** SQLite in a file, written ahead, synchronised for each 1,000 commands. */
        SQLITE,
        /** PostgreSQL on this machine, committed for each 1,000 commands. */
        POSTGRES;

        Keeper of(Work work, List<LedgerCommand> commands) {
            return switch (this) {
                case OBJECTS -> new ObjectKeeper(work);
                case LEDGER -> new LibraryKeeper(work, commands);
                case FILE -> StoredKeeper.posting(work, commands, true);
                case FILE_UNCHAINED -> StoredKeeper.posting(work, commands, false);
                case REPLAY -> StoredKeeper.replaying(work, commands);
                case H2 -> SqlKeeper.h2(work, Work.GROUP);
                case H2_EACH -> SqlKeeper.h2(work, 1);
                case SQLITE -> SqlKeeper.sqlite(work, Work.GROUP);
                case POSTGRES -> SqlKeeper.postgres(work, Work.GROUP);
            };
        }
    }

    /** Who does the work. */
    @Param
    public Way way = Way.OBJECTS;

    /** How many commands, beside one for each account. */
    @Param({"20000", "1000000"})
    public int size;

    private Work work = Work.of(10, SEED);
    private List<LedgerCommand> commands = List.of();
    private Outcomes expected = new Outcomes(0, 0, 0, 0);
    private Keeper keeper = new ObjectKeeper(work);

    /** Makes the commands, and says what must come of them. */
    @Setup
    public void prepare() {
        work = Work.of(size, SEED);
        commands = work.commands();
        ObjectKeeper byHand = new ObjectKeeper(work);
        byHand.work();
        expected = byHand.outcomes();
    }

    /** Opens an empty keeper. */
    @Setup(Level.Iteration)
    public void open() {
        keeper = way.of(work, commands);
    }

    /** Sees that what came of it is what must. */
    @TearDown(Level.Iteration)
    public void compare() {
        Outcomes found = keeper.outcomes();
        keeper.close();
        if (!found.equals(expected)) {
            throw new IllegalStateException(way + " comes to " + found + ", by hand to " + expected);
        }
    }

    /** Carries out the commands. */
    @Benchmark
    public void work() {
        keeper.work();
    }
}

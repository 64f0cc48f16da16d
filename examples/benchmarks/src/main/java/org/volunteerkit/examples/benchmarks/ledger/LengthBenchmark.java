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
import org.openjdk.jmh.annotations.Warmup;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.value.Unit;

/** How long 100,000 commands take in a ledger of the same accounts that has lived three years, twelve, or forty-eight. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx10g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class LengthBenchmark {

    private static final int ACCOUNTS = 20_000;
    private static final int MORE = 100_000;
    private static final int A_YEAR = ACCOUNTS * 10 / 3;

    /** For how many years the accounts have been kept before. */
    @Param({"3", "12", "48"})
    public int years;

    private Work work = Work.of(10, LedgerBenchmark.SEED);
    private List<LedgerCommand> commands = List.of();
    private Ledger ledger = Ledger.of(Unit.HOUR);
    private int before;
    private int told;

    /** Makes the commands. */
    @Setup
    public void prepare() {
        before = A_YEAR * years / 10_000 * 10_000;
        int days = (int) ((long) (before + MORE) * 365 / A_YEAR);
        work = Work.of(before + MORE, ACCOUNTS, days, LedgerBenchmark.SEED);
        commands = work.commands();
        before += ACCOUNTS;
    }

    /** Posts all but the last. */
    @Setup(Level.Iteration)
    public void live() {
        ledger = Ledger.of(Unit.HOUR);
        post(0, before);
    }

    /** Posts the last. */
    @Benchmark
    public int post() {
        post(before, commands.size());
        return told;
    }

    private void post(int from, int until) {
        for (int i = from; i < until; i += Work.GROUP) {
            ledger.postAll(commands.subList(i, Math.min(until, i + Work.GROUP)), Work.day(work.today(i)), this::count);
        }
    }

    private boolean count(Outcome outcome) {
        told += outcome.command().id().value().length();
        return true;
    }
}

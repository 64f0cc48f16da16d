package org.volunteerkit.examples.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks with JMH's own options and prints, below what JMH prints, the ratios within this run. */
public final class Benchmarks {

    private static final String WAY = "way";

    private Benchmarks() {}

    /** Runs what the options ask for; without any, everything. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        print(new Runner(new CommandLineOptions(arguments)).run(), System.out);
    }

    /** Prints a row for each result; the ratio is to the first way on the same acts. */
    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, Double> firsts = new LinkedHashMap<>();
        out.println("| benchmark | acts | way | time | error | time / first |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String name = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
            String acts = params.getParamsKeys().stream()
                    .filter(key -> !key.equals(WAY))
                    .map(params::getParam)
                    .reduce("", (all, next) -> all + " " + next)
                    .strip();
            double time = result.getPrimaryResult().getScore();
            Double first = firsts.putIfAbsent(name + acts, time);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.1f %s | %.1f | %.2f |%n",
                    name,
                    acts,
                    params.getParam(WAY),
                    time,
                    result.getPrimaryResult().getScoreUnit(),
                    result.getPrimaryResult().getScoreError(),
                    first == null ? 1 : time / first);
        }
    }
}

package org.volunteerkit.examples.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.volunteerkit.examples.quickstart.huiji.HuijiFacts;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.DistrictFolder;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.Refusals;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.examples.quickstart.job.Pages;
import org.volunteerkit.examples.quickstart.job.Parts;
import org.volunteerkit.examples.quickstart.job.Wanted;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Key;

/**
 * Runs the main job: reads a folder of facts and writes the summary of the year, the inspection of the stations, the explained
 * points of one volunteer and one account of hours.
 *
 * <p>To be run: {@code Quickstart <output> [--facts=<folder>] [--as-of=2023-12-31] [--person=<id>] [--account=<id>]}.
 */
public final class Quickstart {

    private static final int DONE = 0;
    private static final int UNUSABLE = 2;
    private static final String REFUSALS = "refusals.jsonl";

    private final Options options;
    private final PrintStream out;
    private final ConsoleProgress progress;

    private Quickstart(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.progress = new ConsoleProgress(err);
    }

    /** Runs the job and ends the program: with 0 when output was written, with 2 when arguments or folders are unusable. */
    public static void main(String[] arguments) {
        System.exit(run(ImmutableList.copyOf(arguments), System.out, System.err));
    }

    /**
     * Runs the job.
     *
     * @param arguments the command line
     * @param out gets what was read and written
     * @param err gets progress, and what was wrong
     * @return 0 when output was written, lines refused or not; 2 when arguments or folders are unusable, and then there is no
     *     output, and an older one stands as it was
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            new Quickstart(Options.parse(arguments), out, err).run();
            return DONE;
        } catch (ProblemException unusable) {
            unusable.problems().forEach(problem -> tell(problem, err));
        } catch (IOException | UncheckedIOException unreadable) {
            tell(Words.problem("quickstart.io").with("message", String.valueOf(unreadable.getMessage())), err);
        }
        return UNUSABLE;
    }

    private static void tell(Problem problem, PrintStream err) {
        err.println(problem.text(Locale.CHINA));
        err.println(problem.text(Locale.ENGLISH));
    }

    private void run() throws IOException {
        Path made = options.output().resolveSibling("huiji-facts");
        Path facts = options.facts().orElse(made);
        checkApart(facts);
        if (options.facts().isEmpty()) {
            say("quickstart.making", made);
            try (OutputFolder folder = OutputFolder.begin(made)) {
                HuijiFacts.write(folder.folder(), HuijiFacts.SEED);
                folder.publish();
            }
        }
        if (!DistrictFolder.isOne(facts)) {
            throw new ProblemException(Words.problem("quickstart.no-facts").with("folder", facts.toString()));
        }
        say("quickstart.reading", facts);
        try (OutputFolder output = OutputFolder.begin(options.output())) {
            Pages pages = new Pages(output.folder(), OutputFolder.isMarked(facts));
            List<FileCount> counts;
            try (Refusals refusals = Refusals.open(output.folder().resolve(REFUSALS))) {
                counts = work(DistrictFolder.of(facts, refusals, progress), pages);
                pages.add(REFUSALS);
                tell(counts, refusals);
            }
            output.publish();
            pages.notes().forEach(this::say);
            say("quickstart.written", options.output());
            pages.written().forEach(file -> out.println("  " + options.output().resolve(file)));
        }
    }

    private void checkApart(Path facts) {
        if (facts.startsWith(options.output()) || options.output().startsWith(facts)) {
            throw new ProblemException(Words.problem("quickstart.output-in-facts")
                    .with("folder", options.output().toString()));
        }
    }

    private List<FileCount> work(DistrictFolder folder, Pages pages) throws IOException {
        District district = folder.read();
        checkKnown(district);
        try (Parts parts = Parts.of(district, options.wanted(), pages)) {
            folder.service(parts::take);
            List<Located<LedgerCommand>> exchange = folder.exchange();
            parts.write(exchange, folder.counts());
        }
        for (String name : folder.unread()) {
            say(Words.message("quickstart.not-read").with("file", name));
        }
        return folder.counts();
    }

    private void checkKnown(District district) {
        Wanted wanted = options.wanted();
        Stream.concat(wanted.person().stream(), wanted.account().stream())
                .map(Key::value)
                .filter(key -> district.roster().person(PersonId.of(key)).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new ProblemException(
                            Words.problem("quickstart.nobody").with("key", key));
                });
    }

    private void tell(List<FileCount> counts, Refusals refusals) {
        for (FileCount count : counts) {
            String line = String.format(
                    Locale.ROOT,
                    "  %-27s %,9d = %,9d + %,9d",
                    count.file(),
                    count.read(),
                    count.accepted(),
                    count.refused());
            out.println(count.present() ? line : "  " + count.file() + " –");
        }
        refusals.first().forEach(refused -> {
            out.println("  ! " + refused.zh());
            out.println("    " + refused.en());
        });
        long more = refusals.written() - refusals.first().size();
        if (more > 0) {
            say(Words.message("quickstart.more").with("count", more).with("file", REFUSALS));
        }
    }

    private void say(String code, Path folder) {
        say(Words.message(code).with("folder", folder.toString()));
    }

    private void say(Message message) {
        out.println(message.text(Locale.CHINA) + " · " + message.text(Locale.ENGLISH));
    }
}

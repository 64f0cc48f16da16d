package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.value.Unit;

/** A process of its own that opens a journal, tells what came of it, and ends. */
final class AnotherProcess {

    private AnotherProcess() {}

    /** Returns how many entries there are, or the code of the refusal. */
    static String opens(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(60, TimeUnit.SECONDS);
            return told.strip();
        } finally {
            process.destroyForcibly();
        }
    }

    public static void main(String[] arguments) {
        try (FileJournal journal = FileJournal.open(Path.of(arguments[0]), Unit.HOUR)) {
            System.out.println(journal.size() + " entries");
        } catch (JournalException refused) {
            System.out.println(refused.problem().code());
        }
    }
}

package org.volunteerkit.examples.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.examples.quickstart.job.Wanted;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;

/**
 * What somebody asked for on the command line.
 *
 * @param output the folder that is written
 * @param facts the folder that is read; if absent, one is made beside the output
 * @param wanted what the documents are to tell of
 */
record Options(Path output, Optional<Path> facts, Wanted wanted) {

    private static final LocalDate LAST_DAY_TOLD_OF = LocalDate.of(2023, 12, 31);
    private static final String OUTPUT = "";
    private static final List<String> NAMES = List.of("--facts", "--as-of", "--person", "--account");

    /**
     * Reads the command line: a folder, and options such as {@code --as-of=2023-12-31}; an empty option is none.
     *
     * @throws ProblemException if it says something else
     */
    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? OUTPUT : argument.substring(0, equals);
            boolean known = equals < 0 ? !argument.startsWith("--") : NAMES.contains(name);
            if (!known || given.putIfAbsent(name, argument.substring(equals + 1)) != null) {
                throw unusable("quickstart.usage", argument);
            }
        }
        return new Options(
                option(given, OUTPUT, Options::path).orElseThrow(() -> unusable("quickstart.usage", "")),
                option(given, "--facts", Options::path),
                new Wanted(
                        option(given, "--as-of", Options::day).orElse(LAST_DAY_TOLD_OF),
                        option(given, "--person", PersonId::of),
                        option(given, "--account", AccountId::of)));
    }

    private static <T> Optional<T> option(Map<String, String> given, String name, Function<String, T> read) {
        String text = given.getOrDefault(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text));
        } catch (InvalidPathException | DateTimeException | InvalidValueException unreadable) {
            throw unusable("quickstart.option", name.isEmpty() ? text : name + "=" + text);
        }
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static ProblemException unusable(String code, String argument) {
        return new ProblemException(Words.problem(code).with("argument", argument));
    }
}

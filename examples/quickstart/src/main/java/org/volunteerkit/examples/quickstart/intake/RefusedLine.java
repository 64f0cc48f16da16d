package org.volunteerkit.examples.quickstart.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.volunteerkit.problem.Problem;

/**
 * One problem of a refused line, as it stands in {@code refusals.jsonl}.
 *
 * @param file the file
 * @param line the line, counted from 1
 * @param column the column, counted from 1, where it is known
 * @param path the field, such as {@code $.person}, where it is known
 * @param code the stable code
 * @param zh the whole refusal in Chinese: place, what is wrong, what was expected, what kind of thing was found
 * @param en the same in English
 */
public record RefusedLine(
        String file, long line, OptionalInt column, Optional<String> path, String code, String zh, String en) {

    static RefusedLine of(String file, long line, Problem problem) {
        return new RefusedLine(
                file,
                line,
                problem.place().column(),
                problem.place().path(),
                problem.code(),
                problem.text(Locale.CHINA),
                problem.text(Locale.ENGLISH));
    }
}

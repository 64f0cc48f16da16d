package org.volunteerkit.catalog;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.profile.Profile;
import org.volunteerkit.standard.profile.Standards;

/**
 * Several files with standards and profiles, read as one: each by its form, then each among the others, so that a base may
 * stand in any of them or in the catalog.
 *
 * <p>To be called, not extended. Not safe for many threads.
 */
public final class StandardFiles {

    /** A file and what it says, if its form is sound. */
    private record File<T>(Class<T> type, String source, String text, Reading<T> reading) {

        static <T> File<T> of(Class<T> type, String source, String text) {
            return new File<>(type, source, text, Json.form(type).read(source, text));
        }

        List<T> value() {
            return reading instanceof Reading.Read<T> read ? List.of(read.value()) : List.of();
        }

        /** Reads the file again where its form is sound, to put what is wrong with its meaning to lines and columns. */
        Reading<T> checked(Function<T, List<Problem>> check) {
            return reading instanceof Reading.Read<T> read
                    ? Json.form(type)
                            .checking(again -> check.apply(read.value()))
                            .read(source, text)
                    : reading;
        }
    }

    private final Standards known;
    private final Vocabulary vocabulary;
    private final List<File<Standard>> standards = new ArrayList<>();
    private final List<File<Profile>> profiles = new ArrayList<>();

    StandardFiles(Standards known, Vocabulary vocabulary) {
        this.known = known;
        this.vocabulary = vocabulary;
    }

    /**
     * Adds a standard.
     *
     * @param source what the caller calls it, such as {@code six-haves.json}; stands in refusals
     * @param text the whole document
     */
    public StandardFiles standard(String source, String text) {
        standards.add(File.of(Standard.class, source, text));
        return this;
    }

    /**
     * Adds a profile.
     *
     * @param source what the caller calls it, such as {@code our-district.json}; stands in refusals
     * @param text the whole document
     */
    public StandardFiles profile(String source, String text) {
        profiles.add(File.of(Profile.class, source, text));
        return this;
    }

    /** Returns all of them, with those of the catalog; or everything that is wrong, file by file in the order given. */
    public Reading<Standards> read() {
        List<Standard> allStandards = new ArrayList<>(known.plain());
        standards.forEach(file -> allStandards.addAll(file.value()));
        List<Profile> allProfiles = new ArrayList<>(known.profiles());
        profiles.forEach(file -> allProfiles.addAll(file.value()));
        List<Reading<?>> readings = new ArrayList<>();
        standards.forEach(file ->
                readings.add(file.checked(value -> Standards.check(value, allStandards, allProfiles, vocabulary))));
        profiles.forEach(file ->
                readings.add(file.checked(value -> Standards.check(value, allStandards, allProfiles, vocabulary))));
        int total = 0;
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Reading<?> reading : readings) {
            problems.addAll(reading.problems());
            total += reading instanceof Reading.Refused<?> refused ? refused.total() : 0;
        }
        return total > 0
                ? new Reading.Refused<>(problems.build(), total)
                : new Reading.Read<>(Standards.of(allStandards, allProfiles, vocabulary));
    }
}

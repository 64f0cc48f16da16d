package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.reports.indicator.Indicator;
import org.volunteerkit.reports.indicator.Indicators;

/** Writes for each figure the place of every record behind it, as the facts go by; nothing is kept in memory. */
final class RecordFiles implements Closeable {

    /**
     * The place of one record.
     *
     * @param file the file of facts
     * @param line the line, counted from 1
     * @param id what tells the record from others of its kind
     */
    record RecordPlace(String file, long line, String id) {

        static RecordPlace of(Fact fact) {
            return new RecordPlace(
                    fact.place().source().orElseThrow(), fact.place().line().orElseThrow(), fact.id());
        }
    }

    /**
     * Files that get the same records.
     *
     * @param value one of the values with these choices; the choices alone decide which records are behind it
     */
    private record Target(String value, Set<String> kinds, List<OutputStream> files) {}

    private final Measures measures;
    private final LocalDate asOf;
    private final JsonForm<RecordPlace> form = Json.form(RecordPlace.class);
    private final Map<Set<Pick>, Target> targets = new LinkedHashMap<>();

    private RecordFiles(Measures measures, LocalDate asOf) {
        this.measures = measures;
        this.asOf = asOf;
    }

    /** Begins a file for each indicator that is measured, under the name that its figure points to. */
    static RecordFiles open(Path folder, Indicators indicators, LocalDate asOf) throws IOException {
        Path records = Files.createDirectory(folder.resolve("records"));
        RecordFiles files = new RecordFiles(indicators.measures(), asOf);
        for (Indicator indicator : indicators.set().indicators()) {
            if (indicator.value().isPresent()) {
                files.add(
                        records.resolve(indicator.id() + ".jsonl"),
                        indicator.value().get());
            }
        }
        return files;
    }

    private void add(Path file, String value) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Set<Pick> choices = ImmutableSet.copyOf(measures.choices(value));
        Set<String> kinds = choices.stream().map(Pick::kind).collect(ImmutableSet.toImmutableSet());
        targets.computeIfAbsent(choices, any -> new Target(value, kinds, new ArrayList<>()))
                .files()
                .add(out);
    }

    /** Takes a portion of facts of one kind or a few. */
    void take(List<Fact> facts) {
        Set<String> there = facts.stream().map(fact -> fact.kind().name()).collect(ImmutableSet.toImmutableSet());
        for (Target target : targets.values()) {
            if (target.kinds().stream().anyMatch(there::contains)) {
                for (Fact fact : measures.behind(target.value(), facts, asOf)) {
                    write(target, form.writeBytes(RecordPlace.of(fact)));
                }
            }
        }
    }

    private static void write(Target target, byte[] line) {
        try {
            for (OutputStream file : target.files()) {
                file.write(line);
                file.write('\n');
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the records of a figure", unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        for (Target target : targets.values()) {
            for (OutputStream file : target.files()) {
                file.close();
            }
        }
    }
}

package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each planted defect is found, beginning a few worlds before the one that found it last; with {@code -Dledger.defects=all},
 * from the first world on ({@code -Dledger.seed} for other worlds); {@code -Dledger.defect} with a part of a name leaves the others
 * out. What found it is written to {@code target/planted-defects.txt}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedDefectsTest {

    private static final long SEED = Long.getLong("ledger.seed", 20);
    private static final long FEW = 400;
    private static final long MANY = 100_000;
    private static final boolean ALL = "all".equals(System.getProperty("ledger.defects"));

    private static final TreeMap<String, String> FOUND = new TreeMap<>();

    static List<PlantedDefect> defects() {
        String part = System.getProperty("ledger.defect", "");
        return PlantedDefect.all().stream()
                .filter(defect -> defect.name().contains(part))
                .toList();
    }

    @Test
    void there_are_at_least_twenty() {
        assertThat(PlantedDefect.all()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void a_copy_without_a_defect_is_not_reported() throws ReflectiveOperationException {
        for (String file : List.of("Poster.java", "Repairs.java")) {
            assertThat(PlantedDefect.simulate(file, PlantedDefect.source(file), SEED, 0, 10_000))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void a_planted_defect_is_found(PlantedDefect defect) throws ReflectiveOperationException, IOException {
        String planted = defect.planted();
        Optional<String> found =
                ALL ? Optional.empty() : PlantedDefect.simulate(defect.file(), planted, SEED, defect.world(), FEW);
        if (found.isEmpty()) {
            found = PlantedDefect.simulate(defect.file(), planted, SEED, 0, MANY);
        }

        assertThat(found).isPresent();
        FOUND.put(defect.name(), found.orElseThrow());
        writeDown();
    }

    private static void writeDown() throws IOException {
        StringBuilder text = new StringBuilder();
        FOUND.forEach(
                (name, found) -> text.append(name).append(": ").append(found).append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/planted-defects.txt"), text, StandardCharsets.UTF_8);
    }
}

package org.volunteerkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContendersTest {

    private static final int SIZE = 10_000;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speak_no_language() {
        // The build tests in Turkish, where the code that Drools makes of "INT" does not compile.
        Locale.setDefault(Locale.ROOT);
    }

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource
    void all_come_to_the_same_totals(PointsBenchmark.Way way) {
        for (Workload.Shape shape : Workload.Shape.values()) {
            Workload acts = Workload.of(shape, SIZE, 1);
            try (Contender contender = way.of(acts)) {
                assertThat(contender.run()).isEqualTo(new PrimitiveLoop(acts, 1).run());
            }
        }
    }
}

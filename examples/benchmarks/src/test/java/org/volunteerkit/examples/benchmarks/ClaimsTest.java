package org.volunteerkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.service.ServiceBook;

class ClaimsTest {

    @ParameterizedTest
    @EnumSource(Claims.Shape.class)
    void book_and_loop_come_to_the_same_minutes_and_some_overlap(Claims.Shape shape) {
        Claims claims = Claims.of(shape, 10_000, ServiceBookBenchmark.SEED);
        var records = claims.records();

        assertThat(ServiceBookBenchmark.books(claims, records)).isEqualTo(ServiceBookBenchmark.limit(claims));
        assertThat(ServiceBook.of(claims.records(records, 0)).overlaps()).isNotEmpty();
    }
}

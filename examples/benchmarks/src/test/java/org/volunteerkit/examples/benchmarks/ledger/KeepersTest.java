package org.volunteerkit.examples.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepersTest {

    private static final Work WORK = Work.of(10_000, LedgerBenchmark.SEED);

    private static Outcomes outcomes(Keeper opened) {
        try (Keeper keeper = opened) {
            keeper.work();
            return keeper.outcomes();
        }
    }

    @ParameterizedTest
    @EnumSource(LedgerBenchmark.Way.class)
    void everybody_comes_to_the_same_holdings(LedgerBenchmark.Way way) {
        assertThat(outcomes(way.of(WORK, WORK.commands()))).isEqualTo(outcomes(new ObjectKeeper(WORK)));
    }

    @Test
    void the_work_holds_what_makes_ledgers_hard() {
        Outcomes outcomes = outcomes(new ObjectKeeper(WORK));

        assertThat(outcomes.posted()).isGreaterThan(7_000);
        assertThat(outcomes.refused()).isGreaterThan(300);
        assertThat(outcomes.replayed()).isGreaterThan(80);
        assertThat(WORK.steps().stream().map(Work.Step::kind).distinct()).hasSize(Work.Kind.values().length);
    }
}

package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.value.Unit;

/** What the simulator found, in the shortest form; every question is asked after every step. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoundDifferencesTest {

    @Test
    void what_lapsed_did_so_on_its_day_though_the_account_was_met_by_way_of_a_lot_it_inherited_by_merge() {
        check(Unit.POINT, """
                2023-07-03 {"earn":{"id":"c1","day":"2023-07-03","account":"ben","amount":"0.0023","lastDay":"2023-07-05"}}
                2023-07-04 {"give":{"id":"c2","day":"2023-07-04","from":"ben","to":"dora","amount":"0.0015"}}
                2023-12-31 {"earn":{"id":"c16","day":"2023-12-31","account":"ann","amount":"0.003","lastDay":"2023-12-31"}}
                2023-12-31 {"merge":{"id":"c18","day":"2023-12-31","duplicate":"ben","survivor":"ann"}}
                2024-02-02 {"open":{"id":"c20","day":"2024-02-02","account":"emma"}}
                2024-02-02 {"merge":{"id":"c28","day":"2024-02-02","duplicate":"dora","survivor":"emma"}}
                """);
    }

    private static void check(Unit unit, String steps) {
        assertThat(Simulator.replay(unit, Step.parse(steps))).isEmpty();
    }
}

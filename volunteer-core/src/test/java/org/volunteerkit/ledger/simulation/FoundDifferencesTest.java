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

    @Test
    void an_increase_gives_back_from_the_lot_that_last_began_to_fund_what_a_forced_reversal_took() {
        check(Unit.HOUR, """
                2024-08-19 {"open":{"id":"c5","day":"2024-08-19","account":"ben","kind":"family","creditLine":"PT10M"}}
                2024-08-28 {"pay":{"id":"c6","day":"2024-08-28","from":"ben","to":"ann","amount":"PT10M","lastDay":"2024-08-31"}}
                2024-08-28 {"earn":{"id":"c7","day":"2024-08-28","account":"ann","amount":"PT6M","lastDay":"2024-12-31"}}
                2024-08-28 {"hold":{"id":"c9","day":"2024-08-28","account":"ann","amount":"PT7M","until":"2024-08-30"}}
                2024-08-28 {"reverse":{"id":"c11","day":"2024-08-28","of":"c6","forced":true}}
                2024-08-29 {"earn":{"id":"c12","day":"2024-08-29","account":"ann","amount":"PT3M","lastDay":"2024-12-31"}}
                2024-08-29 {"correct":{"id":"c13","day":"2024-08-29","of":"c12","total":"PT0S"}}
                2024-09-02 {"correct":{"id":"c22","day":"2024-09-02","of":"c12","total":"PT12M"}}
                """);
    }

    private static void check(Unit unit, String steps) {
        assertThat(Simulator.replay(unit, Step.parse(steps))).isEmpty();
    }
}

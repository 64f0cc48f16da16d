package org.volunteerkit.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadTest {

    private final Workload acts = Workload.of(Workload.Shape.ZIPF, 100_000, 1);

    @Test
    void acts_of_a_person_never_overlap() {
        for (int person = 0; person < acts.people(); person++) {
            for (int act = acts.first[person] + 1; act < acts.first[person + 1]; act++) {
                assertThat(acts.start[act]).isGreaterThanOrEqualTo(acts.end[act - 1]);
            }
        }
    }

    @Test
    void few_people_have_many_acts() {
        assertThat(acts.people()).isEqualTo(4_000);
        int most = 0;
        int few = 0;
        for (int person = 0; person < acts.people(); person++) {
            int count = acts.first[person + 1] - acts.first[person];
            most = Math.max(most, count);
            few += count <= 10 ? 1 : 0;
        }
        assertThat(most).isBetween(600, 610);
        assertThat(few).isBetween(1_500, 2_500);
    }

    @Test
    void every_part_of_the_rule_has_something_to_do() {
        Totals totals = new PrimitiveLoop(acts, 1).run();
        for (int tier = 0; tier < totals.tiers().length(); tier++) {
            assertThat(totals.tiers().get(tier)).isPositive();
        }
    }

    @Test
    void parts_share_out_all_people() {
        int[] bounds = acts.bounds(2);
        assertThat(bounds).startsWith(0).endsWith(acts.people()).isSorted();
        assertThat(acts.first[bounds[1]]).isBetween(49_000, 51_000);
    }

    @Test
    void the_same_seed_gives_the_same_acts() {
        assertThat(Workload.of(Workload.Shape.ZIPF, 100_000, 1).start).isEqualTo(acts.start);
        assertThat(Workload.of(Workload.Shape.ZIPF, 100_000, 2).start).isNotEqualTo(acts.start);
    }
}

package org.volunteerkit.roster.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KinshipTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");

    private static Kinship kinship(Kinship.Relation relation) {
        return Kinship.builder()
                .person(ANN)
                .relative(BEN)
                .relation(relation)
                .during(DateRange.parse("2020-02-29/.."))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void a_kinship_said_twice_from_the_other_side_is_the_same(Kinship.Relation relation) {
        Kinship kinship = kinship(relation);

        assertThat(kinship.reversed().person()).isEqualTo(BEN);
        assertThat(kinship.reversed().reversed()).isEqualTo(kinship);
        assertThat(relation.reversed().isLineal()).isEqualTo(relation.isLineal());
        assertThat(Json.read(Kinship.class, "kinships.jsonl", Json.write(kinship))
                        .orThrow())
                .isEqualTo(kinship);
    }

    @Test
    void a_parent_has_a_child_and_both_descend_from_one_another() {
        assertThat(kinship(Kinship.Relation.PARENT).reversed().relation()).isEqualTo(Kinship.Relation.CHILD);
        assertThat(Kinship.Relation.GRANDPARENT.isLineal()).isTrue();
        assertThat(Kinship.Relation.SPOUSE.isLineal()).isFalse();
        assertThat(Kinship.Relation.SIBLING.isLineal()).isFalse();
    }

    @Test
    void nobody_is_their_own_relative() {
        assertThat(Refusals.code(() -> Kinship.builder()
                        .person(ANN)
                        .relative(ANN)
                        .relation(Kinship.Relation.OTHER)
                        .build()))
                .isEqualTo("roster.own-relative");
    }
}

package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.profile.EditionId;

/** Whoever keeps no records meets nothing, by whatever standard that comes with the library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NothingRecordedTest {

    private static final Catalog CATALOG = Catalog.shipped();

    /** A day behind the last day that any shipped standard names, so that nothing is excused. */
    private static final LocalDate DAY = LocalDate.of(2030, 6, 30);

    static Stream<EditionId> editions() {
        return CATALOG.allStandards().ids().stream()
                .flatMap(id -> CATALOG.allStandards().editions(id).stream())
                .map(EditionId::of);
    }

    private static Inspection judged(EditionId id, String subject) {
        Standard standard = CATALOG.allStandards().edition(id).orElseThrow();
        Inspector inspector = Inspector.by(standard, VolunteerFacts.words());
        return inspector.inspect(subject, DAY, inspector.measures(DAY).tally(List.of(), DAY), List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void no_live_criterion_is_met(EditionId id) {
        assertThat(judged(id, "nobody").findings())
                .filteredOn(finding -> finding.judged() == Conformity.MET || finding.judged() == Conformity.PARTLY)
                .extracting(finding -> finding.criterion().id())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void the_whole_is_not_met(EditionId id) {
        assertThat(judged(id, "nobody").state()).isIn(Conformity.NOT_MET, Conformity.NOT_KNOWN);
    }

    @Test
    void the_catalog_has_live_criteria_and_editions_made_by_profiles() {
        assertThat(editions().flatMap(id -> judged(id, "nobody").findings().stream()))
                .filteredOn(finding -> finding.criterion().live().isPresent())
                .hasSizeGreaterThan(40)
                .extracting(Finding::judged)
                .contains(Conformity.NOT_MET, Conformity.NOT_KNOWN);
        assertThat(editions().filter(id -> CATALOG.allStandards().profile(id).isPresent()))
                .hasSizeGreaterThan(4);
    }
}

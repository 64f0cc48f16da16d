package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.effect.Grade;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogTest {

    private static final Catalog CATALOG = Catalog.shipped();

    @Test
    void every_standard_is_sound_and_cites_its_source() {
        assertThat(CATALOG.standards()).isNotEmpty().allSatisfy(id -> {
            assertThat(CATALOG.standard(id)).isNotEmpty().allSatisfy(standard -> {
                assertThat(Inspector.check(standard, VolunteerFacts.words())).isEmpty();
                assertThat(standard.source().source()).isNotBlank();
            });
            assertThat(Inspector.of(CATALOG.standard(id), VolunteerFacts.words()))
                    .isNotNull();
        });
    }

    @Test
    void every_policy_is_sound_and_cites_its_source() {
        assertThat(CATALOG.policies()).isNotEmpty().allSatisfy(id -> {
            assertThat(CATALOG.policy(id)).isNotEmpty().allSatisfy(policy -> {
                assertThat(Assessor.check(policy, VolunteerFacts.words())).isEmpty();
                assertThat(policy.source().source()).isNotBlank();
            });
            assertThat(Assessor.of(CATALOG.policy(id), VolunteerFacts.words())).isNotNull();
        });
    }

    @Test
    void every_file_is_what_is_written_back() {
        for (var id : CATALOG.standards()) {
            for (Standard standard : CATALOG.standard(id)) {
                assertThat(Json.read(Standard.class, "again", Json.write(standard))
                                .orThrow())
                        .isEqualTo(standard);
            }
        }
        for (var id : CATALOG.policies()) {
            for (Policy policy : CATALOG.policy(id)) {
                assertThat(Json.read(Policy.class, "again", Json.write(policy)).orThrow())
                        .isEqualTo(policy);
            }
        }
    }

    @Test
    void grades_that_a_policy_issues_are_grades_of_its_programme() {
        for (var id : CATALOG.policies()) {
            for (Policy policy : CATALOG.policy(id)) {
                policy.effects().stream()
                        .filter(Issue.class::isInstance)
                        .map(Issue.class::cast)
                        .forEach(issue -> CATALOG.programme(ProgrammeId.of(issue.programme()))
                                .forEach(programme -> assertThat(programme.grades())
                                        .extracting(grade -> grade.id().value())
                                        .as(id + " in " + programme.id())
                                        .containsAll(issue.grades().stream()
                                                .map(Grade::id)
                                                .toList())));
                policy.effects().stream()
                        .filter(Ranking.class::isInstance)
                        .map(Ranking.class::cast)
                        .forEach(ranking -> assertThat(CATALOG.programme(
                                        ProgrammeId.of(ranking.programme().orElseThrow())))
                                .isNotEmpty()
                                .allSatisfy(programme -> assertThat(programme.grades())
                                        .extracting(grade -> grade.id().value())
                                        .containsAll(ranking.grades().stream()
                                                .map(Ranking.Honour::id)
                                                .toList())));
            }
        }
    }

    @Test
    void programmes_without_a_file_are_those_that_the_page_on_awards_names_as_rights() throws IOException {
        TreeSet<String> rights = new TreeSet<>();
        for (var id : CATALOG.policies()) {
            for (Policy policy : CATALOG.policy(id)) {
                policy.effects().stream()
                        .filter(Issue.class::isInstance)
                        .map(effect -> ((Issue) effect).programme())
                        .filter(programme ->
                                CATALOG.programme(ProgrammeId.of(programme)).isEmpty())
                        .forEach(rights::add);
            }
        }
        String page = Files.readString(Path.of("..", "docs", "awards.md"));

        assertThat(Pattern.compile("^\\| `([a-z-]+)` \\| (?:who|which) ", Pattern.MULTILINE)
                        .matcher(page)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(rights);
    }
}

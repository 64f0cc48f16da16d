package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTest {

    private static final class TeamId extends Key {
        TeamId(String text) {
            super("teamId", text);
        }
    }

    private static final class StationId extends Key {
        StationId(String text) {
            super("stationId", text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a b", "a/b", "ä", "а", "１", "a\u200B", "a\n", "😀"})
    void refuses_what_could_be_mistaken_for_another(String text) {
        Problem refused = Refusals.problem(() -> new TeamId(text));

        assertThat(refused.code()).isEqualTo("value.key-form");
        assertThat(refused.text(Locale.UK)).startsWith("this is no teamId; expected 1 to 64 ASCII letters");
    }

    @Test
    void has_at_most_64_characters() {
        assertThat(new TeamId("a".repeat(64)).value()).hasSize(64);
        assertThat(Refusals.code(() -> new TeamId("a".repeat(65)))).isEqualTo("value.key-form");
    }

    @Test
    void of_two_kinds_are_never_equal() {
        TeamId team = new TeamId("x1");
        StationId station = new StationId("x1");

        assertThat((Key) team).isNotEqualTo(station).isEqualTo(new TeamId("x1"));
        assertThat(team.compareTo(station)).isPositive();
        assertThat(new StationId("x2").compareTo(team)).isNegative();
        assertThat(team).hasToString("x1");
    }
}

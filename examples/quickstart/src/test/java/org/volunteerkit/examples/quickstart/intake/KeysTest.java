package org.volunteerkit.examples.quickstart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysTest {

    @Test
    void know_the_line_of_every_key_however_many_there_are() {
        Keys keys = new Keys();
        for (int i = 1; i <= 100_000; i++) {
            keys.put("s-" + i, i);
        }

        for (int i = 1; i <= 100_000; i++) {
            assertThat(keys.line("s-" + i)).hasValue(i);
        }
        assertThat(keys.line("s-0")).isEmpty();
        assertThat(keys.line("S-1")).isEmpty();
    }

    @Test
    void keep_the_first_line() {
        Keys keys = new Keys();
        keys.put("ann", 3);
        keys.put("ann", 5);

        assertThat(keys.line("ann")).hasValue(3);
    }
}

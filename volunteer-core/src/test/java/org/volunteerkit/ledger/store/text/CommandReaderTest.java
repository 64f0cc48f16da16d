package org.volunteerkit.ledger.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.ProblemException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"PTHM", "PTH1M", "PT1HM", "PT90M", "PT01H", "PT1H0M"})
    void an_amount_is_read_as_the_door_reads_it(String amount) {
        byte[] text = ("{\"earn\":{\"id\":\"e1\",\"day\":\"2025-03-03\",\"account\":\"ann\",\"amount\":\"" + amount
                        + "\",\"sources\":[]}}")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(outcome(() -> new CommandReader().read(text, 0, text.length).command()))
                .isEqualTo(outcome(() -> new CommandReader().readAny(text)));
    }

    private static Object outcome(Supplier<LedgerCommand> read) {
        try {
            return read.get();
        } catch (ProblemException refused) {
            return "refused";
        }
    }
}

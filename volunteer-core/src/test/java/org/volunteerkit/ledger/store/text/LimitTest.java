package org.volunteerkit.ledger.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.problem.ProblemException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    /** One that goes the quick way, one for the door, and a short one for the door. */
    static Stream<LedgerCommand> commands() {
        return Stream.of(
                earn(IntStream.range(0, 300)),
                Batch.of(CommandId.of("b1"), DAY, List.of(earn(IntStream.range(0, 300)))),
                Batch.of(CommandId.of("b1"), DAY, List.of(earn(IntStream.range(0, 3)))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    @DisplayName("law 96: a text of the greatest length is written and read, a longer one neither")
    void a_text_is_limited(LedgerCommand command) {
        byte[] text = CommandText.of(command).bytes();
        for (int most = text.length - 1; most <= text.length + 1; most++) {
            int limit = most;
            CommandReader reader = new CommandReader(CommandText.form(limit), limit);
            if (limit < text.length) {
                assertThatThrownBy(() -> CommandText.of(command, CommandText.form(limit), limit))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                refused -> assertThat(refused.problems())
                                        .anyMatch(problem -> problem.code().equals("json.document-too-large")));
                assertThatThrownBy(() -> reader.read(text, 0, text.length))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                refused -> assertThat(refused.problems())
                                        .anyMatch(problem -> problem.code().equals("json.document-too-large")));
            } else {
                assertThat(CommandText.of(command, CommandText.form(limit), limit)
                                .bytes())
                        .isEqualTo(text);
                assertThat(reader.read(text, 0, text.length).command()).isEqualTo(command);
            }
        }
    }

    @Test
    @DisplayName("law 96: the limit is 64 MiB, and holds on the quick way too")
    void the_limit_is_64_MiB() {
        int each = 67;
        int frame = CommandText.of(earn(IntStream.empty())).length() - 1;
        int sources = (CommandText.MOST_BYTES - frame) / each + 1;

        assertThat(CommandText.MOST_BYTES).isEqualTo(64 * 1024 * 1024);
        assertThatThrownBy(() -> CommandText.of(earn(IntStream.range(0, sources))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.code().equals("json.document-too-large")));
        assertThat(CommandText.of(earn(IntStream.range(0, sources - 1))).length())
                .isBetween(CommandText.MOST_BYTES - each, CommandText.MOST_BYTES);
    }

    private static LedgerCommand earn(IntStream sources) {
        return Movement.Earn.builder()
                .id(CommandId.of("e1"))
                .day(DAY)
                .account(AccountId.of("ann"))
                .amount(Amount.parse("PT1H"))
                .addAllSources(sources.mapToObj(number -> Source.of("s" + (1_000_000_000 + number) + "x".repeat(53)))
                        .toList())
                .build();
    }
}

package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

class LedgerJsonProperties {

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.POINT, 20);
    }

    @Property(tries = 50)
    @Label("law 5: commands and postings read back what they write")
    void commands_and_postings_read_back_what_they_write(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.POINT);
        for (Step step : steps) {
            String text = Json.form(LedgerCommand.class).write(step.command());
            LedgerCommand read =
                    Json.read(LedgerCommand.class, "exchange.jsonl", text).orThrow();

            assertThat(read).isEqualTo(step.command());
            assertThat(Json.form(LedgerCommand.class).write(read)).isEqualTo(text);
            ledger.post(read, step.today());
        }
        LocalDate end = steps.get(steps.size() - 1).today().plusDays(300);
        ledger.sweep(end);
        assertThat(ledger.postings())
                .allSatisfy(posting -> assertThat(Json.read(Posting.class, "journal.jsonl", Json.write(posting))
                                .orThrow())
                        .isEqualTo(posting));
    }
}

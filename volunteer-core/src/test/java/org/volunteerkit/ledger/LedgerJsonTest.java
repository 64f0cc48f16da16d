package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"earn\":{\"id\":\"e1\",\"day\":\"2025-01-10\",\"account\":\"ann\",\"amount\":\"PT2H\",\"lastDay\":\"2026-01-10\","
                        + "\"terms\":\"time-bank\",\"sources\":[\"record-1\",\"record-2\"]}}",
                "{\"pay\":{\"id\":\"p1\",\"day\":\"2025-01-10\",\"from\":\"ann\",\"to\":\"ben\",\"amount\":\"12.5\",\"sources\":[]}}",
                "{\"give\":{\"id\":\"g1\",\"day\":\"2025-01-10\",\"from\":\"ann\",\"to\":\"pool\",\"amount\":\"PT30M\",\"sources\":[]}}",
                "{\"give\":{\"id\":\"g2\",\"day\":\"2025-01-10\",\"from\":\"ann\",\"to\":\"ben\",\"amount\":\"PT30M\","
                        + "\"countsTo\":{\"cap\":\"family\",\"most\":\"PT10H\"},\"sources\":[]}}",
                "{\"publish\":{\"id\":\"o1\",\"day\":\"2025-03-01\",\"offer\":\"lunch\",\"title\":{\"zh\":\"老年餐\",\"en\":\"Lunch\"},\"price\":\"PT30M\","
                        + "\"during\":\"2025-03-01/2026-03-01\",\"quota\":{\"pieces\":8,\"per\":\"month\"},\"requires\":[\"senior\"],"
                        + "\"charge\":\"when-served\",\"sources\":[]}}",
                "{\"book\":{\"id\":\"b1\",\"day\":\"2025-03-02\",\"account\":\"ann\",\"offer\":\"lunch\",\"quantity\":2,\"price\":\"PT30M\","
                        + "\"until\":\"2025-03-07\",\"vouched\":[\"senior\"],\"sources\":[]}}",
                "{\"serve\":{\"id\":\"v1\",\"day\":\"2025-03-05\",\"booking\":\"b1\",\"quantity\":1,\"last\":true,\"sources\":[]}}",
                "{\"order\":{\"id\":\"t2\",\"day\":\"2025-03-05\",\"account\":\"ann\",\"offer\":\"soap\",\"quantity\":1,\"price\":\"2.5\","
                        + "\"vouched\":[],\"sources\":[]}}",
                "{\"limit-party\":{\"id\":\"l1\",\"day\":\"2025-01-01\",\"party\":\"east\",\"limit\":{\"amount\":\"PT100H\",\"firmness\":\"hard\"},"
                        + "\"sources\":[]}}",
                "{\"settle\":{\"id\":\"s1\",\"day\":\"2025-12-31\",\"parties\":[\"east\",\"west\"],\"amount\":\"PT40H\",\"sources\":[]}}",
                "{\"redeem\":{\"id\":\"t1\",\"day\":\"2025-01-10\",\"account\":\"ann\",\"amount\":\"PT30M\",\"sources\":[\"order-9\"]}}"
            })
    void a_command_is_one_line(String line) {
        LedgerCommand command =
                Json.read(LedgerCommand.class, "exchange.jsonl", line).orThrow();

        assertThat(Json.form(LedgerCommand.class).write(command)).isEqualTo(line);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"earn":{"id":"e 1","day":"2025-01-10","account":"ann","amount":"PT2H"}}                        | value.key-form         | $.earn.id
            {"earn":{"id":"e1","day":"2025-01-10","account":"ann","amount":"2h"}}                           | value.points-form      | $.earn.amount
            {"earn":{"id":"e1","day":"2025-01-10","account":"ann","amount":"PT2H","lastDay":"2025-01-09"}}  | ledger.last-day-early  | $.earn.lastDay
            {"publish":{"id":"o1","day":"2025-01-10","offer":"tea","price":"1","quota":{"pieces":-1,"per":"year"}}} | ledger.quota-negative  | $.publish.quota.pieces
            {"limit-party":{"id":"l1","day":"2025-01-10","party":"east","limit":{"amount":"-1","firmness":"soft"}}} | ledger.party-limit-negative | $.limit-party.limit.amount
            {"book":{"id":"b1","day":"2025-01-10","account":"ann","offer":"tea","quantity":1,"price":"1","until":"2025-01-09"}} | ledger.until-early | $.book.until
            {"earn":{"id":"e1","day":"2025-01-10","account":"ann"}}                                         | problem.field-missing  | $.earn.amount
            """)
    void a_bad_line_is_refused_at_its_place(String line, String code, String path) {
        Problem problem = Json.read(LedgerCommand.class, "exchange.jsonl", line)
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().path()).contains(path);
        assertThat(problem.text(Locale.CHINESE)).contains("exchange.jsonl").doesNotContain("{");
    }

    @Test
    void a_statement_can_be_written() {
        Ledger ledger = Ledger.of(Unit.HOUR);
        LocalDate day = LocalDate.of(2025, 3, 3);
        ledger.post(Movement.Earn.of(CommandId.of("e1"), day, AccountId.of("ann"), Amount.parse("PT2H")), day);

        assertThat(Json.write(ledger.statement(AccountId.of("ann"), DateRange.day(day), day)))
                .isEqualTo("{\"account\":\"ann\",\"period\":\"2025-03-03/2025-03-04\",\"knownOn\":\"2025-03-03\","
                        + "\"opening\":\"PT0S\",\"lines\":[{\"day\":\"2025-03-03\",\"recorded\":\"2025-03-03\",\"kind\":\"earn\","
                        + "\"command\":\"e1\",\"counterpart\":\"ISSUED\",\"amount\":\"PT2H\",\"lots\":{\"e1\":\"PT2H\"},\"debt\":\"PT0S\","
                        + "\"balance\":\"PT2H\",\"sources\":[]}],\"closing\":\"PT2H\",\"debt\":\"PT0S\",\"lots\":[{\"root\":\"e1\",\"origin\":\"ann\","
                        + "\"holder\":\"ann\",\"earned\":\"2025-03-03\",\"remaining\":\"PT2H\"}]}");
    }
}

package org.volunteerkit.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.examples.springboot.Node.Answer;

/** What the application does, whatever database it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class Story {

    private static final String PERIOD = "/statement?from=2025-01-01&to=2025-12-31";

    private Node node;

    /** Returns the address of a database that is there for all tests of a class. */
    abstract String database();

    @BeforeAll
    void start() {
        node = Node.start(database());
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void hours_are_earned_held_captured_and_redeemed() {
        Answer earned = node.post(earn("a-e1", "a-ann", "PT2H"));
        Answer held = node.post(command("hold", "a-h1", "'account':'a-ann','amount':'PT1H30M','until':'2099-12-31'"));
        Answer captured = node.post(command("capture", "a-c1", "'hold':'a-h1','amount':'PT1H'"));
        Answer redeemed = node.post(redeem("a-r1", "a-ann", "PT30M"));

        assertThat(earned.status()).isEqualTo(201);
        assertThat(earned.body()).matches("\\{\"number\":[0-9]+,\"notices\":\\[\\]}");
        assertThat(held.status()).isEqualTo(201);
        assertThat(captured.status()).isEqualTo(201);
        assertThat(redeemed.status()).isEqualTo(201);
        assertThat(node.get("/accounts/a-ann").body())
                .contains("\"account\":\"a-ann\"", "\"settled\":\"PT30M\"", "\"held\":\"PT0S\"");
        assertThat(node.get("/holds/a-h1").body())
                .contains("\"state\":\"captured\"", "\"captured\":\"PT1H\"", "\"released\":\"PT30M\"");
        assertThat(node.get("/holds/a-h2").status()).isEqualTo(404);
    }

    @Test
    void a_hold_is_released() {
        node.post(earn("b-e1", "b-ann", "PT2H"));
        node.post(command("hold", "b-h1", "'account':'b-ann','amount':'PT2H','until':'2099-12-31'"));

        assertThat(node.post(redeem("b-r1", "b-ann", "PT1H")).status()).isEqualTo(422);
        assertThat(node.post(command("release", "b-l1", "'hold':'b-h1'")).status())
                .isEqualTo(201);
        assertThat(node.post(redeem("b-r1", "b-ann", "PT1H")).status()).isEqualTo(201);
    }

    @Test
    void hours_are_paid_and_given() {
        node.post(earn("c-e1", "c-ann", "PT3H"));

        assertThat(node.post(command("pay", "c-p1", "'from':'c-ann','to':'c-ben','amount':'PT1H'"))
                        .status())
                .isEqualTo(201);
        assertThat(node.post(command("give", "c-g1", "'from':'c-ann','to':'c-ben','amount':'PT1H'"))
                        .status())
                .isEqualTo(201);

        assertThat(node.get("/accounts/c-ben/balance").body()).contains("\"balance\":\"PT2H\"");
        assertThat(node.get("/accounts/c-ben/balance?day=2025-02-28").body()).contains("\"balance\":\"PT0S\"");
    }

    @Test
    void who_redeems_too_much_is_told_what_there_is_in_their_language() {
        node.post(earn("d-e1", "d-ann", "PT2H"));

        Answer english = node.post(redeem("d-r1", "d-ann", "PT3H"), "en-GB");
        Answer chinese = node.post(redeem("d-r1", "d-ann", "PT3H"), "zh-CN,zh;q=0.9");

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.type()).startsWith("application/problem+json");
        assertThat(english.body())
                .contains("\"code\":\"ledger.overdrawn\"", "\"available\":\"PT2H\"", "\"amount\":\"PT3H\"")
                .doesNotContain("\"command\"")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.status()).isEqualTo(422);
        assertThat(chinese.body()).contains("\"available\":\"PT2H\"").containsPattern("\\p{IsHan}");
    }

    @Test
    void who_sends_again_gets_the_first_answer() {
        Answer first = node.post(earn("e-e1", "e-ann", "PT2H"));
        Answer again = node.post(earn("e-e1", "e-ann", "PT2H"));
        Answer other = node.post(earn("e-e1", "e-ann", "PT4H"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("\"code\":\"ledger.conflicting\"");
        assertThat(node.get("/accounts/e-ann/balance").body()).contains("\"balance\":\"PT2H\"");
    }

    @Test
    void every_mistake_of_a_command_is_told_with_its_place() {
        Answer refused =
                node.post("{\"earn\":{\"id\":\"f 1\",\"day\":\"2025-02-30\",\"acount\":\"f-ann\",\"amount\":2}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("earn.id", "earn.day", "acount", "earn.amount");
        assertThat(node.get("/accounts/f%20ann").status()).isEqualTo(400);
    }

    @Test
    void a_sum_that_leaves_the_range_is_the_mistake_of_its_sender() {
        String most = "PT" + Long.MAX_VALUE / 2 / 60 + "H";
        assertThat(node.post(earn("j-e1", "j-ann", most)).status()).isEqualTo(201);

        Answer refused = node.post(earn("j-e2", "j-ann", most));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"value.hours-range\"", "/commands");
        assertThat(node.post(earn("j-e2", "j-ben", "PT2H")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/k-ann/statement?from=2025-01-01&to=9999-12-31, to, time.outside-calendar",
        "/accounts/k-ann/statement?from=2025-01-01&to=%2B999999999-12-31, to, time.date-form",
        "/accounts/k-ann/statement?from=-999999999-01-01&to=2025-01-01, from, time.date-form",
        "/accounts/k-ann/statement?from=soon&to=2025-01-01, from, time.date-form",
        "/accounts/k-ann/statement?from=2025-01-01&to=2025-02-30, to, time.no-such-day",
        "/accounts/k-ann/statement?from=2025-02-01&to=2025-01-01, to, time.range-empty",
        "/accounts/k-ann/balance?day=%2B999999999-12-31, day, time.date-form",
        "/accounts/k-ann/balance?knownOn=-999999999-01-01, knownOn, time.date-form"
    })
    void a_day_that_is_none_is_told_with_its_place(String path, String place, String code) {
        Answer refused = node.get(path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"", place);
        assertThat(node.get("/accounts/k-ann/balance?day=9999-12-31&knownOn=0001-01-01")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "+999999999-12-31", "0001-01-01", "0000-01-01"})
    void a_command_of_an_odd_day_is_posted_or_refused(String day) {
        Answer earned = node.post(earn("m-e1", "m-ann", "PT1H").replace("2025-03-01", day));
        Answer held = node.post(command("hold", "m-h1", "'account':'m-ann','amount':'PT1H','until':'" + day + "'"));

        assertThat(earned.status()).isIn(201, 200, 400, 409, 422);
        assertThat(held.status()).isIn(201, 200, 400, 409, 422);
    }

    @Test
    void the_journal_is_proved_while_it_is_in_use() throws SQLException {
        node.post(earn("n-e1", "n-ann", "PT2H"));
        Answer proof = node.get("/proof");
        String head = proof.body().replaceAll(".*\"head\":\"([^\"]*)\".*", "$1");
        node.post(redeem("n-r1", "n-ann", "PT1H"));

        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.body()).contains("\"holds\":true");
        assertThat(head).matches("[0-9]+:[0-9a-f]{64}");
        assertThat(node.get("/proof?head=" + head).body()).contains("\"holds\":true");
        assertThat(node.get("/proof?head=" + head.replaceAll("[0-9a-f]$", "x")).status())
                .isEqualTo(400);
        String other = head.substring(0, head.length() - 1) + (head.endsWith("0") ? "1" : "0");
        assertThat(node.get("/proof?head=" + other, "application/json", "zh-CN").body())
                .contains("\"holds\":false", "\"code\":\"ledger.journal-rolled-back\"")
                .containsPattern("\\p{IsHan}");
    }

    @Test
    void who_meddles_with_the_table_is_found_by_the_proof() throws SQLException {
        String number = node.post(earn("o-e1", "o-ann", "PT2H")).body().replaceAll("\\D*([0-9]+).*", "$1");
        node.post(redeem("o-r1", "o-ann", "PT1H"));
        String change =
                "UPDATE volunteer_ledger_entry SET command = REPLACE(command, '%s', '%s') WHERE number = " + number;
        node.run(change.formatted("PT2H", "PT9H"));
        try {
            assertThat(node.get("/proof").body())
                    .contains("\"holds\":false", "\"entry\":" + number, "\"code\":\"ledger.jdbc-chain\"");
        } finally {
            node.run(change.formatted("PT9H", "PT2H"));
        }
        assertThat(node.get("/proof").body()).contains("\"holds\":true");
    }

    @Test
    void a_statement_is_for_programs_and_for_people_in_two_languages() {
        node.post(earn("g-e1", "g-ann", "PT2H"));
        node.post(redeem("g-r1", "g-ann", "PT30M"));
        String path = "/accounts/g-ann" + PERIOD;

        Answer data = node.get(path);
        Answer page = node.get(path, "text/html", "en");
        Answer chinese = node.get(path, "text/html", "zh-CN");
        Answer text = node.get(path, "text/plain", "zh-CN");

        assertThat(data.body()).contains("\"closing\":\"PT1H30M\"", "\"command\":\"g-e1\"");
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("g-ann", "g-e1", "1 h 30 min");
        assertThat(chinese.body()).contains("g-ann", "小时").isNotEqualTo(page.body());
        assertThat(text.type()).startsWith("text/plain");
        assertThat(text.body()).startsWith("#").contains("g-ann", "小时");
    }

    @Test
    void after_a_restart_everything_is_as_it_was() {
        node.post(earn("i-e1", "i-ann", "PT2H"));
        node.post(command("hold", "i-h1", "'account':'i-ann','amount':'PT1H','until':'2099-12-31'"));
        String path = "/accounts/i-ann" + PERIOD;
        Answer before = node.get(path);

        node.close();
        node = Node.start(database());

        assertThat(node.get(path)).isEqualTo(before);
        assertThat(node.get("/holds/i-h1").body()).contains("\"state\":\"live\"");
        assertThat(node.post(earn("i-e1", "i-ann", "PT2H")).status()).isEqualTo(200);
    }

    static String earn(String id, String account, String amount) {
        return command("earn", id, "'account':'" + account + "','amount':'" + amount + "'");
    }

    static String redeem(String id, String account, String amount) {
        return command("redeem", id, "'account':'" + account + "','amount':'" + amount + "'");
    }

    private static String command(String kind, String id, String rest) {
        String command = "{'" + kind + "':{'id':'" + id + "','day':'2025-03-01'," + rest + "}}";
        return command.replace('\'', '"');
    }
}

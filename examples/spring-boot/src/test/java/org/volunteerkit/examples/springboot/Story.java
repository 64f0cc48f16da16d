package org.volunteerkit.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
        assertThat(node.post(command("release", "b-l1", "'hold':'b-h1'")).status()).isEqualTo(201);
        assertThat(node.post(redeem("b-r1", "b-ann", "PT1H")).status()).isEqualTo(201);
    }

    @Test
    void hours_are_paid_and_given() {
        node.post(earn("c-e1", "c-ann", "PT3H"));

        assertThat(node.post(command("pay", "c-p1", "'from':'c-ann','to':'c-ben','amount':'PT1H'")).status())
                .isEqualTo(201);
        assertThat(node.post(command("give", "c-g1", "'from':'c-ann','to':'c-ben','amount':'PT1H'")).status())
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
        Answer refused = node.post("{\"earn\":{\"id\":\"f 1\",\"day\":\"2025-02-30\",\"acount\":\"f-ann\",\"amount\":2}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("earn.id", "earn.day", "acount", "earn.amount");
        assertThat(node.get("/accounts/f%20ann").status()).isEqualTo(400);
        assertThat(node.get("/accounts/f-ann/statement?from=soon&to=2025-01-01").status())
                .isEqualTo(400);
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

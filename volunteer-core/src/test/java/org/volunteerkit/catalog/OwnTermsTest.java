package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.problem.Problem;

/** Terms of somebody's own are read as the shipped ones are, with one list of everything that is wrong. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnTermsTest {

    private static final Path PAGE = Path.of("..", "docs", "ledger.md");

    private static String terms(String rules) {
        return """
                {"id": "ours", "edition": "2026", "title": {"zh": "条款", "en": "Terms"}, "publisher": {"zh": "我们", "en": "we"},
                 "validity": "2026-01-01/..", "source": {"source": "our own"}, "unit": "point", "life": {"unlimited": {}},
                 "rules": [%s]}""".formatted(rules);
    }

    @Test
    void the_example_of_the_page_is_read() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        int start = page.indexOf("```json") + "```json".length();

        Reading<LedgerTerms> read = Catalog.readTerms("page", page.substring(start, page.indexOf("```", start)));

        assertThat(read.orThrow().rules()).hasSize(5);
    }

    @Test
    void what_is_written_is_read_back() {
        Catalog catalog = Catalog.shipped();

        assertThat(catalog.ledgerTerms().stream().flatMap(id -> catalog.ledgerTerms(id).stream()))
                .allSatisfy(terms -> assertThat(
                                Catalog.readTerms("again", Json.write(terms)).orThrow())
                        .isEqualTo(terms));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Reading<LedgerTerms> read = Catalog.readTerms("terms.json", terms("""
                {"allow": {"deeds": ["earn"]}},
                {"allow": {"deeds": ["earn"], "when": {"self": {}}}},
                {"allow": {"deeds": ["redeem"], "when": {"balance": {"atLeast": "PT1H"}}, "cap": {"cap": "family", "most": "5"}}},
                {"ceiling": {"most": "PT10H", "counts": "balance", "beyond": "trim"}},
                {"ceiling": {"most": "5", "counts": "credited", "in": {"calendar": {"period": "week"}}, "beyond": "divert", "to": "pool"}},
                {"grain": {"deeds": ["pay", "earn"], "step": "1", "mode": "up"}},
                {"grain": {"deeds": ["pay"], "step": "0.5", "mode": "down"}},
                {"prices": {"items": [{"item": "soap", "use": "goods", "amount": "5"},
                                      {"item": "soap", "use": "goods", "amount": "6", "valid": "2027-01-01/.."}]}}"""));

        assertThat(read.problems())
                .extracting(
                        problem -> problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactlyInAnyOrder(
                        "ledger.terms.unreached $.rules[1].allow",
                        "ledger.terms.no-part $.rules[1].allow.when",
                        "ledger.unit-differs $.rules[2].allow.when.balance.atLeast",
                        "ledger.terms.cap-of-no-gift $.rules[2].allow.cap",
                        "ledger.unit-differs $.rules[3].ceiling.most",
                        "ledger.terms.two-ways $.rules[4].ceiling.beyond",
                        "ledger.terms.rule-twice $.rules[6].grain",
                        "ledger.terms.price-twice $.rules[7].prices.items[1].item");
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.text(Locale.CHINA))
                        .contains("terms.json")
                        .doesNotContain("{"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"allow": {"deeds": []}}                                                                               | ledger.terms.empty
            {"allow": {"deeds": ["earn"], "when": {"all": {"of": []}}}}                                            | ledger.terms.empty
            {"allow": {"deeds": ["earn"], "when": {"age": {"who": "owner", "atLeast": 0}}}}                        | ledger.terms.age
            {"allow": {"deeds": ["redeem"], "when": {"amount": {}}}}                                               | ledger.terms.empty
            {"allow": {"deeds": ["redeem"], "when": {"amount": {"step": "0"}}}}                                    | ledger.terms.step
            {"ceiling": {"most": "-1", "counts": "balance", "beyond": "trim"}}                                     | ledger.terms.negative
            {"ceiling": {"most": "1", "counts": "balance", "beyond": "divert"}}                                    | ledger.terms.divert
            {"ceiling": {"most": "1", "counts": "credited", "beyond": "trim"}}                                     | ledger.terms.window
            {"ceiling": {"most": "1", "counts": "credited", "in": {"rolling": {"span": "P7D"}}, "beyond": "trim"}} | ledger.terms.pieces
            {"floor": {"least": "1", "beyond": "refuse"}}                                                          | ledger.terms.floor
            {"floor": {"least": "-1", "beyond": "trim"}}                                                           | ledger.terms.floor-beyond
            {"floor": {"least": "-1", "edge": "outside", "beyond": "refuse"}}                                      | ledger.terms.floor-edge
            {"times": {"deeds": ["redeem"], "most": 0, "in": {"calendar": {"period": "year"}}}}                    | ledger.terms.times
            {"times": {"deeds": ["redeem"], "most": 1, "in": {"life": {}}}}                                        | ledger.terms.calendar
            {"grain": {"deeds": ["redeem"], "step": "1", "mode": "up"}}                                            | ledger.terms.grain
            {"prices": {"items": [{"item": "soap", "use": "goods", "amount": "0"}]}}                               | ledger.terms.price
            {"start": {"amount": "0"}}                                                                             | ledger.terms.step
            {"levy": {"amount": "4", "each": {"life": {}}, "to": "community"}}                                     | ledger.terms.calendar
            """)
    void a_rule_without_sense_is_refused_by_name(String rule, String code) {
        assertThat(Catalog.readTerms("terms.json", terms(rule)).problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void only_hours_points_and_coins_are_kept() {
        assertThat(Catalog.readTerms("terms.json", terms("").replace("\"point\"", "\"person\""))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("ledger.terms.unit");
    }
}

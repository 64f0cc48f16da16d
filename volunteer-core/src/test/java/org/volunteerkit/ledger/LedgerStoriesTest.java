package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories worked out by hand, compared after every step: outcome, balances, lots in spending order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerStoriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Arguments> stories() throws IOException {
        Map<Integer, List<JsonNode>> steps = new LinkedHashMap<>();
        try (InputStream in = LedgerStoriesTest.class.getResourceAsStream("stories.jsonl")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .forEach(step -> steps.computeIfAbsent(step.get("story").asInt(), story -> new ArrayList<>())
                            .add(step));
        }
        return steps.entrySet().stream()
                .flatMap(story -> Stream.of(Unit.HOUR, Unit.POINT)
                        .flatMap(unit -> Stream.of(true, false)
                                .map(swept -> Arguments.of(story.getKey(), unit, swept, story.getValue()))));
    }

    @ParameterizedTest(name = "story {0} in {1}, swept {2}")
    @MethodSource("stories")
    void a_story_ends_as_worked_out_by_hand_whether_or_not_it_is_swept(
            int story, Unit unit, boolean swept, List<JsonNode> steps) {
        Told told = new Told(unit, swept);

        for (JsonNode step : steps) {
            told.tell(step);
        }

        assertThat(told.ledger.prove().holds()).isTrue();
    }

    /** A ledger to which a story is told step by step. */
    private static final class Told {

        private final Ledger ledger;
        private final Unit unit;
        private final boolean swept;
        private final Map<String, String> lotNames = new LinkedHashMap<>();
        private LocalDate today = LocalDate.MIN;

        Told(Unit unit, boolean swept) {
            this.ledger = Ledger.of(unit);
            this.unit = unit;
            this.swept = swept;
        }

        void tell(JsonNode step) {
            if (step.has("end")) {
                step.get("end")
                        .forEachEntry((account, amount) -> assertThat(ledger.holding(AccountId.of(account), today)
                                        .settled())
                                .as("end: " + account)
                                .isEqualTo(amount(amount)));
                return;
            }
            today = LocalDate.parse(step.get("day").asString());
            JsonNode command = step.get("command");
            if (command.get("op").asString().equals("endOfDaySweep")) {
                if (swept) {
                    ledger.sweep(today);
                }
            } else {
                assertThat(outcome(ledger.post(command(command), today)))
                        .as(step.toString())
                        .isEqualTo(step.get("outcome").asString());
            }
            step.get("expect").forEachEntry((account, expected) -> {
                Holding holding = ledger.holding(AccountId.of(account), today);
                Map<String, Amount> lots = new LinkedHashMap<>();
                expected.get("lots").forEachEntry((name, left) -> lots.put(idOf(name), amount(left)));
                assertThat(holding.settled()).as(step.toString()).isEqualTo(amount(expected.get("settled")));
                assertThat(holding.available()).as(step.toString()).isEqualTo(amount(expected.get("available")));
                Map<String, Amount> found = new LinkedHashMap<>();
                holding.lots().forEach(lot -> found.put(lot.name(), lot.remaining()));
                assertThat(found).as(step.toString()).containsExactlyEntriesOf(lots);
            });
        }

        private LedgerCommand command(JsonNode told) {
            CommandId id = CommandId.of(told.get("id").asString());
            Amount amount = amount(told.get("amount"));
            // The stories name their lots; ours bear the id of the command that made them.
            if (told.has("lot")) {
                lotNames.putIfAbsent(told.get("lot").asString(), id.value());
            }
            return switch (told.get("op").asString()) {
                case "earn" ->
                    LedgerCommand.Earn.builder()
                            .id(id)
                            .day(today)
                            .account(account(told, "account"))
                            .amount(amount)
                            .lastDay(lastDay(told))
                            .build();
                case "pay" ->
                    LedgerCommand.Pay.builder()
                            .id(id)
                            .day(today)
                            .from(account(told, "from"))
                            .to(account(told, "to"))
                            .amount(amount)
                            .lastDay(lastDay(told))
                            .build();
                case "gift" -> LedgerCommand.Give.of(id, today, account(told, "from"), account(told, "to"), amount);
                case "spend" -> LedgerCommand.Redeem.of(id, today, account(told, "account"), amount);
                default -> throw new AssertionError("no such command yet: " + told);
            };
        }

        private String idOf(String lotName) {
            int at = lotName.indexOf('@');
            String root = at < 0 ? lotName : lotName.substring(0, at);
            return lotNames.get(root) + (at < 0 ? "" : lotName.substring(at));
        }

        private Amount amount(JsonNode number) {
            return unit == Unit.HOUR
                    ? Amount.of(Hours.ofMinutes(number.asLong()))
                    : Amount.of(Points.of(number.asLong()));
        }

        private static AccountId account(JsonNode told, String field) {
            return AccountId.of(told.get(field).asString());
        }

        private static Optional<LocalDate> lastDay(JsonNode told) {
            return Optional.of(told.get("expires"))
                    .filter(JsonNode::isString)
                    .map(day -> LocalDate.parse(day.asString()));
        }

        private static String outcome(Outcome outcome) {
            return outcome.match(new Outcome.Cases<>() {
                @Override
                public String posted(Outcome.Posted posted) {
                    return "OK";
                }

                @Override
                public String replayed(Outcome.Replayed replayed) {
                    return "REPLAY";
                }

                @Override
                public String conflicting(Outcome.Conflicting conflicting) {
                    return "DUPLICATE_ID_DIFFERENT";
                }

                @Override
                public String otherUnit(Outcome.OtherUnit otherUnit) {
                    return "BAD_AMOUNT";
                }

                @Override
                public String notPositive(Outcome.NotPositive notPositive) {
                    return "BAD_AMOUNT";
                }

                @Override
                public String dayAhead(Outcome.DayAhead dayAhead) {
                    return "DAY_AHEAD";
                }

                @Override
                public String sameAccount(Outcome.SameAccount sameAccount) {
                    return "SAME_ACCOUNT";
                }

                @Override
                public String systemAccount(Outcome.SystemAccount systemAccount) {
                    return "SYSTEM_ACCOUNT";
                }

                @Override
                public String overdrawn(Outcome.Overdrawn overdrawn) {
                    return "INSUFFICIENT";
                }
            });
        }
    }
}

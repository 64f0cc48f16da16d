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
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories worked out by hand, compared after every step: outcome, balances, holds, debt, lots in spending order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerStoriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Movement.GiftCap FAMILY = Movement.GiftCap.of("FAMILY_CAP");

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
        Told told = new Told(
                unit, swept, steps.get(0).has("cap") ? steps.get(0).get("cap").asLong() : -1);

        for (JsonNode step : steps) {
            told.tell(step);
        }

        assertThat(told.ledger.prove().holds()).isTrue();
        assertThat(told.ledger.positions()).isEmpty();
    }

    /** A ledger to which a story is told step by step. */
    private static final class Told {

        private final Ledger ledger;
        private final Unit unit;
        private final boolean swept;
        private final long cap;
        private final Map<String, String> lotNames = new LinkedHashMap<>();
        private final Map<String, LocalDate> days = new LinkedHashMap<>();
        private LocalDate today = LocalDate.MIN;

        Told(Unit unit, boolean swept, long cap) {
            this.unit = unit;
            this.swept = swept;
            this.cap = cap;
            this.ledger = Ledger.of(unit);
        }

        void tell(JsonNode step) {
            if (step.has("end")) {
                step.get("end")
                        .forEachEntry((account, amount) -> assertThat(ledger.holding(AccountId.of(account), today)
                                        .settled())
                                .as("end: " + account)
                                .isEqualTo(amount(amount.asLong())));
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
            step.get("expect").forEachEntry((account, expected) -> compare(step, account, expected));
        }

        private void compare(JsonNode step, String account, JsonNode expected) {
            Holding holding = ledger.holding(AccountId.of(account), today);
            Map<String, List<Amount>> lots = new LinkedHashMap<>();
            expected.get("lots")
                    .forEachEntry((name, left) -> lots.put(
                            idOf(name),
                            List.of(
                                    amount(left.get(0).asLong()),
                                    amount(left.get(1).asLong()))));
            assertThat(holding.settled()).as(step.toString()).isEqualTo(amount(expected, "settled"));
            assertThat(holding.held()).as(step.toString()).isEqualTo(amount(expected, "held"));
            assertThat(holding.available()).as(step.toString()).isEqualTo(amount(expected, "available"));
            assertThat(holding.debt()).as(step.toString()).isEqualTo(amount(expected, "debt"));
            Map<String, List<Amount>> found = new LinkedHashMap<>();
            holding.lots()
                    .forEach(lot -> found.put(
                            lot.name(),
                            List.of(lot.remaining(), holding.reserved().getOrDefault(lot.root(), Amount.zero(unit)))));
            assertThat(found).as(step.toString()).containsExactlyEntriesOf(lots);
        }

        private LedgerCommand command(JsonNode told) {
            CommandId id = id(told, "id");
            // Who sends again says the same day again; when it is sent is no part of it.
            LocalDate day = days.computeIfAbsent(id.value(), first -> today);
            // The stories name their lots; ours bear the id of the command that made them.
            if (told.has("lot")) {
                lotNames.putIfAbsent(told.get("lot").asString(), id.value());
            }
            return switch (told.get("op").asString()) {
                case "open" ->
                    AccountCommand.Open.builder()
                            .id(id)
                            .day(day)
                            .account(account(told, "account"))
                            .creditLine(amount(told, "creditLine"))
                            .build();
                case "earn" ->
                    Movement.Earn.builder()
                            .id(id)
                            .day(day)
                            .account(account(told, "account"))
                            .amount(amount(told, "amount"))
                            .lastDay(lastDay(told))
                            .build();
                case "pay" ->
                    Movement.Pay.builder()
                            .id(id)
                            .day(day)
                            .from(account(told, "from"))
                            .to(account(told, "to"))
                            .amount(amount(told, "amount"))
                            .lastDay(lastDay(told))
                            .build();
                case "gift" ->
                    Movement.Give.builder()
                            .id(id)
                            .day(day)
                            .from(account(told, "from"))
                            .to(account(told, "to"))
                            .amount(amount(told, "amount"))
                            .countsTo(
                                    told.has("counts")
                                            ? Optional.of(new Movement.YearlyCap(FAMILY, amount(cap)))
                                            : Optional.empty())
                            .build();
                case "spend" -> Movement.Redeem.of(id, day, account(told, "account"), amount(told, "amount"));
                case "hold" ->
                    Reservation.Hold.of(
                            id,
                            day,
                            account(told, "account"),
                            amount(told, "amount"),
                            LocalDate.parse(told.get("until").asString()));
                case "capture" ->
                    Reservation.Capture.builder()
                            .id(id)
                            .day(day)
                            .hold(id(told, "hold"))
                            .amount(amount(told, "amount"))
                            .last(told.get("final").asBoolean())
                            .build();
                case "release" -> Reservation.Release.of(id, day, id(told, "hold"));
                case "reverse" ->
                    Repair.Reverse.builder().id(id).day(day).of(id(told, "of")).build();
                default -> throw new AssertionError("no such command: " + told);
            };
        }

        private String idOf(String lotName) {
            int at = lotName.indexOf('@');
            String root = at < 0 ? lotName : lotName.substring(0, at);
            return lotNames.get(root) + (at < 0 ? "" : lotName.substring(at));
        }

        private Amount amount(JsonNode told, String field) {
            return amount(told.get(field).asLong());
        }

        private Amount amount(long number) {
            return unit == Unit.HOUR ? Amount.of(Hours.ofMinutes(number)) : Amount.of(Points.of(number));
        }

        private static CommandId id(JsonNode told, String field) {
            return CommandId.of(told.get(field).asString());
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
                public String refused(Refused refused) {
                    return switch (refused.reason()) {
                        case CONFLICTING -> "DUPLICATE_ID_DIFFERENT";
                        case NOT_POSITIVE -> "BAD_AMOUNT";
                        case HOLD_ENDED -> "HOLD_NOT_LIVE";
                        case OVERDRAWN -> "INSUFFICIENT";
                        default -> refused.reason().name();
                    };
                }
            });
        }
    }
}

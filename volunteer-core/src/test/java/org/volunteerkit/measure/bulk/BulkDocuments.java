package org.volunteerkit.measure.bulk;

import com.google.common.reflect.TypeToken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.TimeSpan;

/** Documents written by chance over shifts, whose minutes can be weighed, with cases, overflows, requirements and extremes. */
final class BulkDocuments {

    private static final JsonForm<Map<String, Measure>> FORM = JsonForm.of(new TypeToken<Map<String, Measure>>() {});

    private BulkDocuments() {}

    /** Measures of whatever is sound of a document. */
    static Arbitrary<Measures> measures() {
        return Arbitraries.randomValue(random -> Measures.ofSound(
                FORM.read("values.json", new Author(random).document()).orThrow(), MeasureFacts.words()));
    }

    /** Shifts, some of them over a change of the clocks, and visits. */
    static Arbitrary<List<Fact>> facts() {
        return Arbitraries.randomValue(BulkDocuments::facts);
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        int size = random.nextInt(25);
        for (int i = 0; i < size; i++) {
            String person = List.of("ann", "ben", "cleo").get(random.nextInt(3));
            LocalDate day = MeasureFacts.DAY.plusDays(2 - random.nextInt(random.nextBoolean() ? 8 : 100));
            facts.add(
                    random.nextInt(3) == 0 ? visit(random, "f" + i, person, day) : shift(random, "f" + i, person, day));
        }
        return facts;
    }

    private static Fact visit(Random random, String id, String person, LocalDate day) {
        return MeasureFacts.visit(
                id,
                person,
                List.of("", "a1", "a2").get(random.nextInt(3)),
                day.toString(),
                "PT" + 30 * random.nextInt(20) + "M");
    }

    private static Fact shift(Random random, String id, String person, LocalDate day) {
        // In New York the clocks go forward on 10 March 2024.
        ZoneId zone = ZoneId.of(random.nextBoolean() ? "America/New_York" : "Asia/Shanghai");
        LocalDateTime start = day.atTime(random.nextInt(24), 15 * random.nextInt(4));
        Optional<TimeSpan> time = Optional.of(start)
                .filter(from -> from.getHour() != 2 && random.nextInt(6) > 0)
                .map(from -> from.atZone(zone).toInstant())
                .map(from -> TimeSpan.of(from, from.plusSeconds(60L * (1 + random.nextInt(40 * 60))), zone));
        return new MeasureFacts.Shift(
                        id, person, random.nextBoolean() ? "helper" : "leader", day, time, random.nextInt(4))
                .fact();
    }

    /** Writes one document. */
    private static final class Author {

        private final Random random;
        private final StringJoiner values = new StringJoiner(", ", "{", "}");
        private final List<String> names = new ArrayList<>();

        Author(Random random) {
            this.random = random;
        }

        String document() {
            int size = 2 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                add("v" + i, picked());
            }
            for (int i = 0; i < 4; i++) {
                add("w" + i, built());
            }
            return values.toString();
        }

        private void add(String name, String measure) {
            values.add("\"" + name + "\": " + measure);
            names.add(name);
        }

        private String picked() {
            boolean shift = random.nextInt(3) > 0;
            String where = any("", "", "", ", \"where\": " + where(shift));
            String take = shift
                    ? any(
                            "{\"take\": {\"field\": \"elapsed\"}}",
                            "{\"take\": {\"field\": \"elapsed\"}}",
                            "{\"take\": {\"field\": \"elapsed\", \"times\": \"heads\"}}",
                            "{\"take\": {\"flat\": \"PT45M\"}}")
                    : "{\"take\": {\"field\": \"worked\"}}";
            return "{\"pick\": {\"kind\": \"" + (shift ? "shift" : "visit") + "\"" + where + "}, \"then\": [" + take
                    + steps(shift) + "]}";
        }

        private String where(boolean shift) {
            return shift
                    ? any(
                            "{\"role\": {\"is\": [\"leader\"]}}",
                            "{\"elapsed\": {\"atLeast\": \"PT2H\"}}",
                            "{\"elapsed\": {\"present\": false}}",
                            "{\"heads\": {\"moreThan\": \"1 person\"}}")
                    : any(
                            "{\"activity\": {\"is\": [\"a1\"]}}",
                            "{\"activity\": {\"present\": true}}",
                            "{\"on\": {\"within\": {\"calendar\": {\"period\": \"month\"}}}}",
                            "{\"worked\": {\"lessThan\": \"PT4H\"}}");
        }

        private String steps(boolean shift) {
            StringBuilder steps = new StringBuilder();
            boolean points = false;
            int size = random.nextInt(5);
            for (int i = 0; i < size; i++) {
                switch (random.nextInt(5)) {
                    case 0 ->
                        steps.append(", ")
                                .append(weigh(shift))
                                .append(random.nextInt(4) == 0 ? "" : ", " + grain(points));
                    case 1 -> steps.append(", ").append(grain(points));
                    case 2 -> {
                        if (!points) {
                            steps.append(", ").append(worth(shift));
                            points = true;
                        }
                    }
                    case 3 -> steps.append(", ").append(cap(shift, points));
                    default ->
                        steps.append(", {\"test\": {\"")
                                .append(any("atLeast", "atMost", "moreThan"))
                                .append("\": ")
                                .append(some(points))
                                .append("}}");
                }
            }
            if (random.nextBoolean()) {
                steps.append(", {\"fold\": {\"op\": \"")
                        .append(any("sum", "sum", "max", "mean", "last", "min"))
                        .append("\"")
                        .append(any("", "", ", \"by\": [\"person\"]"))
                        .append(any("", "", ", \"in\": " + window()))
                        .append("}}");
            }
            return steps.toString();
        }

        private String weigh(boolean shift) {
            StringJoiner factors = new StringJoiner(", ", "[", "]");
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                String when = shift
                        ? any(
                                "{\"clock\": {\"from\": \"22:00\", \"to\": \"06:00\"}}",
                                "{\"clock\": {\"from\": \"01:30\", \"to\": \"03:00\"}}",
                                "{\"weekdays\": [\"SATURDAY\", \"SUNDAY\"]}",
                                "{\"yearly\": [\"--03-05\", \"--03-10\"], \"clock\": {\"from\": \"08:00\", \"to\": \"20:00\"}}",
                                "{\"days\": [\"2024-03-01/2024-03-11\"], \"where\": {\"role\": {\"is\": [\"helper\"]}}}",
                                "{\"days\": [\"2024-03-01/2024-03-21\"], \"at\": \"decision\"}",
                                "{\"where\": " + where(true) + "}")
                        : any("{\"where\": " + where(false) + "}", "{\"weekdays\": [\"MONDAY\", \"FRIDAY\"]}");
                factors.add("{\"when\": " + when + ", \"times\": \"" + any("1.5", "2", "0", "-1", "1/3") + "\"}");
            }
            return "{\"weigh\": {\"touch\": \"" + any("split", "split", "start", "any") + "\", \"compose\": \""
                    + any("product", "max", "first", "sum-of-extras") + "\", \"factors\": " + factors + "}}";
        }

        private String grain(boolean points) {
            return "{\"quantize\": {\"step\": "
                    + (points ? any("\"1 point\"", "\"1/3 point\"") : any("\"PT30M\"", "\"PT7M\"")) + ", \"mode\": \""
                    + any("floor", "ceil", "half-up", "half-even") + "\"}}";
        }

        private String worth(boolean shift) {
            String over = any(
                    "\"over\": \"act\"",
                    "\"over\": \"total\", \"per\": [\"person\"]",
                    "\"over\": \"total\", \"in\": " + window());
            String what = random.nextInt(3) > 0 || !shift
                    ? "\"schedule\": " + schedule()
                    : "\"bands\": [{\"when\": {\"where\": {\"role\": {\"is\": [\"leader\"]}}}, \"schedule\": "
                            + schedule()
                            + "}, {" + any("", "\"when\": {\"where\": {\"role\": {\"is\": [\"helper\"]}}}, ")
                            + "\"schedule\": " + schedule() + "}]";
            return "{\"worth\": {" + over + ", " + what + "}}";
        }

        private String schedule() {
            return any(
                    "[{\"from\": \"PT0S\", \"per\": \"1 point\"}]",
                    "[{\"from\": \"PT0S\", \"per\": \"1.5 point\", \"each\": \"PT40M\"}]",
                    "[{\"from\": \"PT0S\", \"base\": \"0 point\"}, {\"from\": \"PT90M\", \"per\": \"2/7 point\", \"max\": \"3 point\"}]",
                    "[{\"from\": \"PT0S\", \"base\": \"1 point\"}, {\"from\": \"PT2H\", \"exclusive\": true, \"base\": \"5 point\", \"per\": \"-1 point\"}]");
        }

        private String cap(boolean shift, boolean points) {
            String key = shift ? "role" : "activity";
            String max = random.nextInt(3) > 0 || !shift
                    ? "\"max\": " + some(points)
                    : "\"bands\": [{\"when\": {\"where\": {\"role\": {\"is\": [\"leader\"]}}}, \"max\": " + some(points)
                            + "}, {\"max\": " + some(points) + "}]";
            return "{\"cap\": {\"per\": [\"person\"" + any("", "", ", \"" + key + "\"") + "]"
                    + any("", ", \"in\": " + window()) + ", " + max + ", \"over\": \""
                    + any("drop", "drop", "reject", "flag", "void") + "\"}}";
        }

        private String window() {
            return "{\"calendar\": {\"period\": \"" + any("day", "week", "month", "quarter", "year") + "\"}}";
        }

        private String some(boolean points) {
            return points ? "\"" + random.nextInt(6) + " point\"" : "\"PT" + 30 * random.nextInt(24) + "M\"";
        }

        private String built() {
            String one = "\"" + names.get(random.nextInt(names.size())) + "\"";
            String other = "\"" + names.get(random.nextInt(names.size())) + "\"";
            return switch (random.nextInt(7)) {
                case 0 ->
                    "{\"of\": " + one
                            + steps(true)
                                    .replaceFirst("^, ", ", \"then\": [")
                                    .replaceFirst("$", "]")
                                    .replaceFirst("^]$", "")
                            + "}";
                case 1 ->
                    "{\"sum\": [" + one + ", " + other + "]" + any("", ", \"then\": [" + cap(true, true) + "]") + "}";
                case 2 -> "{\"difference\": [" + one + ", " + other + "]}";
                case 3 ->
                    "{\"ratio\": [" + one + ", " + other + "], \"then\": ["
                            + any(
                                    "{\"test\": {\"atLeast\": \"40 percent\"}}",
                                    "{\"quantize\": {\"step\": \"0.1 percent\", \"mode\": \"half-up\"}}")
                            + "]}";
                case 4 -> "{\"" + any("greatest", "least") + "\": [" + one + ", " + other + "]}";
                case 5 -> "{\"among\": [" + one + ", " + other + "]}";
                default ->
                    "{\"meets\": {\"" + any("all", "any") + "\": {\"of\": [{\"value\": {\"of\": " + one
                            + ", \"atLeast\": " + some(random.nextBoolean())
                            + "}}, {\"not\": {\"of\": {\"value\": {\"of\": " + other
                            + ", \"lessThan\": " + some(random.nextBoolean()) + "}}}}]}}}";
            };
        }

        private String any(String... of) {
            return of[random.nextInt(of.length)];
        }
    }
}

package org.volunteerkit.catalog;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.value.Ratio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Fills the texts of a map of cases with what a case gives.
 *
 * <p>{@code {hours}} is a field of the case, {@code {fortnight.paidHours}} a field in it, {@code {total - used}} arithmetic from
 * left to right over numbers and fields; a yes-or-no field is {@code yes} or {@code no}. A text such as {@code 2024-12-31 -3y
 * +1d} is a day, and so are {@code today} and {@code today-300d}.
 */
final class CaseText {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})((?: [+-][0-9.]+[ymd])+)(.*)");
    private static final Pattern MOVE = Pattern.compile("([+-][0-9.]+)([ymd])");

    private final JsonNode given;
    private final Map<String, JsonNode> bound;

    CaseText(JsonNode given) {
        this(given, Map.of());
    }

    private CaseText(JsonNode given, Map<String, JsonNode> bound) {
        this.given = given;
        this.bound = bound;
    }

    /** Returns the same with a name for something more. */
    CaseText with(String name, JsonNode value) {
        Map<String, JsonNode> more = new HashMap<>(bound);
        more.put(name, value);
        return new CaseText(given, more);
    }

    CaseText with(String name, long value) {
        return with(name, JsonMapper.shared().getNodeFactory().numberNode(value));
    }

    /** Returns what a path leads to; empty if there is nothing or null. */
    Optional<JsonNode> find(String path) {
        List<String> parts = Splitter.on('.').splitToList(path);
        JsonNode node = bound.containsKey(parts.get(0)) ? bound.get(parts.get(0)) : given.path(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            node = node.isArray() ? node.path(Integer.parseInt(part)) : node.path(part);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** Returns whether something is given and is not "no". */
    boolean holds(String path) {
        return find(path)
                .filter(node -> !node.isBoolean() || node.booleanValue())
                .isPresent();
    }

    /** Returns a copy with all texts filled. */
    JsonNode fill(JsonNode template) {
        if (template.isString()) {
            return StringNode.valueOf(fill(template.asString()));
        }
        if (template.isObject()) {
            ObjectNode filled = JsonMapper.shared().createObjectNode();
            template.forEachEntry((name, value) -> filled.set(name, fill(value)));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = JsonMapper.shared().createArrayNode();
            template.forEach(value -> filled.add(fill(value)));
            return filled;
        }
        return template;
    }

    String fill(String template) {
        String text = PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
        if (text.startsWith("today")) {
            String moves = text.substring("today".length());
            text = text("today") + (moves.isEmpty() ? "" : " " + moves);
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? moved(LocalDate.parse(day.group(1)), day.group(2)) + day.group(3) : text;
    }

    private static LocalDate moved(LocalDate start, String moves) {
        LocalDate day = start;
        Matcher move = MOVE.matcher(moves);
        while (move.find()) {
            long by = Long.parseLong(move.group(1));
            day = switch (move.group(2)) {
                case "y" -> day.plusYears(by);
                case "m" -> day.plusMonths(by);
                default -> day.plusDays(by);
            };
        }
        return day;
    }

    private String value(String expression) {
        List<String> parts = Splitter.on(' ').splitToList(expression);
        if (parts.size() == 1) {
            return text(parts.get(0));
        }
        Ratio result = Ratio.parse(text(parts.get(0)));
        for (int i = 1; i < parts.size(); i += 2) {
            Ratio next = Ratio.parse(text(parts.get(i + 1)));
            result = switch (parts.get(i)) {
                case "+" -> result.plus(next);
                case "-" -> result.minus(next);
                case "*" -> result.times(next);
                case "/" -> result.dividedBy(next);
                default -> throw new AssertionError("no such sign: " + expression);
            };
        }
        return result.toString();
    }

    private String text(String path) {
        if (path.matches("-?[0-9][0-9.]*")) {
            return path;
        }
        JsonNode node = find(path).orElseThrow(() -> new AssertionError("the case gives no " + path));
        if (node.isBoolean()) {
            return node.booleanValue() ? "yes" : "no";
        }
        return node.isNumber() ? Ratio.of(new BigDecimal(node.asString())).toString() : node.asString();
    }
}

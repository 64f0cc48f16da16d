package org.volunteerkit.house;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rooms and the arrows between them, read from the tables in {@code docs/architecture.md}: the picture is the rule.
 *
 * <p>A row names one room or several, and behind them what each may import; what that may import in turn is allowed as well.
 */
final class Arrows {

    static final Path PICTURE = Path.of("..", "docs", "architecture.md");

    /** What the picture calls "the facts rooms", with {@code giving} that is drawn among them. */
    static final ImmutableSet<String> FACTS = ImmutableSet.of(
            "roster.person", "roster.body", "roster", "training", "station", "activity", "service", "demand", "giving");

    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]*) \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");
    private static final Pattern QUOTED = Pattern.compile("`([a-z.]+)`");
    private static final String REPORTS = "reports";

    private final ImmutableMap<String, ImmutableSet<String>> direct;

    private Arrows(ImmutableMap<String, ImmutableSet<String>> direct) {
        this.direct = direct;
    }

    static Arrows read() {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(House.text(PICTURE)).results().forEach(row -> {
            List<String> rooms = QUOTED.matcher(row.group(1))
                    .results()
                    .map(quoted -> quoted.group(1))
                    .toList();
            List<String> imports = Splitter.on(';').trimResults().splitToList(row.group(2));
            for (int i = 0; i < rooms.size(); i++) {
                rows.put(rooms.get(i), imports.get(Math.min(i, imports.size() - 1)));
            }
            if (rooms.size() == 1) {
                // Behind the semicolon stands what never happens.
                rows.put(rooms.get(0), imports.get(0));
            }
        });
        ImmutableMap.Builder<String, ImmutableSet<String>> direct = ImmutableMap.builder();
        rows.forEach((room, imports) -> direct.put(room, named(room, imports, rows.keySet())));
        return new Arrows(direct.buildOrThrow());
    }

    /** Returns the rooms that a text names, seen from a room. */
    Set<String> named(String room, String text) {
        return named(room, text, direct.keySet());
    }

    private static ImmutableSet<String> named(String from, String text, Set<String> rooms) {
        ImmutableSet.Builder<String> named = ImmutableSet.builder();
        if (text.contains("facts rooms")) {
            named.addAll(Sets.intersection(rooms, FACTS));
        }
        if (text.equals("all")) {
            return ImmutableSet.copyOf(Sets.filter(rooms, room -> !room.equals(from) && !room.startsWith(REPORTS)));
        }
        Set<String> core = Sets.filter(rooms, room -> !room.startsWith(REPORTS) && !room.equals("testkit"));
        NAME.matcher(text).results().map(name -> name.group()).forEach(name -> {
            if (name.equals("core")) {
                named.addAll(core);
            } else if (from.startsWith(REPORTS) && rooms.contains(REPORTS + "." + name)) {
                named.add(REPORTS + "." + name);
            } else if (rooms.contains(name)) {
                named.add(name);
            }
        });
        return named.build();
    }

    /** Returns the rooms in the order of the picture. */
    Set<String> rooms() {
        return direct.keySet();
    }

    /** Returns what a room may import by its own row. */
    Set<String> direct(String room) {
        return direct.getOrDefault(room, ImmutableSet.of());
    }

    /** Returns all that a room may import: what its row names, and what those may import. */
    Set<String> reachable(String room) {
        return reachable(direct(room));
    }

    /** Returns some rooms and all that they may import. */
    Set<String> reachable(Set<String> rooms) {
        Set<String> seen = new LinkedHashSet<>(rooms);
        Deque<String> open = new ArrayDeque<>(rooms);
        while (!open.isEmpty()) {
            for (String next : direct(open.remove())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** Returns the room that a package is, such as {@code roster.person}. */
    static String room(String packageName) {
        return packageName.equals(House.ROOT) ? "" : packageName.substring(House.ROOT.length() + 1);
    }
}

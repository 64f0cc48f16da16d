package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * Something that cases look at, with the places between which nothing changes for any of them: places of numbers, of days or
 * of words, and, if a case asks for it, one where it is absent.
 */
final class Axis {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final String name;
    private final @Nullable Unit unit;
    private final boolean ofDays;
    private final Optional<Set<String>> closed;
    private final TreeSet<Ratio> limits = new TreeSet<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private @Nullable ImmutableList<Ratio> limitsInOrder;
    private @Nullable ImmutableList<LocalDate> daysInOrder;
    private @Nullable ImmutableList<String> wordsInOrder;

    /** Conditions of which nothing more is known than that they may or may not be met. */
    private final Map<Condition, Integer> free = new LinkedHashMap<>();

    private boolean absent;

    private Axis(String name, @Nullable Unit unit, boolean ofDays, Optional<Set<String>> closed) {
        this.name = name;
        this.unit = unit;
        this.ofDays = ofDays;
        this.closed = closed;
        closed.ifPresent(words::addAll);
        if (unit != null) {
            limits.add(Ratio.ZERO);
        }
        if (ofDays) {
            days.add(FIRST_DAY);
        }
    }

    static Axis ofValue(String name, Unit unit) {
        return new Axis(name, unit, false, Optional.empty());
    }

    static Axis ofDays() {
        return new Axis("", null, true, Optional.empty());
    }

    static Axis ofField(Node source, String field) {
        Unit unit = source.kinds().stream()
                .flatMap(kind -> kind.unit(field).stream())
                .findFirst()
                .orElse(null);
        boolean many =
                source.kinds().stream().anyMatch(kind -> kind.shape(field).equals(Optional.of(FactKind.Shape.KEYS)));
        return new Axis(field, unit, false, many ? Optional.empty() : source.words(field)).many(many);
    }

    private boolean many;

    private Axis many(boolean ofManyTexts) {
        many = ofManyTexts;
        return this;
    }

    void look(Bounds bounds) {
        bounds.limits().forEach(limit -> limits.add(limit.number()));
    }

    void look(List<DateRange> ranges) {
        ranges.forEach(range -> {
            days.add(range.start());
            range.end().ifPresent(days::add);
        });
    }

    void look(Condition condition) {
        absent |= condition.present().isPresent();
        if (many || condition.within().isPresent()) {
            free.putIfAbsent(condition, free.size());
            return;
        }
        words.addAll(condition.is());
        words.addAll(condition.isNot());
        look((Bounds) condition);
    }

    /** How many places there are. */
    int size() {
        int places;
        if (!free.isEmpty()) {
            places = 1 << Math.min(free.size(), 16);
        } else if (unit != null) {
            places = 2 * limits.size();
        } else if (ofDays) {
            places = days.size();
        } else {
            places = words.size() + (closed.isPresent() ? 0 : 1);
        }
        return places + (absent && free.isEmpty() ? 1 : 0);
    }

    private boolean isAbsent(int place) {
        return absent && free.isEmpty() && place == size() - 1;
    }

    /** A number at a place: a limit, or one between two. */
    @Nullable Quantity number(int place) {
        if (unit == null || isAbsent(place)) {
            return null;
        }
        ImmutableList<Ratio> all = limitsInOrder;
        if (all == null) {
            all = ImmutableList.copyOf(limits);
            limitsInOrder = all;
        }
        Ratio lower = all.get(place / 2);
        if (place % 2 == 0) {
            return Quantity.of(lower, unit);
        }
        boolean last = place / 2 == all.size() - 1;
        Ratio next = last ? lower.plus(Ratio.of(2)) : all.get(place / 2 + 1);
        Ratio sample = lower.plus(next.minus(lower).dividedBy(Ratio.of(2)));
        return Quantity.of(sample, unit);
    }

    @Nullable LocalDate day(int place) {
        if (!ofDays) {
            return null;
        }
        ImmutableList<LocalDate> all = daysInOrder;
        if (all == null) {
            all = ImmutableList.copyOf(days);
            daysInOrder = all;
        }
        return all.get(place);
    }

    /** Whether a condition is met at a place. */
    boolean meets(int place, Condition condition) {
        Integer bit = free.get(condition);
        if (bit != null) {
            return (place >> bit & 1) == 1;
        }
        boolean there = !isAbsent(place);
        if (condition.present().isPresent() && condition.present().get() != there) {
            return false;
        }
        Quantity number = number(place);
        if (!condition.limits().isEmpty() && (number == null || !condition.admits(number))) {
            return false;
        }
        Set<String> text = there && unit == null ? ImmutableSet.of(word(place)) : ImmutableSet.of();
        return (condition.is().isEmpty() || condition.is().stream().anyMatch(text::contains))
                && condition.isNot().stream().noneMatch(text::contains);
    }

    /** The word of a place; empty for every other one. */
    private String word(int place) {
        ImmutableList<String> all = wordsInOrder;
        if (all == null) {
            all = ImmutableList.copyOf(words);
            wordsInOrder = all;
        }
        return place < all.size() ? all.get(place) : "";
    }

    /** Says where the places from one to another lie. */
    Message inWords(int from, int to) {
        Message of = Message.of("measure.cell").with("name", name.isEmpty() ? "days" : name);
        if (!free.isEmpty()) {
            return of.with("at", Message.of("measure.cell-some"));
        }
        if (isAbsent(from)) {
            return of.with("at", Message.of("measure.cell-absent"));
        }
        if (unit != null) {
            return of.with("at", limits(from, isAbsent(to) ? to - 1 : to, unit));
        }
        if (ofDays) {
            List<LocalDate> all = new ArrayList<>(days);
            DateRange range =
                    to + 1 < all.size() ? DateRange.of(all.get(from), all.get(to + 1)) : DateRange.from(all.get(from));
            return of.with("at", range.toString());
        }
        String first = word(from);
        return first.isEmpty()
                ? of.with("at", Message.of("measure.cell-other"))
                : of.with("at", from == to ? first : first + " … " + word(to));
    }

    private Message limits(int from, int to, Unit of) {
        ImmutableList<Ratio> all = limitsInOrder;
        if (all == null) {
            all = ImmutableList.copyOf(limits);
            limitsInOrder = all;
        }
        Requirement.OfValue.Builder bounds = Requirement.OfValue.builder().of("-");
        Quantity lower = Quantity.of(all.get(from / 2), of);
        if (from % 2 == 0) {
            bounds.atLeast(lower);
        } else {
            bounds.moreThan(lower);
        }
        if (to % 2 == 0) {
            bounds.atMost(Quantity.of(all.get(to / 2), of));
        } else if (to / 2 + 1 < all.size()) {
            bounds.lessThan(Quantity.of(all.get(to / 2 + 1), of));
        }
        return bounds.build().inWords();
    }
}

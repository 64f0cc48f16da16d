package org.volunteerkit.measure.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Place;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * A kind of fact: how objects of one class are looked at by measures.
 *
 * <p>An <em>act</em> happened on a day (a service, an activity). A <em>state</em> holds for a range of days (a registration,
 * a team). Fields are keys (texts of a closed or open set, one or many a fact), quantities with a fixed unit, or days; each
 * may be absent in a fact.
 *
 * <p>To be called, not extended; embedders define kinds of their own with {@link #act} and {@link #state}. Immutable.
 *
 * @param <T> the class of the objects
 */
public final class FactKind<T> {

    /** What a field holds. */
    public enum Shape {
        /** At most one text that names something. */
        KEY,
        /** Any number of texts that name something. */
        KEYS,
        /** At most one number with its unit. */
        QUANTITY,
        /** At most one day. */
        DAY
    }

    private static final long NEVER = LocalDate.MIN.toEpochDay();

    private final String name;
    private final Class<T> type;
    private final Function<T, String> id;
    private final @Nullable Function<T, LocalDate> day;
    private final @Nullable Function<T, TimeSpan> span;
    private final @Nullable Function<T, Instant> moment;
    private final @Nullable Function<T, Optional<TimeSpan>> time;
    private final @Nullable Function<T, DateRange> holds;
    private final ImmutableMap<String, FactField> fields;
    private final Text title;
    private final ImmutableMap<String, Text> titles;

    private FactKind(Builder<T> parts) {
        this.name = parts.name;
        this.type = parts.type;
        this.id = parts.id;
        this.day = parts.day;
        this.span = parts.span;
        this.moment = parts.moment;
        this.time = parts.time;
        this.holds = parts.holds;
        this.fields = ImmutableMap.copyOf(parts.fields);
        this.title = parts.title;
        this.titles = ImmutableMap.copyOf(parts.titles);
    }

    /**
     * Starts a kind of acts.
     *
     * @param name how documents call it, such as {@code service}
     * @param id what tells two facts of the kind apart
     * @param day the day, in the calendar of the place, on which it happened
     */
    public static <T> Builder<T> act(String name, Class<T> type, Function<T, String> id, Function<T, LocalDate> day) {
        return new Builder<>(name, type, id, requireNonNull(day, "day"), null);
    }

    /**
     * Starts a kind of acts of which the time is known: each happened on the day and began at the instant of its start.
     *
     * @param name how documents call it, such as {@code training}
     * @param id what tells two facts of the kind apart
     * @param span the time from start to end
     */
    public static <T> Builder<T> actAt(String name, Class<T> type, Function<T, String> id, Function<T, TimeSpan> span) {
        Builder<T> kind = act(name, type, id, each -> span.apply(each).startDate());
        kind.span = requireNonNull(span, "span");
        return kind;
    }

    /**
     * Starts a kind of states.
     *
     * @param name how documents call it, such as {@code team}
     * @param id what tells two facts of the kind apart
     * @param holds the days on which it holds
     */
    public static <T> Builder<T> state(
            String name, Class<T> type, Function<T, String> id, Function<T, DateRange> holds) {
        return new Builder<>(name, type, id, null, requireNonNull(holds, "holds"));
    }

    /** Returns how documents call it. */
    public String name() {
        return name;
    }

    /** Returns what people call it; its name if nobody said, in Chinese in quotation marks. */
    public Text title() {
        return title;
    }

    /** Returns what people call a field; its name if nobody said, in Chinese in quotation marks. */
    public Text title(String field) {
        Text known = titles.get(field);
        return known == null ? Text.of("“" + field + "”", field) : known;
    }

    /** Returns whether facts of this kind happened on a day, rather than held for a range of days. */
    public boolean isAct() {
        return day != null;
    }

    /** Returns the names of the fields. */
    public Set<String> fields() {
        return fields.keySet();
    }

    /** Returns a field, to be read from many facts; empty if there is no such field. */
    public Optional<FactField> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Returns what a field holds; empty if there is no such field. */
    public Optional<Shape> shape(String field) {
        return Optional.ofNullable(fields.get(field)).map(FactField::shape);
    }

    /** Returns the unit of a field of quantities; empty for all others. */
    public Optional<Unit> unit(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(FactField::unit);
    }

    /** Returns all words that a field of words may hold; empty if it may hold any, or is no such field. */
    public Optional<Set<String>> words(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(FactField::words);
    }

    /** Returns whether acts of this kind know from when to when they went, so that their minutes can be told apart. */
    public boolean isTimed() {
        return time != null;
    }

    /** Returns an object as a fact that came from no text. */
    public Fact fact(T value) {
        return fact(value, Place.nowhere());
    }

    /**
     * Returns an object as a fact.
     *
     * @param place where it was read, for those who follow a figure back to its records
     */
    public Fact fact(T value, Place place) {
        return new Fact(this, type.cast(value), place);
    }

    String idOf(Object value) {
        return id.apply(type.cast(value));
    }

    @Nullable LocalDate dayOf(Object value) {
        return day == null ? null : day.apply(own(value));
    }

    long epochDayOf(Object value) {
        if (span != null) {
            return span.apply(own(value)).startEpochDay();
        }
        return day == null ? NEVER : day.apply(own(value)).toEpochDay();
    }

    @Nullable Instant momentOf(Object value) {
        if (moment == null) {
            return span == null ? null : span.apply(own(value)).start();
        }
        return moment.apply(own(value));
    }

    Optional<TimeSpan> timeOf(Object value) {
        return time == null ? Optional.empty() : time.apply(own(value));
    }

    @Nullable DateRange heldOf(Object value) {
        return holds == null ? null : holds.apply(type.cast(value));
    }

    boolean holdsOn(Object value, LocalDate on) {
        return holds != null && holds.apply(type.cast(value)).contains(on);
    }

    @Nullable Object read(Object value, String field) {
        FactField known = fields.get(field);
        return known == null ? null : known.read(value);
    }

    /** The class was looked at when the fact was made. */
    @SuppressWarnings("unchecked")
    private T own(Object value) {
        return (T) value;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Collects the fields of a kind.
     *
     * @param <T> the class of the objects
     */
    public static final class Builder<T> {

        private final String name;
        private final Class<T> type;
        private final Function<T, String> id;
        private final @Nullable Function<T, LocalDate> day;
        private final @Nullable Function<T, DateRange> holds;
        private @Nullable Function<T, TimeSpan> span;
        private @Nullable Function<T, Instant> moment;
        private @Nullable Function<T, Optional<TimeSpan>> time;
        private final Map<String, FactField> fields = new LinkedHashMap<>();
        private final Map<String, Text> titles = new LinkedHashMap<>();
        private Text title;

        private Builder(
                String name,
                Class<T> type,
                Function<T, String> id,
                @Nullable Function<T, LocalDate> day,
                @Nullable Function<T, DateRange> holds) {
            this.name = requireNonNull(name, "name");
            this.type = requireNonNull(type, "type");
            this.id = requireNonNull(id, "id");
            this.day = day;
            this.holds = holds;
            this.title = Text.of("“" + name + "”", name);
        }

        /** Says what people call the kind; explanations use it. */
        public Builder<T> called(Text words) {
            this.title = requireNonNull(words, "words");
            return this;
        }

        /** Says what people call some of the fields, by their names; names of no field are passed over. */
        public Builder<T> called(Map<String, Text> wordsByField) {
            titles.putAll(wordsByField);
            return this;
        }

        /** Adds the instant at which an act began, so that acts of one day have an order. */
        public Builder<T> startingAt(Function<T, Instant> instant) {
            this.moment = requireNonNull(instant, "instant");
            return this;
        }

        /** Adds the time from start to end, so that minutes of an act can be weighed; empty if it is not known of an act. */
        public Builder<T> lasting(Function<T, Optional<TimeSpan>> span) {
            this.time = requireNonNull(span, "span");
            return this;
        }

        /** Adds a field with at most one text. */
        public Builder<T> key(String field, Function<T, Optional<String>> reader) {
            return put(field, FactField.of(Shape.KEY, null, null, reader));
        }

        /**
         * Adds a field with at most one text of a closed set, so that a misspelt word in a document is found.
         *
         * @param words all texts that the field may hold
         */
        public Builder<T> key(String field, Set<String> words, Function<T, Optional<String>> reader) {
            ImmutableSet<String> all = ImmutableSet.copyOf(words);
            return put(field, FactField.of(Shape.KEY, null, all, reader));
        }

        /** Adds a field with any number of texts. */
        public Builder<T> keys(String field, Function<T, ? extends Set<String>> reader) {
            return put(field, FactField.of(Shape.KEYS, null, null, reader.andThen(ImmutableSet::copyOf)));
        }

        /**
         * Adds a field with any number of texts of a closed set, so that a misspelt word in a document is found.
         *
         * @param words all texts that the field may hold
         */
        public Builder<T> keys(String field, Set<String> words, Function<T, ? extends Set<String>> reader) {
            ImmutableSet<String> all = ImmutableSet.copyOf(words);
            return put(field, FactField.of(Shape.KEYS, null, all, reader.andThen(ImmutableSet::copyOf)));
        }

        /** Adds a field with at most one number of a unit. */
        public Builder<T> quantity(String field, Unit unit, Function<T, Optional<Quantity>> reader) {
            return put(field, FactField.of(Shape.QUANTITY, unit, null, reader));
        }

        /** Adds a field with an amount of time. */
        public Builder<T> time(String field, Function<T, Hours> reader) {
            return put(field, FactField.ofTime(reader));
        }

        /** Adds a field with at most one day. */
        public Builder<T> day(String field, Function<T, Optional<LocalDate>> reader) {
            return put(field, FactField.of(Shape.DAY, null, null, reader));
        }

        /** Returns the kind. */
        public FactKind<T> build() {
            return new FactKind<>(this);
        }

        private Builder<T> put(String field, FactField known) {
            if (fields.putIfAbsent(requireNonNull(field, "field"), known) != null) {
                throw new IllegalArgumentException("the field " + field + " is there already");
            }
            return this;
        }
    }
}

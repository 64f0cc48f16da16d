package org.volunteerkit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * A small world for questions: visits and shifts, which are acts, cards and persons, which are states. Few persons, places and days, so that
 * facts meet in groups, windows and maxima.
 *
 * <p>To be called, not extended.
 */
public final class MeasureFacts {

    /** The day from which questions are asked: some visits lie after it, some cards hold on it. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private static final FactKind<Visit> VISIT = FactKind.act("visit", Visit.class, Visit::id, Visit::day)
            .startingAt(Visit::start)
            .key("person", visit -> Optional.of(visit.person()))
            .key("activity", Visit::activity)
            .key("place", visit -> Optional.of(visit.place()))
            .keys("tag", Visit::tags)
            .day("on", visit -> Optional.of(visit.day()))
            .quantity("worked", Unit.HOUR, visit -> visit.worked().map(Quantity::of))
            .build();

    private static final FactKind<Card> CARD = FactKind.state("card", Card.class, Card::id, Card::valid)
            .key("person", card -> Optional.of(card.person()))
            .key("colour", card -> Optional.of(card.colour()))
            .build();

    private static final FactKind<Shift> SHIFT = FactKind.act("shift", Shift.class, Shift::id, Shift::day)
            .lasting(Shift::time)
            .key("person", shift -> Optional.of(shift.person()))
            .key("role", Set.of("helper", "leader"), shift -> Optional.of(shift.role()))
            .day("on", shift -> Optional.of(shift.day()))
            .quantity(
                    "elapsed",
                    Unit.HOUR,
                    shift -> shift.time().map(TimeSpan::elapsed).map(Quantity::of))
            .quantity("heads", Unit.PERSON, shift -> Optional.of(Quantity.of(shift.heads(), Unit.PERSON)))
            .build();

    private static final FactKind<Someone> PERSON = FactKind.state(
                    "person", Someone.class, Someone::id, each -> DateRange.from(LocalDate.of(1900, 1, 1)))
            .key("person", each -> Optional.of(each.person()))
            .day("born", Someone::born)
            .build();

    private MeasureFacts() {}

    /**
     * A visit; one without hours was not measured.
     *
     * @param id its key
     * @param person who came
     * @param activity for what, if for something
     * @param place where
     * @param day the day
     * @param startHour the hour at which it began, 0 to 23
     * @param worked how long
     * @param tags any number of words
     */
    public record Visit(
            String id,
            String person,
            Optional<String> activity,
            String place,
            LocalDate day,
            int startHour,
            Optional<Hours> worked,
            Set<String> tags) {

        Instant start() {
            return day.atTime(LocalTime.of(startHour, 0)).toInstant(ZoneOffset.UTC);
        }

        /** Returns the visit as a fact. */
        public Fact fact() {
            return VISIT.fact(this);
        }
    }

    /**
     * A card that is valid for some days.
     *
     * @param id its key
     * @param person whose it is
     * @param colour its colour
     * @param valid the days
     */
    public record Card(String id, String person, String colour, DateRange valid) {

        /** Returns the card as a fact. */
        public Fact fact() {
            return CARD.fact(this);
        }
    }

    /**
     * A shift of which the minutes may be known.
     *
     * @param id its key
     * @param person who worked
     * @param role as what: {@code helper} or {@code leader}
     * @param day the day on which it began
     * @param time from when to when; empty if nobody noted it
     * @param heads how many came along
     */
    public record Shift(String id, String person, String role, LocalDate day, Optional<TimeSpan> time, long heads) {

        /** Returns the shift as a fact. */
        public Fact fact() {
            return SHIFT.fact(this);
        }
    }

    /**
     * Somebody.
     *
     * @param id the key of the statement
     * @param person the key of the person
     * @param born the birthday, if it is known
     */
    public record Someone(String id, String person, Optional<LocalDate> born) {

        /** Returns the person as a fact. */
        public Fact fact() {
            return PERSON.fact(this);
        }
    }

    /** Returns the kinds {@code visit}, {@code card}, {@code shift} and {@code person}. */
    public static Vocabulary words() {
        return Vocabulary.of(VISIT, CARD, SHIFT, PERSON);
    }

    /** Returns a shift of a helper who came alone, such as from {@code 2024-03-01T20:00/2024-03-02T02:00[Asia/Shanghai]}. */
    public static Fact shift(String id, String person, String time) {
        return shift(id, person, "helper", time, 1);
    }

    /** Returns a shift. */
    public static Fact shift(String id, String person, String role, String time, long heads) {
        TimeSpan span = TimeSpan.parse(time);
        return new Shift(id, person, role, span.startDate(), Optional.of(span), heads).fact();
    }

    /** Returns somebody of whom the birthday is known. */
    public static Fact born(String person, String day) {
        return new Someone(person, person, Optional.of(LocalDate.parse(day))).fact();
    }

    /** Returns a visit to a place called p, at nine o'clock. */
    public static Fact visit(String id, String person, String activity, String day, String worked) {
        return new Visit(
                        id,
                        person,
                        Optional.of(activity).filter(text -> !text.isEmpty()),
                        "p",
                        LocalDate.parse(day),
                        9,
                        Optional.of(worked).filter(text -> !text.isEmpty()).map(Hours::parse),
                        Set.of())
                .fact();
    }

    /** Generates visits of a person, each under the key that is given. */
    public static Arbitrary<Visit> visits(String id, Arbitrary<String> persons) {
        Arbitrary<LocalDate> days = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(-5, 2).map(DAY::plusDays)),
                Tuple.of(3, Arbitraries.integers().between(-90, 0).map(DAY::plusDays)),
                Tuple.of(
                        1,
                        Arbitraries.of("2023-12-31", "2024-01-01", "2023-03-31", "2023-04-01")
                                .map(LocalDate::parse)));
        Arbitrary<Optional<Hours>> worked = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 10).map(n -> Optional.of(Hours.ofMinutes(30L * n)))),
                Tuple.of(2, Arbitraries.integers().between(1, 300).map(n -> Optional.of(Hours.ofMinutes(n)))),
                Tuple.of(1, Arbitraries.just(Optional.<Hours>empty())));
        return Combinators.combine(
                        persons,
                        Arbitraries.of("a1", "a2").optional(0.8),
                        Arbitraries.of("p1", "p2"),
                        days,
                        Arbitraries.of(8, 9, 14),
                        worked,
                        Arbitraries.of("t1", "t2").set().ofMaxSize(2))
                .as((person, activity, place, day, start, length, tags) ->
                        new Visit(id, person, activity, place, day, start, length, tags))
                .withoutEdgeCases();
    }

    /**
     * Generates shifts of a person, each under the key that is given: some go over midnight, over the end of a month or over a
     * change of the clocks, and of some nobody noted the time.
     */
    public static Arbitrary<Shift> shifts(String id, Arbitrary<String> persons) {
        Arbitrary<LocalDate> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(-10, 1).map(DAY::plusDays)),
                Tuple.of(
                        2,
                        Arbitraries.of("2024-02-29", "2024-01-31", "2023-12-31", "2024-02-10")
                                .map(LocalDate::parse)),
                // The clocks of Berlin jump in the night of the first and go back in that of the second.
                Tuple.of(
                        2,
                        Arbitraries.of("2023-03-26", "2023-10-29", "2023-10-28").map(LocalDate::parse)));
        return Combinators.combine(
                        persons,
                        Arbitraries.of("helper", "leader"),
                        days,
                        Arbitraries.of(0, 1, 5, 12, 21, 22, 23),
                        Arbitraries.of(60, 90, 240, 480),
                        Arbitraries.of("Asia/Shanghai", "Europe/Berlin").map(ZoneId::of),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 9))
                .as((person, role, day, hour, minutes, zone, heads, noted) -> {
                    Instant start = day.atTime(hour, 0).atZone(zone).toInstant();
                    TimeSpan time = TimeSpan.of(start, start.plus(Duration.ofMinutes(minutes)), zone);
                    return new Shift(
                            id,
                            person,
                            role,
                            time.startDate(),
                            Optional.of(time).filter(span -> noted > 0),
                            heads);
                })
                .withoutEdgeCases();
    }

    /** Generates persons of about the ages at which cases change; of some nobody knows the birthday. */
    public static Arbitrary<Someone> someone(Arbitrary<String> persons) {
        return Combinators.combine(
                        persons,
                        Arbitraries.of("1964-03-10", "1950-01-01", "2006-03-14", "2004-02-29", "2010-07-01")
                                .map(LocalDate::parse)
                                .optional(0.9))
                .as((person, born) -> new Someone(person, person, born))
                .withoutEdgeCases();
    }

    /** Generates cards, some of which are not valid on {@link #DAY}. */
    public static Arbitrary<Card> cards(String id, Arbitrary<String> persons) {
        return Combinators.combine(
                        persons,
                        Arbitraries.of("red", "green"),
                        Arbitraries.integers().between(-400, 20),
                        Arbitraries.integers().between(1, 500))
                .as((person, colour, from, length) -> new Card(
                        id,
                        person,
                        colour,
                        DateRange.of(DAY.plusDays(from), DAY.plusDays(from).plusDays(length))))
                .withoutEdgeCases();
    }

    /** Generates up to twenty facts of three persons, each under a key of its own. */
    public static Arbitrary<List<Fact>> facts() {
        return facts(Arbitraries.of("ann", "ben", "cleo"));
    }

    /** Generates up to twenty facts of one person, each under a key of its own. */
    public static Arbitrary<List<Fact>> factsOf(String person) {
        return facts(Arbitraries.just(person));
    }

    private static Arbitrary<List<Fact>> facts(Arbitrary<String> persons) {
        Arbitrary<Object> some = Arbitraries.frequencyOf(
                Tuple.of(6, visits("", persons).map(visit -> (Object) visit)),
                Tuple.of(4, shifts("", persons).map(shift -> (Object) shift)),
                Tuple.of(2, someone(persons).map(person -> (Object) person)),
                Tuple.of(1, cards("", persons).map(card -> (Object) card)));
        return some.list()
                .ofMaxSize(20)
                .withoutEdgeCases()
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> keyed(list.get(i), "f" + i))
                        .toList());
    }

    private static Fact keyed(Object value, String id) {
        if (value instanceof Visit visit) {
            return new Visit(
                            id,
                            visit.person(),
                            visit.activity(),
                            visit.place(),
                            visit.day(),
                            visit.startHour(),
                            visit.worked(),
                            visit.tags())
                    .fact();
        }
        if (value instanceof Shift shift) {
            return new Shift(id, shift.person(), shift.role(), shift.day(), shift.time(), shift.heads()).fact();
        }
        if (value instanceof Someone someone) {
            return new Someone(id, someone.person(), someone.born()).fact();
        }
        Card card = (Card) value;
        return new Card(id, card.person(), card.colour(), card.valid()).fact();
    }
}

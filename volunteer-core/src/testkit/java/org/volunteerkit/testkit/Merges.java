package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.roster.twin.MergeStep;
import org.volunteerkit.roster.twin.Profile;
import org.volunteerkit.roster.twin.Trait;

/**
 * Generators of entries that are or are not one person, and of what is decided about them: merges in rows and stars, their undoing in
 * any order, circles, and mistakes.
 *
 * <p>To be called, not extended.
 */
public final class Merges {

    private static final int ENTRIES = 7;
    private static final PersonId CLERK = PersonId.of("clerk");

    /** What somebody has in mind. */
    private enum Kind {
        MERGE,
        UNMERGE,
        NOT_SAME,
        REOPEN,
        ERASE,
        REPEAT
    }

    private Merges() {}

    /** Returns the keys of the entries. */
    public static List<PersonId> entries() {
        return IntStream.range(0, ENTRIES).mapToObj(i -> PersonId.of("p" + i)).toList();
    }

    /** Generates what is known of the entries; few values, so that they agree, and many that are absent. */
    public static Arbitrary<List<Profile>> profiles() {
        return Combinators.combine(
                        Arbitraries.of("安娜", "安 娜", "白云").optional(0.7),
                        Arbitraries.of("13800000000", "+86 138 0000 0000", "13900000000")
                                .optional(0.6),
                        Arbitraries.of("1980-02-29", "1980-03-01")
                                .map(LocalDate::parse)
                                .optional(0.6),
                        Arbitraries.of(Sex.class).optional(0.6),
                        Arbitraries.of("41-1", "41-2").optional(0.3))
                .as((name, phone, born, sex, number) -> Profile.builder()
                        .person(Person.builder()
                                .id(PersonId.of("nobody"))
                                .born(born)
                                .sex(sex)
                                .build())
                        .name(name)
                        .phone(phone)
                        .volunteerNumber(number)
                        .build())
                .list()
                .ofSize(ENTRIES)
                .map(Merges::keyed)
                .withoutEdgeCases();
    }

    private static List<Profile> keyed(List<Profile> profiles) {
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> Profile.builder()
                        .person(Person.builder()
                                .id(PersonId.of("p" + i))
                                .born(profiles.get(i).person().born())
                                .sex(profiles.get(i).person().sex())
                                .build())
                        .name(profiles.get(i).name())
                        .phone(profiles.get(i).phone())
                        .volunteerNumber(profiles.get(i).volunteerNumber())
                        .build())
                .toList();
    }

    /**
     * Generates courses of steps, in the order of their days.
     *
     * @param length how many steps, at most
     */
    public static Arbitrary<List<MergeStep>> courses(int length) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(10, Kind.MERGE),
                Tuple.of(4, Kind.UNMERGE),
                Tuple.of(2, Kind.NOT_SAME),
                Tuple.of(1, Kind.REOPEN),
                Tuple.of(1, Kind.ERASE),
                Tuple.of(1, Kind.REPEAT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(entries()),
                        Arbitraries.of(entries()),
                        Arbitraries.integers().between(0, 99))
                .as(Wish::new)
                .filter(wish -> !wish.one.equals(wish.other))
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Merges::inTime)
                .withoutEdgeCases();
    }

    private static List<MergeStep> inTime(List<Wish> wishes) {
        List<MergeStep> steps = new ArrayList<>();
        for (Wish wish : wishes) {
            steps.add(
                    wish.kind == Kind.REPEAT && !steps.isEmpty()
                            ? steps.get(wish.luck % steps.size())
                            : wish.step(steps.size()));
        }
        return steps;
    }

    private record Wish(Kind kind, PersonId one, PersonId other, int luck) {

        MergeStep step(int place) {
            StepId id = StepId.of("m" + place);
            StepId before = StepId.of("m" + (place == 0 ? 0 : luck % place));
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(place);
            return switch (kind) {
                case MERGE, REPEAT -> new MergeStep.Merge(id, one, other, choices(), day, CLERK);
                case UNMERGE -> new MergeStep.Unmerge(id, before, day, CLERK);
                case NOT_SAME -> new MergeStep.NotSame(id, one, other, day, CLERK);
                case REOPEN -> new MergeStep.Reopen(id, before, day, CLERK);
                case ERASE -> new MergeStep.Erase(id, one, ImmutableSortedSet.of(), day, CLERK);
            };
        }

        /** Mostly everything is chosen, so that merges stand. */
        private ImmutableSortedMap<Trait, PersonId> choices() {
            Map<Trait, PersonId> chosen = new EnumMap<>(Trait.class);
            int turn = luck;
            for (Trait trait : Trait.values()) {
                if (luck % 5 != 0) {
                    chosen.put(trait, turn % 3 == 0 ? one : other);
                    turn++;
                }
            }
            return ImmutableSortedMap.copyOf(chosen);
        }
    }
}

package org.volunteerkit.roster.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Merges;
import org.volunteerkit.testkit.RosterFacts;

class MergeProperties {

    private static final int LENGTH = 24;
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final PersonId CLERK = PersonId.of("clerk");

    @Provide
    Arbitrary<List<MergeStep>> courses() {
        return Merges.courses(LENGTH);
    }

    @Provide
    Arbitrary<List<Profile>> profiles() {
        return Merges.profiles();
    }

    @Provide
    Arbitrary<List<Membership>> memberships() {
        return RosterFacts.memberships().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Volunteer>> volunteers() {
        return RosterFacts.volunteers().list().ofMaxSize(15);
    }

    private static MergeBook book(List<Profile> profiles, List<MergeStep> steps) {
        return MergeBook.empty().knowing(profiles).file(steps).book();
    }

    /** What can be seen of a book, apart from its steps. */
    private static List<Object> seen(MergeBook book) {
        List<Object> all = new ArrayList<>();
        for (PersonId each : Merges.entries()) {
            all.add(List.of(book.resolve(each), book.entries(each), book.isErased(each), book.profile(each)));
        }
        all.add(book.suspicions(DuplicateRules.house()));
        return all;
    }

    @Property
    @Label("law 26: every entry resolves in one step, and no merge makes a circle")
    void every_entry_resolves_in_one_step(
            @ForAll("profiles") List<Profile> profiles, @ForAll("courses") List<MergeStep> steps) {
        MergeBook book = book(profiles, steps);

        for (PersonId each : Merges.entries()) {
            PersonId stays = book.resolve(each);
            assertThat(book.resolve(stays)).isEqualTo(stays);
            assertThat(book.entries(each)).contains(each, stays).isEqualTo(book.entries(stays));
        }
        assertThat(book.resolutions().values()).noneMatch(book.resolutions()::containsKey);
    }

    @Property
    @Label("law 26: what resolves to what is what the merges say that are not undone")
    void merges_are_what_a_simple_reading_makes_of_them(
            @ForAll("profiles") List<Profile> profiles, @ForAll("courses") List<MergeStep> steps) {
        MergeBook book = book(profiles, steps);
        Map<StepId, MergeStep.Merge> standing = new HashMap<>();
        Map<PersonId, PersonId> into = new HashMap<>();
        for (MergeStep step : book.steps()) {
            if (step instanceof MergeStep.Merge merge) {
                standing.put(merge.id(), merge);
                into.put(merge.gone(), merge.kept());
            } else if (step instanceof MergeStep.Unmerge undo) {
                into.remove(standing.get(undo.merge()).gone());
            }
        }

        for (PersonId each : Merges.entries()) {
            PersonId stays = each;
            for (int i = 0; into.containsKey(stays); i++) {
                assertThat(i).isLessThan(Merges.entries().size());
                stays = into.get(stays);
            }
            assertThat(book.resolve(each)).isEqualTo(stays);
        }
    }

    @Property
    @Label("law 26: undoing a merge restores everything")
    void undoing_restores_everything(
            @ForAll("profiles") List<Profile> profiles,
            @ForAll("courses") List<MergeStep> steps,
            @ForAll Random random) {
        MergeBook before = book(profiles, steps);
        List<PersonId> entries = new ArrayList<>(Merges.entries());
        Collections.shuffle(entries, random);
        PersonId gone = entries.get(0);
        PersonId kept = entries.get(1);
        Map<Trait, PersonId> chosen = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            chosen.put(trait, random.nextBoolean() ? gone : kept);
        }
        MergeStep merge =
                new MergeStep.Merge(StepId.of("merge"), gone, kept, ImmutableSortedMap.copyOf(chosen), LATER, CLERK);
        MergeStep undo = new MergeStep.Unmerge(StepId.of("undo"), merge.id(), LATER, CLERK);

        Filed<MergeBook> filed = before.file(List.of(merge, undo));

        Statistics.label("merged and undone").collect(filed.isWhole());
        Statistics.label("merged and undone").coverage(all -> all.check(true).percentage(share -> share > 10));
        if (filed.kept() == 2) {
            assertThat(before.file(List.of(merge)).orThrow().resolve(gone)).isEqualTo(before.resolve(kept));
        }
        assertThat(seen(filed.book())).isEqualTo(seen(before));
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(
            @ForAll("profiles") List<Profile> profiles, @ForAll("courses") List<MergeStep> steps) {
        MergeBook book = book(profiles, steps);

        Filed<MergeBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(seen(again.book())).isEqualTo(seen(book));
    }

    @Property
    @Label("law 4: filing in two portions is filing at once, and leaves the first book as it was")
    void filing_in_portions_is_filing_at_once(
            @ForAll("profiles") List<Profile> profiles, @ForAll("courses") List<MergeStep> steps) {
        MergeBook half = book(profiles, steps.subList(0, steps.size() / 2));
        List<Object> before = seen(half);

        MergeBook whole =
                half.file(steps.subList(steps.size() / 2, steps.size())).book();

        assertThat(seen(half)).isEqualTo(before);
        assertThat(seen(whole)).isEqualTo(seen(book(profiles, steps)));
    }

    @Property
    @Label("law 13: the order of profiles does not matter to a search")
    void the_order_of_profiles_does_not_matter(@ForAll("profiles") List<Profile> profiles, @ForAll Random random) {
        List<Profile> shuffled = new ArrayList<>(profiles);
        Collections.shuffle(shuffled, random);

        assertThat(MergeBook.empty().knowing(shuffled).suspicions(DuplicateRules.house()))
                .isEqualTo(MergeBook.empty().knowing(profiles).suspicions(DuplicateRules.house()));
    }

    @Property
    void what_is_absent_is_like_nothing(@ForAll("profiles") List<Profile> profiles) {
        List<Suspicion> pairs = MergeBook.empty()
                .knowing(profiles)
                .suspicions(DuplicateRules.house())
                .pairs();
        Map<PersonId, Profile> byId = new HashMap<>();
        profiles.forEach(each -> byId.put(each.id(), each));
        Set<Set<PersonId>> found = new HashSet<>();

        for (Suspicion pair : pairs) {
            Profile one = byId.get(pair.one());
            Profile other = byId.get(pair.other());
            found.add(Set.of(pair.one(), pair.other()));
            assertThat(pair.agreeing()).isNotEmpty().allSatisfy(trait -> {
                assertThat(one.comparable(trait)).isPresent().isEqualTo(other.comparable(trait));
            });
            assertThat(pair.differing()).doesNotContain(Trait.IDENTITY_NUMBER, Trait.BORN, Trait.SEX);
        }
        for (Profile one : profiles) {
            for (Profile other : profiles) {
                boolean named = agree(one, other, Trait.NAME);
                boolean like = named && (agree(one, other, Trait.PHONE) || agree(one, other, Trait.BORN));
                boolean against = differ(one, other, Trait.BORN) || differ(one, other, Trait.SEX);
                if (!one.equals(other)) {
                    assertThat(found.contains(Set.of(one.id(), other.id()))).isEqualTo(like && !against);
                }
            }
        }
    }

    private static boolean agree(Profile one, Profile other, Trait trait) {
        return one.comparable(trait).isPresent() && one.comparable(trait).equals(other.comparable(trait));
    }

    private static boolean differ(Profile one, Profile other, Trait trait) {
        return one.comparable(trait).isPresent()
                && other.comparable(trait).isPresent()
                && !one.comparable(trait).equals(other.comparable(trait));
    }

    @Property
    @Label("law 26: the days of one person are the union of those of the entries")
    void facts_under_the_key_that_stays_are_the_union(
            @ForAll("memberships") List<Membership> memberships, @ForAll("volunteers") List<Volunteer> volunteers) {
        MergeBook book = MergeBook.empty()
                .file(List.of(merge("m1", "ann", "ben"), merge("m2", "ben", "cleo")))
                .orThrow();
        List<Membership> joined = book.memberships(memberships);
        List<Volunteer> registered = book.volunteers(volunteers);

        assertThat(Roster.builder()
                        .addMemberships(joined)
                        .addVolunteers(registered)
                        .build()
                        .problems())
                .extracting(Problem::code)
                .doesNotContain("roster.member-twice", "roster.registered-twice");
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2026; day = day.plusDays(23)) {
            LocalDate on = day;
            Set<List<Object>> before = new HashSet<>();
            memberships.stream().filter(each -> each.during().contains(on)).forEach(each -> before.add(at(book, each)));
            assertThat(joined.stream().filter(each -> each.during().contains(on)))
                    .extracting(each -> at(book, each))
                    .containsExactlyInAnyOrderElementsOf(before);
            Set<PersonId> people = new HashSet<>();
            volunteers.stream()
                    .filter(each -> each.registered().contains(on))
                    .forEach(each -> people.add(book.resolve(each.person())));
            assertThat(registered.stream().filter(each -> each.registered().contains(on)))
                    .extracting(Volunteer::person)
                    .containsExactlyInAnyOrderElementsOf(people);
        }
    }

    private static MergeStep merge(String id, String gone, String kept) {
        return new MergeStep.Merge(
                StepId.of(id), PersonId.of(gone), PersonId.of(kept), ImmutableSortedMap.of(), LATER, CLERK);
    }

    private static List<Object> at(MergeBook book, Membership each) {
        return List.of(book.resolve(each.person()), each.team(), each.organization(), each.role());
    }

    @Property
    void refusals_speak_both_languages_and_hard_cases_occur(
            @ForAll("profiles") List<Profile> profiles, @ForAll("courses") List<MergeStep> steps) {
        Filed<MergeBook> filed = MergeBook.empty().knowing(profiles).file(steps);
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (Problem problem : filed.problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "安娜", "138", "1980");
            }
        }
        for (String code : List.of(
                "roster.merge-circle",
                "roster.merge-gone",
                "roster.merge-different",
                "roster.merge-erased",
                "roster.merge-choice-missing",
                "roster.merge-unknown",
                "roster.twin-same",
                "roster.twin-not-noted")) {
            Statistics.label(code).collect(codes.contains(code));
            Statistics.label(code).coverage(all -> all.check(true).percentage(share -> share > 1));
        }
        boolean row = filed.book().steps().stream()
                .filter(step ->
                        step instanceof MergeStep.Merge merge && filed.book().stands(merge.id()))
                .map(step -> (MergeStep.Merge) step)
                .anyMatch(each -> !filed.book().resolve(each.kept()).equals(each.kept()));
        Statistics.label("A into B into C").collect(row);
        Statistics.label("A into B into C").coverage(all -> all.check(true).percentage(share -> share > 10));
    }
}

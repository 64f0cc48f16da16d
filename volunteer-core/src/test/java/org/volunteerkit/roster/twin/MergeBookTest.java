package org.volunteerkit.roster.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.IdentityNumber;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergeBookTest {

    private static final PersonId A = PersonId.of("a");
    private static final PersonId B = PersonId.of("b");
    private static final PersonId C = PersonId.of("c");
    private static final PersonId CLERK = PersonId.of("clerk");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate BORN = LocalDate.of(1949, 12, 31);

    /** The number is an example of GB 11643-1999. */
    private static final IdentityNumber NUMBER = IdentityNumber.parse("11010519491231002X");

    private static final DigestKey KEY = key("a secret of thirty-two bytes, at least");

    private static DigestKey key(String secret) {
        return DigestKey.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static MergeStep.Merge merge(String id, PersonId gone, PersonId kept) {
        return new MergeStep.Merge(StepId.of(id), gone, kept, ImmutableSortedMap.of(), DAY, CLERK);
    }

    private static MergeStep unmerge(String id, String merge) {
        return new MergeStep.Unmerge(StepId.of(id), StepId.of(merge), DAY, CLERK);
    }

    private static MergeStep notSame(String id, PersonId one, PersonId other) {
        return new MergeStep.NotSame(StepId.of(id), one, other, DAY, CLERK);
    }

    private static Identity identity(PersonId person) {
        return Identity.builder()
                .person(person)
                .name("安娜")
                .identityNumber(NUMBER)
                .phone("+86 138 0000 0000")
                .build();
    }

    private static Profile profile(PersonId id, String name, LocalDate born) {
        return Profile.builder()
                .person(Person.builder().id(id).born(Optional.ofNullable(born)).build())
                .name(name)
                .build();
    }

    private static List<String> told(Filed<?> filed) {
        return filed.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path().orElse(""))
                .toList();
    }

    @Test
    void a_into_b_into_c_and_the_middle_one_undone() {
        MergeBook book = MergeBook.empty()
                .file(List.of(merge("m1", A, B), merge("m2", B, C)))
                .orThrow();

        assertThat(book.resolve(A)).isEqualTo(C);
        assertThat(book.entries(B)).containsExactly(A, B, C);
        assertThat(book.resolutions()).containsOnly(Map.entry(A, C), Map.entry(B, C));

        MergeBook withoutSecond = book.file(List.of(unmerge("u", "m2"))).orThrow();
        assertThat(withoutSecond.resolve(A)).isEqualTo(B);
        assertThat(withoutSecond.entries(C)).containsExactly(C);
        MergeBook withoutFirst = book.file(List.of(unmerge("u", "m1"))).orThrow();
        assertThat(withoutFirst.resolve(A)).isEqualTo(A);
        assertThat(withoutFirst.resolve(B)).isEqualTo(C);
        assertThat(withoutFirst.stands(StepId.of("m1"))).isFalse();
        assertThat(withoutFirst.stands(StepId.of("m2"))).isTrue();
    }

    @Test
    void circles_and_merging_what_is_gone_are_refused() {
        MergeBook book = MergeBook.empty().file(List.of(merge("m1", A, B))).orThrow();

        assertThat(told(book.file(List.of(merge("m2", B, A), merge("m3", A, C), merge("m4", A, B)))))
                .containsExactly(
                        "roster.merge-circle [0].kept", "roster.merge-gone [1].gone", "roster.merge-circle [2].kept");
        assertThat(book.file(List.of(merge("m5", C, A))).orThrow().resolve(C)).isEqualTo(B);
        assertThat(told(book.file(List.of(unmerge("u", "m9"), unmerge("v", "m1"), unmerge("w", "m1")))))
                .containsExactly("roster.merge-unknown [0].merge", "roster.merge-unknown [2].merge");
    }

    @Test
    void two_who_are_not_the_same_stay_two_whatever_they_are_merged_with() {
        MergeBook book = MergeBook.empty()
                .file(List.of(notSame("n", A, C), merge("m1", A, B)))
                .orThrow();

        assertThat(book.areKnownToDiffer(C, B)).isTrue();
        assertThat(told(book.file(List.of(merge("m2", B, C))))).containsExactly("roster.merge-different [0].kept");
        assertThat(told(book.file(List.of(notSame("n2", A, B), notSame("n3", C, A)))))
                .containsExactly("roster.twin-same [0].other", "roster.twin-noted [1].other");
        assertThat(book.file(List.of(
                                new MergeStep.Reopen(StepId.of("o"), StepId.of("n"), DAY, CLERK), merge("m2", B, C)))
                        .orThrow()
                        .resolve(A))
                .isEqualTo(C);
        assertThat(told(book.file(List.of(new MergeStep.Reopen(StepId.of("o"), StepId.of("m1"), DAY, CLERK)))))
                .containsExactly("roster.twin-not-noted [0].notSame");
    }

    @Test
    void people_with_contradicting_birthdays_are_merged_only_by_choice() {
        MergeBook book =
                MergeBook.empty().knowing(List.of(profile(A, "安娜", BORN), profile(B, "安 娜", BORN.plusDays(1))));

        assertThat(told(book.file(List.of(merge("m", A, B)))))
                .containsExactly("roster.merge-choice-missing [0].chosen");
        MergeBook merged = book.file(List.of(
                        new MergeStep.Merge(StepId.of("m"), A, B, ImmutableSortedMap.of(Trait.BORN, A), DAY, CLERK)))
                .orThrow();
        assertThat(merged.profile(A)).isEqualTo(merged.profile(B)).get().satisfies(profile -> {
            assertThat(profile.id()).isEqualTo(B);
            assertThat(profile.person().born()).contains(BORN);
            assertThat(profile.name()).contains("安 娜");
        });
        MergeBook undone = merged.file(List.of(unmerge("u", "m"))).orThrow();
        assertThat(undone.profile(B)).contains(profile(B, "安 娜", BORN.plusDays(1)));
    }

    @Test
    void what_one_lacks_comes_from_the_other() {
        MergeBook book = MergeBook.empty()
                .knowing(List.of(
                        Profile.builder()
                                .person(Person.builder().id(A).sex(Sex.FEMALE).build())
                                .phone("13800000000")
                                .build(),
                        profile(B, "安娜", BORN)))
                .file(List.of(merge("m1", A, B), merge("m2", B, C)))
                .orThrow();

        assertThat(book.profile(C)).get().satisfies(profile -> {
            assertThat(profile.person().id()).isEqualTo(C);
            assertThat(profile.person().born()).contains(BORN);
            assertThat(profile.person().sex()).contains(Sex.FEMALE);
            assertThat(profile.phone()).contains("13800000000");
        });
    }

    @Test
    void absent_fields_are_no_match() {
        MergeBook book = MergeBook.empty()
                .knowing(List.of(
                        profile(A, "安娜", null),
                        profile(B, "安娜", null),
                        Profile.builder().person(Person.builder().id(C).build()).build()));

        assertThat(book.suspicions(DuplicateRules.house()).pairs()).isEmpty();
    }

    @Test
    void suspicions_say_which_rules_and_what_differs_and_are_gone_when_decided() {
        Profile one = Profile.of(Person.builder().id(A).born(BORN).build(), Optional.of(identity(A)), KEY);
        Profile other =
                Profile.of(Person.builder().id(B).born(BORN.plusYears(1)).build(), Optional.of(identity(B)), KEY);
        MergeBook book = MergeBook.empty().knowing(List.of(other, one));

        Suspicions found = book.suspicions(DuplicateRules.house());
        assertThat(found.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(A);
            assertThat(pair.other()).isEqualTo(B);
            assertThat(pair.rules()).containsExactly("same-number");
            assertThat(pair.agreeing()).containsExactly(Trait.IDENTITY_NUMBER, Trait.NAME, Trait.PHONE);
            assertThat(pair.differing()).containsExactly(Trait.BORN);
        });
        assertThat(found.of(B)).hasSize(1);
        assertThat(found.of(C)).isEmpty();
        assertThat(book.file(List.of(notSame("n", B, A)))
                        .orThrow()
                        .suspicions(DuplicateRules.house())
                        .pairs())
                .isEmpty();
        assertThat(found.toString() + one).doesNotContain("安娜", "138", "1949", "11010519");
    }

    @Test
    void a_value_that_stands_everywhere_is_suspected_itself() {
        List<Profile> profiles = IntStream.range(0, 11)
                .mapToObj(i -> Profile.builder()
                        .person(Person.builder().id(PersonId.of("x" + i)).build())
                        .name("测试")
                        .phone("13800000000")
                        .build())
                .toList();

        Suspicions found = MergeBook.empty().knowing(profiles).suspicions(DuplicateRules.house());

        assertThat(found.pairs()).isEmpty();
        assertThat(found.crowds()).extracting(Problem::code).containsExactly("roster.twin-crowd");
        assertThat(found.crowds().get(0).text(Locale.ENGLISH)).contains("11", "same-name-and-phone");
    }

    @Test
    void a_preview_tells_conflicts_what_moves_and_what_stands_against_it() {
        Membership moving = Membership.builder()
                .person(A)
                .team(TeamId.of("t"))
                .role(MembershipRole.MEMBER)
                .during(DateRange.parse("2024-01-01/2024-03-01"))
                .build();
        Membership staying = moving.withPerson(B).withDuring(DateRange.parse("2024-02-01/.."));
        Volunteer registration = Volunteer.builder()
                .person(A)
                .registered(DateRange.parse("2023-01-01/.."))
                .registeredBy(OrganizationId.of("o"))
                .build();
        Roster roster = rosterOf(List.of(moving, staying), List.of(registration));
        MergeBook book = MergeBook.empty()
                .knowing(List.of(profile(A, "安娜", BORN), profile(B, "白云", null)))
                .file(List.of(notSame("n", A, B)))
                .orThrow();

        MergePreview preview = MergePreview.of(book, roster, A, B);

        assertThat(preview.differing()).containsExactly(Trait.NAME);
        assertThat(preview.gained()).containsExactly(Trait.BORN);
        assertThat(preview.registrations()).containsExactly(registration);
        assertThat(preview.memberships()).containsExactly(moving);
        assertThat(preview.meeting().memberships()).containsExactly(staying);
        assertThat(preview.meeting().registrations()).isEmpty();
        assertThat(preview.problems()).extracting(Problem::code).containsExactly("roster.merge-different");
        MergeStep step = preview.merge(StepId.of("m"), Map.of(Trait.NAME, B), DAY, CLERK);
        assertThat(told(book.file(List.of(step)))).containsExactly("roster.merge-different [0].kept");
        MergeBook merged = book.file(List.of(new MergeStep.Reopen(StepId.of("o"), StepId.of("n"), DAY, CLERK), step))
                .orThrow();
        assertThat(merged.memberships(List.of(moving, staying)))
                .containsExactly(staying.withDuring(DateRange.parse("2024-01-01/..")));
        assertThat(merged.volunteers(List.of(registration))).containsExactly(registration.withPerson(B));
        assertThat(MergePreview.of(book, roster, A, A).problems())
                .extracting(Problem::code)
                .containsExactly("roster.merge-one");
    }

    private static Roster rosterOf(List<Membership> memberships, List<Volunteer> volunteers) {
        return Roster.builder()
                .addPersons(List.of(
                        Person.builder().id(A).build(), Person.builder().id(B).build()))
                .addTeams(List.of(Team.builder()
                        .id(TeamId.of("t"))
                        .name("队")
                        .kind("party")
                        .nature(Team.Nature.COMMUNITY)
                        .home(OrganizationId.of("o"))
                        .active(DateRange.parse("2020-01-01/.."))
                        .build()))
                .addMemberships(memberships)
                .addVolunteers(volunteers)
                .build()
                .roster();
    }

    @Test
    void erasing_a_merged_person_erases_all_entries_and_leaves_the_keys() {
        MergeBook book = MergeBook.empty()
                .knowing(List.of(Profile.of(Person.builder().id(A).born(BORN).build(), Optional.of(identity(A)), KEY)))
                .file(List.of(
                        merge("m", A, B), new MergeStep.Erase(StepId.of("e"), B, KEY.digests(identity(A)), DAY, CLERK)))
                .orThrow();
        Minimisation left = book.minimisation();

        assertThat(left.erased()).containsExactlyInAnyOrder(A, B);
        assertThat(book.resolve(A)).isEqualTo(B);
        assertThat(book.profile(B))
                .contains(
                        Profile.builder().person(Person.builder().id(B).build()).build());
        assertThat(left.person(Person.builder().id(A).born(BORN).sex(Sex.FEMALE).build()))
                .isEqualTo(Person.builder().id(A).sex(Sex.FEMALE).build());
        assertThat(left.identity(identity(A), KEY)).isEmpty();
        Volunteer registration = Volunteer.builder()
                .person(A)
                .number("41-7")
                .registered(DateRange.parse("2023-01-01/.."))
                .registeredBy(OrganizationId.of("o"))
                .addAffiliations(Affiliation.PARTY_MEMBER)
                .availability("周末")
                .build();
        assertThat(left.volunteer(registration).number()).isEmpty();
        assertThat(left.volunteer(registration).affiliations()).isEmpty();
        assertThat(left.volunteer(registration).registered()).isEqualTo(registration.registered());
        assertThat(left.volunteer(left.volunteer(registration))).isEqualTo(left.volunteer(registration));
        assertThat(book.file(List.of(unmerge("u", "m"))).orThrow().isErased(A)).isTrue();
        assertThat(told(book.file(List.of(merge("m2", B, C), merge("m3", C, B)))))
                .containsExactly("roster.merge-erased [0].gone", "roster.merge-erased [1].kept");
        assertThat(book.suspicions(DuplicateRules.house()).pairs()).isEmpty();
    }

    @Test
    void an_erased_person_who_is_imported_again_is_known_by_the_digest_under_any_key() {
        MergeBook book = MergeBook.empty()
                .file(List.of(new MergeStep.Erase(StepId.of("e"), A, KEY.digests(identity(A)), DAY, CLERK)))
                .orThrow();
        Identity again = identity(C);
        Identity withoutNumber =
                Identity.builder().person(C).name("安 娜").phone("13800000000").build();
        Identity namesake =
                Identity.builder().person(C).name("安娜").phone("13900000000").build();

        assertThat(book.minimisation().identity(again, KEY)).isEmpty();
        assertThat(book.minimisation().identity(withoutNumber, KEY)).isEmpty();
        assertThat(book.minimisation().identity(namesake, KEY)).contains(namesake);
        assertThat(book.minimisation().isBarred(again, key("another secret of thirty-two bytes!!")))
                .isFalse();

        MergeBook back = book.file(List.of(new MergeStep.Readmit(StepId.of("r"), KEY.digests(again), DAY, CLERK)))
                .orThrow();
        assertThat(back.minimisation().identity(again, KEY)).contains(again);
        assertThat(back.isErased(A)).isTrue();
        assertThat(told(back.file(List.of(new MergeStep.Readmit(StepId.of("r2"), KEY.digests(again), DAY, CLERK)))))
                .containsExactly("roster.twin-not-barred [0].digests");
    }

    @Test
    void digests_need_a_secret_and_tell_nothing() {
        assertThat(Refusals.code(() -> DigestKey.of(new byte[31]))).isEqualTo("roster.twin-secret");
        assertThat(KEY.digest(NUMBER))
                .isEqualTo(KEY.digest(NUMBER))
                .isNotEqualTo(key("another secret of thirty-two bytes!!").digest(NUMBER));
        assertThat(KEY.digest(NUMBER).value()).hasSize(64).doesNotContain("11010519");
        assertThat(KEY.toString()).isEqualTo("DigestKey");
        assertThat(KEY.digest(NUMBER).toString()).hasSize(9);
        assertThat(Refusals.code(() -> Digest.parse("XYZ"))).isEqualTo("roster.twin-digest");
        assertThat(KEY.digests(Identity.builder().person(A).name("安娜").build())).isEmpty();
    }

    @Test
    void a_rule_that_goes_by_a_name_alone_is_refused() {
        assertThat(Refusals.code(() -> new DuplicateRules.Rule(
                        "name", ImmutableSortedSet.of(Trait.NAME, Trait.SEX), ImmutableSortedSet.of())))
                .isEqualTo("roster.twin-evidence");
        String text = Json.write(DuplicateRules.house());
        assertThat(Json.read(DuplicateRules.class, "rules.json", text).orThrow())
                .isEqualTo(DuplicateRules.house());
        assertThat(Json.read(DuplicateRules.class, "rules.json", text.replace("same-name-and-phone", "same-number"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("roster.twin-rules");
        assertThat(Json.read(
                                DuplicateRules.class,
                                "rules.json",
                                text.replace("\"largestGroup\":10", "\"largestGroup\":1"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("roster.twin-group");
    }

    static List<MergeStep> steps() {
        return List.of(
                notSame("n", A, B),
                new MergeStep.Reopen(StepId.of("o"), StepId.of("n"), DAY, CLERK),
                new MergeStep.Merge(
                        StepId.of("m"), A, B, ImmutableSortedMap.of(Trait.BORN, A, Trait.NAME, B), DAY, CLERK),
                unmerge("u", "m"),
                new MergeStep.Erase(StepId.of("e"), A, KEY.digests(identity(A)), DAY, CLERK),
                new MergeStep.Readmit(StepId.of("r"), KEY.digests(identity(A)), DAY, CLERK));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_comes_back_as_it_was_written(MergeStep step) {
        String written = Json.form(MergeStep.class).write(step);

        assertThat(Json.read(MergeStep.class, "steps.jsonl", written).orThrow()).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'merge':{'id':'1','gone':'a','kept':'a','day':'2024-03-01','by':'b'}}; roster.merge-one; $.merge.kept",
                "{'merge':{'id':'1','gone':'a','kept':'b','chosen':{'born':'c'},'day':'2024-03-01','by':'b'}};"
                        + " roster.merge-choice; $.merge.chosen",
                "{'not-same':{'id':'1','one':'a','other':'a','day':'2024-03-01','by':'b'}};"
                        + " roster.merge-one; $.not-same.other",
                "{'erase':{'id':'1','person':'a','digests':['11010519491231002X'],'day':'2024-03-01','by':'b'}};"
                        + " roster.twin-digest; $.erase.digests[0]",
                "{'unmerge':{'id':'1','merge':'王小明','day':'2024-03-01','by':'b'}}; value.key-form; $.unmerge.merge"
            })
    void a_bad_line_is_told_at_its_place(String line, String code, String path) {
        assertThat(Json.read(MergeStep.class, "steps.jsonl", line.replace('\'', '"'))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.place().path()).contains(path);
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                        assertThat(problem.text(locale)).doesNotContain("王", "11010519", "{");
                    }
                });
    }

    @Test
    void long_rows_and_wide_stars_are_put_together_without_trouble() {
        List<MergeStep> steps = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            steps.add(merge("row" + i, PersonId.of("r" + i), PersonId.of("r" + (i + 1))));
            steps.add(merge("star" + i, PersonId.of("s" + i), PersonId.of("sun")));
            profiles.add(profile(PersonId.of("r" + i), "安娜", BORN));
            profiles.add(profile(PersonId.of("s" + i), "白云", BORN));
        }

        MergeBook book = MergeBook.empty().knowing(profiles).file(steps).orThrow();

        assertThat(book.resolve(PersonId.of("r0"))).isEqualTo(PersonId.of("r20000"));
        assertThat(book.resolve(PersonId.of("s19999"))).isEqualTo(PersonId.of("sun"));
        assertThat(book.profile(PersonId.of("r7")).orElseThrow().name()).contains("安娜");
    }
}

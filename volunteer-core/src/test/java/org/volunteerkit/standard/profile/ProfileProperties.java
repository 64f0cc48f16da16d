package org.volunteerkit.standard.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.testkit.StandardDocuments;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;

class ProfileProperties {

    private static final int PROFILES = 5;

    /** The base of each profile: another profile, the one plain standard (-1), or one that is not there (-2). */
    @Provide
    Arbitrary<List<Integer>> bases() {
        return Arbitraries.integers().between(-2, PROFILES - 1).list().ofSize(PROFILES);
    }

    @Provide
    Arbitrary<Standard> standards() {
        return StandardDocuments.standards();
    }

    private static Profile profile(int number, int base) {
        StandardId of =
                base == -1 ? StandardDocuments.ID : base == -2 ? StandardId.of("nowhere") : StandardId.of("p" + base);
        return Profile.builder()
                .id(StandardId.of("p" + number))
                .edition("2020")
                .title(Text.of("本地", "Local"))
                .publisher(Text.of("区", "District"))
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .base(new EditionId(of, "2020"))
                .source(Clause.of("p"))
                .build();
    }

    @Property
    @Label("law 43: profiles that lead back to themselves and bases that are not there are refused, each once")
    void circles_and_dangling_bases_are_refused(
            @ForAll("standards") Standard standard, @ForAll("bases") List<Integer> bases) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < PROFILES; i++) {
            profiles.add(profile(i, bases.get(i)));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < PROFILES; i++) {
            if (bases.get(i) == -2) {
                expected.add("p" + i + " 2020 standard.base-unknown $.base");
            } else if (isInCircle(i, bases)) {
                expected.add("p" + i + " 2020 standard.profile-circle $.base");
            }
        }
        Statistics.collect(
                expected.isEmpty()
                        ? "sound"
                        : expected.stream().anyMatch(each -> each.contains("circle")) ? "circle" : "dangling");
        Statistics.coverage(seen -> {
            seen.check("sound").percentage(share -> share > 1);
            seen.check("circle").percentage(share -> share > 10);
            seen.check("dangling").percentage(share -> share > 10);
        });

        if (expected.isEmpty()) {
            Standards all = Standards.of(List.of(standard), profiles, Vocabulary.of());
            assertThat(all.ids()).hasSize(PROFILES + 1);
            for (Profile each : profiles) {
                assertThat(all.fromBase(EditionId.of(each)).entries()).isEmpty();
                assertThat(all.edition(EditionId.of(each)).orElseThrow().items())
                        .hasSameSizeAs(standard.items());
            }
        } else {
            assertThatThrownBy(() -> Standards.of(List.of(standard), profiles, Vocabulary.of()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(ProfileProperties::told)
                                    .containsExactlyElementsOf(expected));
        }
    }

    private static String told(Problem problem) {
        return problem.place().source().orElseThrow() + " " + problem.code() + " "
                + problem.place().path().orElseThrow();
    }

    private static boolean isInCircle(int start, List<Integer> bases) {
        Set<Integer> seen = new HashSet<>();
        int at = bases.get(start);
        while (at >= 0 && seen.add(at)) {
            if (at == start) {
                return true;
            }
            at = bases.get(at);
        }
        return false;
    }

    @Property
    @Label("law 40: two editions differ in words exactly if they ask for something else")
    void a_difference_is_told_exactly_if_there_is_one(
            @ForAll("standards") Standard one, @ForAll("standards") Standard other) {
        boolean same = one.items().equals(other.items())
                && one.implementation().equals(other.implementation())
                && one.scoring().equals(other.scoring());
        Difference difference = Difference.between(one, other);
        Statistics.collect(same ? "same" : "other");

        assertThat(Difference.between(one, one).isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isEqualTo(same);
        assertThat(Difference.between(other, one).isEmpty()).isEqualTo(same);
    }
}

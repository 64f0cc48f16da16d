package org.volunteerkit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.history.Filed;
import org.volunteerkit.json.Json;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.TimeSpan;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemandListTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final OrganizationId C1 = OrganizationId.of("c1");

    private static Need.Builder need(String kind, String title) {
        return Need.builder().kind(kind).title(title).place(C1);
    }

    private static DemandForm form(String id, String from, Need... needs) {
        return DemandForm.builder()
                .id(DemandFormId.of(id))
                .from(OrganizationId.of(from))
                .day(DAY)
                .addNeeds(needs)
                .build();
    }

    private static final DemandForm BUREAU = form(
            "f2",
            "bureau",
            need("legal-aid", "法律咨询").matter("law-day").people(3).build());
    private static final DemandForm STREET = form(
            "f1",
            "street",
            need("elderly-care", "陪老人聊天").people(9).build(),
            need("legal-aid", "请律师讲课").matter("law-day").people(2).build());

    @Test
    void a_matter_that_several_ask_for_in_other_words_is_one_line_that_names_its_forms() {
        DemandList list = DemandList.empty().merge(List.of(BUREAU, STREET)).orThrow();

        assertThat(list.lines()).hasSize(2);
        DemandList.Line law = list.lines().get(0);
        assertThat(law.matter()).contains("law-day");
        assertThat(law.people()).isEqualTo(5);
        assertThat(law.title()).isEqualTo("请律师讲课");
        assertThat(law.bodies()).containsExactly(OrganizationId.of("street"), OrganizationId.of("bureau"));
        assertThat(law.sources())
                .extracting(DemandList.Source::form, DemandList.Source::line)
                .containsExactly(tuple(DemandFormId.of("f1"), 2), tuple(DemandFormId.of("f2"), 1));
    }

    @Test
    void the_same_words_without_a_matter_stay_two_lines() {
        Need need = need("tutoring", "辅导").build();

        assertThat(DemandList.empty()
                        .merge(List.of(form("a", "x", need), form("b", "y", need)))
                        .orThrow()
                        .lines())
                .hasSize(2);
    }

    @Test
    void a_matter_at_another_place_or_of_another_kind_is_another_line() {
        Need one = need("tutoring", "辅导").matter("m").build();
        Need elsewhere = Need.builder()
                .kind("tutoring")
                .title("辅导")
                .place(OrganizationId.of("c2"))
                .matter("m")
                .build();
        Need other = need("legal-aid", "辅导").matter("m").build();

        assertThat(DemandList.empty()
                        .merge(List.of(form("a", "x", one), form("b", "y", elsewhere), form("c", "z", other)))
                        .orThrow()
                        .lines())
                .hasSize(3);
    }

    @Test
    void a_form_that_is_merged_twice_counts_once() {
        DemandList once = DemandList.empty().merge(List.of(BUREAU, STREET)).orThrow();

        Filed<DemandList> twice = once.merge(List.of(STREET, BUREAU, STREET));

        assertThat(twice.book()).isSameAs(once);
        assertThat(twice.repeated()).isEqualTo(3);
        assertThat(twice.kept()).isZero();
        assertThat(twice.problems()).isEmpty();
    }

    @Test
    void another_form_under_a_known_key_is_refused_at_its_place() {
        DemandList list = DemandList.empty().merge(List.of(BUREAU)).orThrow();

        Filed<DemandList> filed = list.merge(
                List.of(STREET, form("f2", "bureau", need("tutoring", "x").build())));

        assertThat(filed.problems())
                .extracting(Problem::code, problem -> problem.place().path().orElse(""))
                .containsExactly(tuple("demand.form-conflicting", "[1].id"));
        assertThat(filed.book().forms()).containsExactly(STREET, BUREAU);
    }

    @Test
    void a_form_says_something_and_each_matter_once() {
        Need need = need("tutoring", "辅导").matter("m").build();

        assertThat(Refusals.code(() -> form("a", "x"))).isEqualTo("demand.form-empty");
        assertThat(Refusals.problem(() ->
                        form("a", "x", need, need("tutoring", "家教").matter("m").build())))
                .extracting(Problem::code, problem -> problem.place().path().orElse(""))
                .containsExactly("demand.form-twice", "needs[1].matter");
        assertThat(Refusals.code(() -> need("x", "y").people(0).build())).isEqualTo("demand.people-range");
    }

    @Test
    void a_form_comes_back_as_it_was_written() {
        assertThat(Json.read(DemandForm.class, "form.json", Json.write(STREET)).orThrow())
                .isEqualTo(STREET);
    }

    @Test
    void time_until_midnight_lies_on_the_day_before() {
        Need evening = need("x", "y")
                .when(TimeSpan.parse("2024-03-05T22:00/2024-03-05T24:00[Asia/Shanghai]"))
                .build();

        assertThat(evening.lastDay()).contains(DAY);
        assertThat(evening.hour()).hasValue(22);
        assertThat(need("x", "y").build().hour()).isEqualTo(OptionalInt.empty());
        assertThat(need("x", "y").build().lastDay()).isEqualTo(Optional.empty());
    }

    @Test
    void unmet_demand_adds_up_by_kind_place_and_hour() {
        Need evening = need("a", "y")
                .when(TimeSpan.parse("2024-03-05T22:00/2024-03-05T23:00[Asia/Shanghai]"))
                .people(2)
                .build();
        Need any = need("b", "y").people(3).build();

        UnmetDemand unmet = UnmetDemand.of(List.of(any, evening, evening));

        assertThat(unmet.lines())
                .containsExactly(
                        new UnmetDemand.Line("a", C1, OptionalInt.of(22), new UnmetDemand.Sum(2, 4)),
                        new UnmetDemand.Line("b", C1, OptionalInt.empty(), new UnmetDemand.Sum(1, 3)));
        assertThat(unmet.total()).isEqualTo(new UnmetDemand.Sum(3, 7));
        assertThat(unmet.byKind()).containsOnlyKeys("a", "b");
        assertThat(unmet.byPlace()).containsEntry(C1, unmet.total());
        assertThat(unmet.byHour().keySet()).containsExactly(OptionalInt.of(22), OptionalInt.empty());
        assertThat(UnmetDemand.of(List.of(evening)).plus(UnmetDemand.of(List.of(evening, any))))
                .isEqualTo(unmet);
    }
}

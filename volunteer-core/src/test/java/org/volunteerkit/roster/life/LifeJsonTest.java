package org.volunteerkit.roster.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.RegistrationRules;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;
import org.volunteerkit.value.Clause;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeJsonTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
    private static final PersonId ANN = PersonId.of("ann");

    static List<RegistrationStep> steps() {
        return RegistrationBookTest.everyStep(DAY);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_comes_back_as_it_was_written(RegistrationStep step) {
        String written = Json.form(RegistrationStep.class).write(step);

        assertThat(Json.read(RegistrationStep.class, "steps.jsonl", written).orThrow())
                .isEqualTo(step);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void no_text_of_a_step_shows_why(RegistrationStep step) {
        assertThat(step.toString()).contains("ann").doesNotContain("病假", "材料不实", "外省", "41-7");
        assertThat(Json.form(RegistrationStep.class).write(step.minimised()))
                .doesNotContain("病假", "材料不实", "外省", "41-7");
        assertThat(step.minimised().minimised()).isEqualTo(step.minimised());
        assertThat(step.minimised().id()).isEqualTo(step.id());
    }

    @Test
    void rules_come_back_as_they_were_written() {
        for (LifeRules rules : List.of(LifeRules.national(), LifeRules.zhenhai())) {
            assertThat(Json.read(LifeRules.class, "rules.json", Json.write(rules))
                            .orThrow())
                    .isEqualTo(rules);
        }
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'suspend':{'id':'1','person':'ann','reason':'王小明','until':'2023-03-05','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; roster.life-until; $.suspend.until",
                "{'suspend':{'id':'1','person':'ann','reason':' 王小明','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; value.name-form; $.suspend.reason",
                "{'apply':{'id':'1','form':{'person':'ann','registered':'2023-03-06/..','registeredBy':'o'},"
                        + "'day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " roster.life-form-days; $.apply.form.registered",
                "{'confirm':{'id':'1','person':'ann','number':'王小明','day':'2023-03-05',"
                        + "'recorded':'2023-03-05','by':'b'}}; roster.number-form; $.confirm.number",
                "{'confirm':{'id':'1','person':'ann','probation':{'activities':-1,'hours':'PT1H','goodConduct':true},"
                        + "'day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " roster.life-negative; $.confirm.probation.activities",
                "{'leave':{'id':'1','person':'ann','cause':'王小明','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " json.unknown-word; $.leave.cause",
                "{'resume':{'id':'1','person':'王小明','day':'2023-03-05','recorded':'2023-03-05','by':'b'}};"
                        + " value.key-form; $.resume.person",
                "{'vanish':{'id':'1'}}; json.unknown-case; $"
            })
    void a_bad_line_is_told_at_its_place_and_the_next_one_is_read(String line, String code, String path) {
        String good = Json.form(RegistrationStep.class).write(steps().get(6));
        byte[] utf8 = (line.replace('\'', '"') + "\n" + good + "\n").getBytes(StandardCharsets.UTF_8);

        List<Line<RegistrationStep>> lines =
                Json.lines(RegistrationStep.class, "steps.jsonl", new ByteArrayInputStream(utf8)).stream()
                        .toList();

        assertThat(lines.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().path()).contains(path);
            assertThat(problem.place().line()).hasValue(1);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.text(locale)).doesNotContain("王小明", "{");
            }
        });
        assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
    }

    @Test
    void rules_that_contradict_themselves_are_refused() {
        LifeRules.Builder rules = LifeRules.builder()
                .id("x")
                .validity(DateRange.from(DAY))
                .clause(Clause.of("test"))
                .ages(RegistrationRules.national());

        assertThat(Refusals.problem(() -> rules.activitiesToConfirm(5).build()))
                .extracting(Problem::code, problem -> problem.place().path().orElse(""))
                .containsExactly("roster.life-one-step", "twoSteps");
        String text = Json.write(LifeRules.national()).replace("\"twoSteps\":false", "\"mostDaysBack\":-1");
        assertThat(Json.read(LifeRules.class, "rules.json", text).problems())
                .extracting(Problem::code)
                .containsExactly("roster.life-negative");
    }

    @Test
    void papers_are_needed_as_the_rules_of_the_day_say_and_hold_on_their_days() {
        LifeRules strict = LifeRules.builder()
                .id("strict")
                .validity(DateRange.from(LocalDate.of(2020, 1, 1)))
                .clause(Clause.of("test"))
                .ages(RegistrationRules.national())
                .addAgreedFor(Occasion.LARGE_EVENT, Occasion.LONGER_THAN_A_MONTH)
                .addInsuredFor(Occasion.ANY)
                .build();
        Agreement agreement = Agreement.builder()
                .person(ANN)
                .organization(OrganizationId.of("o"))
                .signed(DAY)
                .during(DateRange.of(DAY.minusDays(5), DAY.plusDays(5)))
                .addCovers(Occasion.LARGE_EVENT)
                .build();
        Insurance insurance = Insurance.builder()
                .person(ANN)
                .takenOutBy(OrganizationId.of("o"))
                .during(DateRange.of(DAY, DAY.plusDays(365)))
                .build();
        Papers papers =
                Papers.of(Editions.of(List.of(strict), LifeRules::validity), List.of(agreement), List.of(insurance));

        assertThat(papers.missing(ANN, Set.of(), DAY)).isEmpty();
        assertThat(papers.missing(ANN, Set.of(Occasion.LARGE_EVENT), DAY)).isEmpty();
        assertThat(papers.missing(ANN, Set.of(Occasion.LARGE_EVENT), DAY.minusDays(1)))
                .extracting(Problem::code)
                .containsExactly("roster.life-agreement", "roster.life-insurance");
        assertThat(papers.missing(ANN, Set.of(Occasion.LARGE_EVENT, Occasion.LONGER_THAN_A_MONTH), DAY))
                .extracting(Problem::code)
                .containsExactly("roster.life-agreement");
        assertThat(papers.missing(PersonId.of("ben"), Set.of(Occasion.DANGEROUS), DAY))
                .extracting(Problem::code)
                .containsExactly("roster.life-insurance");
        assertThat(papers.missing(ANN, Set.of(), LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(papers.agreements(ANN)).containsExactly(agreement);
        assertThat(papers.insurances(ANN)).containsExactly(insurance);
        for (Object paper : List.of(agreement, insurance)) {
            assertThat(Json.read(paper.getClass().getSuperclass(), "papers.jsonl", Json.write(paper))
                            .orThrow())
                    .isEqualTo(paper);
        }
    }

    @Test
    void an_agreement_is_not_signed_after_its_days() {
        assertThat(Refusals.code(() -> Agreement.builder()
                        .person(ANN)
                        .organization(OrganizationId.of("o"))
                        .signed(DAY)
                        .during(DateRange.of(DAY.minusDays(5), DAY))
                        .build()))
                .isEqualTo("roster.life-signed-late");
    }
}

package org.volunteerkit.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.examples.quickstart.huiji.HuijiFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole job on the whole district, once; and once more with facts changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SummaryTest {

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    @TempDir
    private static Path temporary;

    private static Path facts;
    private static Path output;
    private static Map<String, JsonNode> figures;

    @BeforeAll
    static void runTheJob() throws IOException {
        facts = Facts.write(temporary.resolve("facts"), HuijiFacts.SEED);
        // As the job marks the folders that it makes itself.
        Files.createFile(facts.resolve(".made-by-quickstart"));
        output = temporary.resolve("output");
        assertThat(run(facts, output)).isZero();
        figures = figures(output);
    }

    private static int run(Path facts, Path output) {
        PrintStream out = new PrintStream(OUT, true, UTF_8);
        return Quickstart.run(List.of(output.toString(), "--facts=" + facts), out, out);
    }

    private static Path copyWithoutService(String name) throws IOException {
        Path copy = Files.createDirectory(temporary.resolve(name));
        try (Stream<Path> files = Files.list(facts)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("service.jsonl") && !file.endsWith("identities.jsonl")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return copy;
    }

    private static Map<String, JsonNode> figures(Path folder) throws IOException {
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));
        Map<String, JsonNode> figures = new HashMap<>();
        summary.get("figures").forEach(figure -> figures.put(figure.get("id").asString(), figure));
        return figures;
    }

    private static String shown(Map<String, JsonNode> figures, String id) {
        return figures.get(id).get("shown").get("zh").asString();
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            teams                             | 26支       | 组建了26支志愿服务队
            rules                             | 8项        | 8项制度
            volunteers                        | 47,016名   | 注册各类志愿者47000余名
            volunteer-share                   | 16.0%      | 占全区人口比例16%
            activities                        | 512次      | 活动500余次
            contacts                          | 20,486人次 | 受益群众2万余人次
            community-stations                | 22个       | 22个社区站点
            window-stations                   | 7个        | 7个窗口单位站点
            public-stations                   | 2个        | 2个公共场所站点
            stations                          | 31个       | 合计
            new-community-stations            | 9个        | 新建立了9个社区站点
            coverage                          | 100.0%     | 全覆盖
            trainings                         | 15次       | 主题培训15次
            trainees                          | 650名      | 参训人员650名
            wishes                            | 34次       | 微心愿30余次
            campaign-participants             | 1,824名    | 参与党员1800多人
            campaign-activities               | 93次       | 开展活动90余次
            least-projects                    | 3项        | 每站点3项以上
            stations-with-three-projects-share | 100.0%    | 每站点3项以上
            party-registered-share            | 61.4%      | 占党员总数的60%以上
            party-least-hours                 | 25小时     | 年不低于25小时
            party-hours-share                 | 100.0%     | 年不低于25小时
            party-community-share             | 73.0%      | 进社区70%以上
            model-community-award             | 1项        | 省示范性志愿服务社区
            four-best-award                   | 1项        | 省四个优秀先进志愿服务社区
            city-meetings                     | 2次        | 两次全市推进会
            visits-hosted                     | 1次        | 观摩点观摩
            speeches                          | 1次        | 社区先进发言
            stations-with-sign-share          | 100.0%     | 每个站点统一标识
            baseline-teams                    | 26支       | 在26支队伍的基础上
            """)
    void the_figures_of_the_document_are_computed_from_the_facts(String id, String value, String document) {
        assertThat(shown(figures, id)).as(document).isEqualTo(value);
    }

    @Test
    void each_figure_has_a_definition_in_both_languages_and_the_places_of_its_records() {
        assertThat(figures.values()).allSatisfy(figure -> {
            assertThat(figure.get("definition").get("zh").asString()).isNotBlank();
            assertThat(figure.get("definition").get("en").asString()).isNotBlank();
            JsonNode target = figure.get("records").get("target");
            if (target == null) {
                assertThat(figure.get("value").has("missing")).isTrue();
            } else {
                assertThat(output.resolve(target.asString())).isNotEmptyFile();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"teams,26", "rules,8", "volunteers,47016", "activities,512", "stations,31", "trainees,702", "wishes,34"
    })
    void the_records_behind_a_figure_are_the_ones_that_were_counted(String id, int count) throws IOException {
        List<JsonNode> places;
        try (Stream<String> lines = Files.lines(output.resolve("records/" + id + ".jsonl"))) {
            places = lines.map(JsonMapper.shared()::readTree).toList();
        }

        assertThat(places).hasSize(count);
        JsonNode last = places.get(count - 1);
        String file = last.get("file").asString().replace(".jsonl", "");
        JsonNode line = Facts.all(facts, file).get(last.get("line").asInt() - 1);
        String key = Facts.text(line, "id").isEmpty() ? Facts.text(line, "person") : Facts.text(line, "id");
        assertThat(last.get("id").asString()).contains(key);
    }

    @Test
    void every_line_is_accepted_and_no_output_is_missing() throws IOException {
        assertThat(Files.size(output.resolve("refusals.jsonl"))).isZero();
        for (String name : List.of("summary", "inspection", "targets", "statement", "account")) {
            for (String format : List.of("html", "md", "json")) {
                assertThat(output.resolve(name + "." + format)).isNotEmptyFile();
                assertThat(OUT.toString(UTF_8))
                        .contains(output.resolve(name + "." + format).toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "inspection", "targets", "statement", "account"})
    void each_document_says_at_its_top_and_among_its_statements_that_the_facts_are_synthetic(String name)
            throws IOException {
        JsonNode document = JsonMapper.shared().readTree(Files.readString(output.resolve(name + ".json")));

        assertThat(document.get("preface").get(0).toString()).contains("合成数据", "synthetic facts");
        assertThat(document.get("statements").get(0).toString()).contains("合成数据", "synthetic facts");
        assertThat(Files.readString(output.resolve(name + ".html"))).contains("不是惠济区的真实统计");
    }

    @Test
    void stations_are_met_partly_met_not_met_and_not_known() throws IOException {
        assertThat(Files.readString(output.resolve("inspection.md")))
                .contains("| 达标 | 25 |", "| 部分达标 | 1 |", "| 未达标 | 2 |", "| 尚不清楚 | 3 |");
    }

    @Test
    void every_state_occurs_among_the_findings_and_an_excuse_names_its_signer_and_end() throws IOException {
        assertThat(Files.readString(output.resolve("inspection.md")))
                .contains("| 达标 |", "| 部分达标 |", "| 未达标 |", "| 不适用 |", "| 尚不清楚 |")
                .contains("豁免至 2024-05-31", "单位搬迁，队伍于2024年上半年重组", "新的 work-ledger 类佐证，结论为达标");
    }

    @Test
    void the_district_reaches_its_published_targets() throws IOException {
        assertThat(Files.readString(output.resolve("targets.md")))
                .contains("（一）惠济区", "注册志愿者占全区人口比例16%，达到优秀标准", "| 61.41 % | 不少于 60 % |")
                .doesNotContain("| 未达标 | 1 |", "| 尚不清楚 | 1 |");
    }

    @Test
    void the_lines_of_the_statement_name_records_and_add_up() throws IOException {
        JsonNode statement = JsonMapper.shared().readTree(Files.readString(output.resolve("statement.json")));
        JsonNode rows = statement
                .get("sections")
                .get(0)
                .get("blocks")
                .get(1)
                .get("table")
                .get("rows");

        assertThat(rows.size()).isGreaterThan(10);
        assertThat(rows.get(0).get("cells").get(2).get("words").get("en").asString())
                .startsWith("service.jsonl, line ");
    }

    @Test
    void the_account_tells_what_will_lapse_soon_and_later() throws IOException {
        assertThat(Files.readString(output.resolve("account.md")))
                .contains("后续情况", "| 90 日内失效 | 1小时30分 |", "| 其后失效 | 2小时 |", "| 近期 | 2024年1月14日 | 1小时30分 |");
    }

    @Test
    void the_statement_names_each_record_that_the_policy_does_not_count_and_no_other() throws IOException {
        Path one = copyWithoutService("one");
        List<String> lines = new ArrayList<>();
        try (Stream<String> service = Files.lines(facts.resolve("service.jsonl"))) {
            String prepared = service.filter(line -> line.contains("\"preparation\"") && line.contains("2023-"))
                    .findFirst()
                    .orElseThrow();
            String person = Facts.text(JsonMapper.shared().readTree(prepared), "person");
            try (Stream<String> again = Files.lines(facts.resolve("service.jsonl"))) {
                again.filter(line -> line.contains("\"" + person + "\"")).forEach(lines::add);
            }
        }
        Files.write(one.resolve("service.jsonl"), lines);

        assertThat(run(one, temporary.resolve("of-one"))).isZero();

        String statement = Files.readString(temporary.resolve("of-one/statement.md"));
        assertThat(lines).hasSizeGreaterThan(1);
        for (String line : lines) {
            JsonNode record = JsonMapper.shared().readTree(line);
            boolean counted = !line.contains("\"preparation\"") && !line.contains("\"complaint\":true");
            String left =
                    "服务记录 " + Facts.text(record, "id") + "（service.jsonl 第 " + (lines.indexOf(line) + 1) + " 行）：该制度不计入";
            assertThat(statement.contains(left)).as(line).isEqualTo(!counted);
        }
    }

    @Test
    void names_and_numbers_of_persons_stand_in_no_output() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("样例0", "990001", "000-0");
            }
        }
    }

    @Test
    void a_changed_fact_changes_the_figure() throws IOException {
        // Who served when plays no part here, and takes the most time.
        Path changed = copyWithoutService("changed");
        List<String> teams = Files.readAllLines(changed.resolve("teams.jsonl"));
        Files.write(changed.resolve("teams.jsonl"), teams.subList(0, 25));
        List<String> wishes = Files.readAllLines(changed.resolve("wishes.jsonl"));
        wishes.add(
                "{\"id\":\"w-new\",\"community\":\"community-03\",\"title\":\"想听一场戏\",\"posted\":\"2023-05-01\",\"fulfilled\":\"2023-05-02\"}");
        Files.write(changed.resolve("wishes.jsonl"), wishes);

        assertThat(run(changed, temporary.resolve("other"))).isZero();

        Map<String, JsonNode> other = figures(temporary.resolve("other"));
        assertThat(shown(other, "teams")).isEqualTo("25支");
        assertThat(shown(other, "wishes")).isEqualTo("35次");
        assertThat(shown(other, "volunteers")).isEqualTo("47,016名");
        // What named the team is refused, and told.
        assertThat(Files.readString(temporary.resolve("other/refusals.jsonl")))
                .contains("memberships.jsonl", "team-26", "quickstart.reference-unknown");
    }
}

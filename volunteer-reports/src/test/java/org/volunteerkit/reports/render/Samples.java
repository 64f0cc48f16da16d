package org.volunteerkit.reports.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.reports.document.Totals;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** A yearly summary of a made-up district, with every kind of block and cell. */
final class Samples {

    private Samples() {}

    static Document summary() {
        return Document.builder()
                .title(Text.of("2023年榆河区志愿服务工作总结", "Volunteer Service in Yuhe District, 2023"))
                .subtitle(Text.of("——学雷锋志愿服务年度情况", "Yearly review"))
                .issuer(Text.of("榆河区精神文明建设指导委员会办公室", "Civilization Office of Yuhe District"))
                .reference(Text.of("榆文明办〔2024〕3号", "No. 3 of 2024"))
                .issued(LocalDate.of(2024, 1, 15))
                .period(DateRange.year(2023))
                .audience(Privacy.PUBLIC)
                .dataDate(LocalDate.of(2023, 12, 31))
                .addPreface(Block.paragraph(Text.of(
                        "为大力培育和践行社会主义核心价值观，深入推进学雷锋志愿服务制度化，现将2023年全区志愿服务工作情况总结如下。",
                        "This is what volunteers in the district did in 2023, and what was learned from it.")))
                .addFigures(
                        figure(
                                "teams",
                                "志愿服务队",
                                "Teams",
                                Cell.count(26, Unit.TEAM),
                                "年末在册且未注销的志愿服务队。",
                                "Teams on the register and not dissolved at the end of the year."),
                        figure(
                                "registered",
                                "注册志愿者",
                                "Registered volunteers",
                                Cell.count(47_012, Unit.PERSON),
                                "年末在志愿服务平台注册有效的不同自然人，每人只计一次。",
                                "Different persons registered at the end of the year."),
                        figure(
                                "registered-share",
                                "占常住人口比例",
                                "Share of residents",
                                Cell.share(47_012, 293_800, Unit.PERSON, 1),
                                "注册志愿者数除以常住人口数。",
                                "Registered volunteers divided by residents."),
                        figure(
                                "activities",
                                "志愿服务活动",
                                "Activities",
                                Cell.count(512, Unit.TIME),
                                "本年度内实际举办的活动场次。",
                                "Activities held within the year."),
                        figure(
                                "beneficiaries",
                                "受益群众",
                                "Contacts",
                                Cell.stated(Count.of(20_000, Count.Precision.OVER), Unit.CONTACT),
                                "各活动记录受益人次之和，同一人多次受益重复计算。",
                                "Sum of the contacts of all activities."),
                        figure(
                                "hours",
                                "服务时长",
                                "Hours served",
                                Cell.time(Hours.ofMinutes(140_730)),
                                "服务记录中已计入的时长，同一人同一分钟只计一次。",
                                "Credited time; no minute of a person twice."),
                        figure(
                                "mean-hours",
                                "人均服务时长",
                                "Hours a volunteer",
                                Cell.mean(Quantity.of(Hours.ofMinutes(140_730)), Quantity.of(312, Unit.PERSON), 1),
                                "服务时长除以当年有服务记录的不同人数。",
                                "Hours divided by the persons who served."),
                        figure(
                                "blood",
                                "无偿献血",
                                "Blood donations",
                                Cell.missing(Text.of("血站尚未报送", "the blood bank has not reported")),
                                "本年度参加无偿献血的人次。",
                                "Donations within the year."))
                .addSection(Section.builder()
                        .title(Text.of("2023年工作总结", "The year in review"))
                        .addBlock(panel(
                                "teams",
                                "registered",
                                "registered-share",
                                "activities",
                                "beneficiaries",
                                "hours",
                                "mean-hours",
                                "blood"))
                        .addSection(standards())
                        .addSection(stations())
                        .addSection(training())
                        .build())
                .addSection(Section.builder()
                        .title(Text.of("2024年工作计划", "Plans for 2024"))
                        .addBlock(Block.numbered(
                                Block.paragraph(
                                        Run.strong(Text.of("加大队伍建设力度。", "Grow the teams. ")),
                                        Run.words(Text.of("在现有队伍的基础上统筹协调、严格要求。", "Build on those there are."))),
                                Block.template(
                                        Text.of("补齐站点短板，使{teams}志愿服务队都有固定阵地。", "Give each of the {teams} a home."))))
                        .build())
                .addStatement(new Document.Statement(
                        Text.of("报告模板", "Template"), Text.of("年度工作总结，2023版", "yearly summary, edition 2023")))
                .addStatement(new Document.Statement(
                        Text.of("未计入", "Left out"),
                        Text.of("无签到签退且未经确认的服务记录37条", "37 records without check-in or confirmation")))
                .build();
    }

    private static Section standards() {
        return Section.of(
                Text.of("推进标准化运作，完善工作机制", "Standards"),
                Block.template(
                        Text.of(
                                "全区共组建{teams}志愿服务队；注册志愿者{registered}，占常住人口{registered-share}。全年开展各类学雷锋志愿服务活动{activities}，受益群众{beneficiaries}，累计服务时长{hours}。",
                                "There are {teams} and {registered}, which is {registered-share} of all residents. They held activities {activities} and served {hours}; {beneficiaries} were reached.")),
                teamTable(),
                Block.chart(
                        Text.of("各类活动服务时长", "Hours by theme"),
                        new Block.Bar(Text.of("助老助残", "The elderly and disabled"), Cell.time(Hours.ofMinutes(61_200))),
                        new Block.Bar(Text.of("文明交通", "Road safety"), Cell.time(Hours.ofMinutes(43_530))),
                        new Block.Bar(Text.of("义务植树", "Planting trees"), Cell.time(Hours.ofMinutes(25_200))),
                        new Block.Bar(Text.of("应急救护", "First aid"), Cell.time(Hours.ofMinutes(10_800))),
                        new Block.Bar(
                                Text.of("无偿献血", "Blood donation"), Cell.missing(Text.of("未报送", "not reported")))));
    }

    static Table teamTable() {
        return Table.builder()
                .caption(Text.of("志愿服务队年度情况", "Teams in 2023"))
                .addColumns(
                        Column.text(Text.of("队伍", "Team")),
                        Column.count(Text.of("队员", "Members"), Unit.PERSON),
                        Column.count(Text.of("活动", "Activities"), Unit.TIME).summed(),
                        Column.time(Text.of("服务时长", "Hours")).summed(),
                        Column.of(Text.of("出勤率", "Attendance"), Column.Kind.SHARE)
                                .summed(),
                        Column.of(Text.of("评定", "Verdict"), Column.Kind.STATE))
                .addRow(
                        Cell.link(Text.of("党员志愿服务队", "Party members"), "records/teams.html#t1"),
                        Cell.count(1_800, Unit.PERSON),
                        Cell.count(90, Unit.TIME),
                        Cell.time(Hours.ofMinutes(61_200)),
                        Cell.share(871, 940, Unit.CONTACT, 1),
                        Cell.state(Cell.Tone.GOOD, Text.of("达标", "met")))
                .addRow(
                        Cell.text(Text.of("环境保护志愿服务队", "Environment")),
                        Cell.count(260, Unit.PERSON),
                        Cell.count(41, Unit.TIME),
                        Cell.time(Hours.ofMinutes(25_200)),
                        Cell.share(310, 402, Unit.CONTACT, 1),
                        Cell.state(Cell.Tone.WARN, Text.of("待整改", "to be improved")))
                .addRow(
                        Cell.text(Text.of("文明交通引导队", "Road safety")),
                        Cell.count(1_045, Unit.PERSON),
                        Cell.count(112, Unit.TIME),
                        Cell.time(Hours.ofMinutes(43_530)),
                        Cell.share(0, 0, Unit.CONTACT, 1),
                        Cell.state(Cell.Tone.UNKNOWN, Text.of("证据不足", "not enough evidence")))
                .addRow(
                        Cell.text(Text.of("应急救护队", "First aid")),
                        Cell.count(96, Unit.PERSON),
                        Cell.count(15, Unit.TIME),
                        Cell.missing(Text.of("未报送", "not reported")),
                        Cell.share(96, 120, Unit.CONTACT, 1),
                        Cell.state(Cell.Tone.BAD, Text.of("不达标", "not met")))
                .total(Text.of("合计", "Total"))
                .putTotalCell(1, Cell.count(3_102, Unit.PERSON))
                .note(Text.of(
                        "队员人数合计为不同自然人数，一人参加多队只计一次，故不等于各队之和。",
                        "The total of members counts different persons, so it is not the sum of the teams."))
                .build();
    }

    private static Section stations() {
        Table.Builder table =
                Table.builder().caption(Text.of("志愿服务站点", "Stations")).addAllColumns(STATION_COLUMNS);
        Totals communities = Totals.none(STATION_COLUMNS);
        for (Row row : new Row[] {station("清华园社区", "Qinghuayuan", 3, 12_540), station("天河社区", "Tianhe", 5, 8_415)}) {
            communities = communities.plus(row);
            table.addRow(row);
        }
        table.addRow(communities.row(Row.Role.SUBTOTAL, Text.of("社区站点小计", "Communities"), Map.of()));
        Row window = station("区政务服务大厅", "Service hall", 2, 6_000);
        table.addRow(window);
        table.addRow(Totals.none(STATION_COLUMNS)
                .plus(window)
                .row(Row.Role.SUBTOTAL, Text.of("窗口单位小计", "Offices"), Map.of()));
        return Section.of(
                Text.of("加大站点投入，夯实服务阵地", "Stations"),
                Block.paragraph(
                        Run.words(Text.of("站点情况截至", "As of ")),
                        Run.value(Cell.day(LocalDate.of(2023, 12, 31))),
                        Run.words(Text.of("。", "."))),
                table.total(Text.of("合计", "Total")).build(),
                Block.note(
                        Cell.Tone.WARN,
                        Block.paragraph(Text.of(
                                "尚有2个公共场所站点未报送开放时间，不在上表之列。",
                                "Two stations have not sent their opening hours and are not in the table."))));
    }

    private static final List<Column> STATION_COLUMNS = List.of(
            Column.text(Text.of("站点", "Station")),
            Column.count(Text.of("常态化项目", "Regular projects"), Unit.ITEM).summed(),
            Column.time(Text.of("服务时长", "Hours")).summed(),
            Column.of(Text.of("积分", "Points"), Column.Kind.POINTS).summed(),
            Column.of(Text.of("启用日期", "Opened"), Column.Kind.DAY));

    private static Row station(String zh, String en, long projects, long minutes) {
        return Row.of(
                Cell.text(Text.of(zh, en)),
                Cell.count(projects, Unit.ITEM),
                Cell.time(Hours.ofMinutes(minutes)),
                Cell.points(Points.ofTenThousandths(minutes * 125)),
                Cell.day(LocalDate.of(2021, 3, 5)));
    }

    private static Section training() {
        return Section.builder()
                .title(Text.of("培训指导到位，提升服务能力", "Training"))
                .addBlock(Block.paragraph(Text.of("全年围绕应急救护、文明交通等主题开展培训。", "First aid and road safety were taught.")))
                .addSection(Section.of(
                        Text.of("分类开展岗前培训", "Before the first shift"),
                        Block.items(
                                Block.paragraph(Text.of("文明引导员上岗培训", "Guides")),
                                Block.paragraph(Text.of("应急救护员取证培训", "First aiders")))))
                .build();
    }

    private static Block panel(String... ids) {
        FigureId[] figures = new FigureId[ids.length];
        for (int i = 0; i < ids.length; i++) {
            figures[i] = FigureId.of(ids[i]);
        }
        return Block.panel(figures);
    }

    private static Figure figure(
            String id, String zh, String en, Cell value, String zhDefinition, String enDefinition) {
        return Figure.builder()
                .id(FigureId.of(id))
                .label(Text.of(zh, en))
                .value(value)
                .definition(Text.of(zhDefinition, enDefinition))
                .records(Figure.Records.of(Text.of(id + " 的原始记录", "the records of " + id), "records/" + id + ".html"))
                .build();
    }
}

package org.volunteerkit.measure.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import org.volunteerkit.value.Text;

/** What people call the library's own kinds of facts and their fields; explanations use these words. */
final class Titles {

    private static final ImmutableMap<String, Text> KINDS = ImmutableMap.<String, Text>builder()
            .put("person", Text.of("个人", "person"))
            .put("organization", Text.of("组织", "organisation"))
            .put("team", Text.of("队伍", "team"))
            .put("volunteer", Text.of("志愿者注册", "registration"))
            .put("membership", Text.of("成员关系", "membership"))
            .put("rule", Text.of("制度", "rule"))
            .put("recognition", Text.of("荣誉", "recognition"))
            .put("statistic", Text.of("统计数", "stated figure"))
            .put("station", Text.of("站点", "station"))
            .put("staff", Text.of("站点人员", "member of staff"))
            .put("equipment", Text.of("站点装备", "equipment"))
            .put("project", Text.of("服务项目", "project"))
            .put("activity", Text.of("活动", "activity"))
            .put("training", Text.of("培训", "training"))
            .put("training-attendance", Text.of("参训", "attendance at training"))
            .put("wish", Text.of("微心愿", "wish"))
            .put("service", Text.of("服务记录", "service record"))
            .put("credential", Text.of("资质", "credential"))
            .put("suspension", Text.of("暂停注册", "suspension"))
            .put("insurance", Text.of("志愿者保险", "insurance"))
            .put("agreement", Text.of("志愿服务协议", "agreement"))
            .put("shift-attendance", Text.of("到岗记录", "attendance of a shift"))
            .put("absence", Text.of("缺席记录", "absence"))
            .put("group-service", Text.of("集体服务", "service of a group"))
            .buildOrThrow();

    /** The words by the name of a field. */
    static final ImmutableMap<String, Text> FIELDS = ImmutableMap.<String, Text>builder()
            .put("organization", Text.of("组织", "organisation"))
            .put("team", Text.of("队伍", "team"))
            .put("person", Text.of("志愿者", "person"))
            .put("station", Text.of("站点", "station"))
            .put("activity", Text.of("活动", "activity"))
            .put("project", Text.of("项目", "project"))
            .put("training", Text.of("培训", "training"))
            .put("theme", Text.of("主题", "theme"))
            .put("campaign", Text.of("专项活动", "campaign"))
            .put("sex", Text.of("性别", "sex"))
            .put("born", Text.of("出生日期", "birthday"))
            .put("since", Text.of("起始日期", "first day"))
            .put("until", Text.of("截止日期", "day after the last"))
            .put("registered", Text.of("注册日期", "day of registration"))
            .put("on", Text.of("日期", "day"))
            .put("kind", Text.of("类别", "kind"))
            .put("grade", Text.of("认定方式", "evidence grade"))
            .put("role", Text.of("岗位", "role"))
            .put("worked", Text.of("认定时长", "credited time"))
            .put("elapsed", Text.of("起止时长", "time from start to end"))
            .put("contacts", Text.of("受益人次", "contacts"))
            .put("population", Text.of("人口", "population"))
            .put("persons", Text.of("人数", "persons"))
            .put("places", Text.of("个数", "places"))
            .put("households", Text.of("户数", "households"))
            .put("teams", Text.of("队伍数", "teams"))
            .put("floor-space", Text.of("面积", "floor space"))
            .put("weekly-opening", Text.of("每周开放时长", "opening hours a week"))
            .put("pieces", Text.of("件数", "pieces"))
            .put("shift", Text.of("班次", "shift"))
            .put("post", Text.of("班次岗位", "post"))
            .put("attendance", Text.of("到岗记录", "attendance"))
            .put("end", Text.of("结束依据", "from where the end is known"))
            .put("proof", Text.of("签到方式", "proof"))
            .put("signed-up", Text.of("是否报名", "signed up"))
            .put("covers", Text.of("适用情形", "what it is for"))
            .put("signed", Text.of("签订日期", "day of signing"))
            .put("served", Text.of("每人服务时长", "time of each of them"))
            .buildOrThrow();

    private Titles() {}

    /** Returns what people call a kind. */
    static Text of(String kind) {
        return requireNonNull(KINDS.get(kind), kind);
    }
}

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
            .buildOrThrow();

    private Titles() {}

    /** Returns what people call a kind. */
    static Text of(String kind) {
        return requireNonNull(KINDS.get(kind), kind);
    }
}

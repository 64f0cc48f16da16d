package org.volunteerkit.reports.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** A district of four stations and a few hours, with the indicators to print it. */
public final class SmallDistrict {

    /** The day of the data. */
    public static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private record Station(String id, String kind, long projects) {}

    private record Service(String id, String person, String station, LocalDate day, Hours worked) {}

    private static final FactKind<Station> STATION = FactKind.state(
                    "station", Station.class, Station::id, each -> DateRange.year(2023))
            .key("station", each -> Optional.of(each.id()))
            .key("kind", each -> Optional.of(each.kind()))
            .quantity("projects", Unit.ITEM, each -> Optional.of(Quantity.of(each.projects(), Unit.ITEM)))
            .build();
    private static final FactKind<Service> SERVICE = FactKind.act("service", Service.class, Service::id, Service::day)
            .key("person", each -> Optional.of(each.person()))
            .key("station", each -> Optional.of(each.station()).filter(key -> !key.isEmpty()))
            .day("on", each -> Optional.of(each.day()))
            .quantity("worked", Unit.HOUR, each -> Optional.of(Quantity.of(each.worked())))
            .build();

    /** The kinds and fields. */
    public static final Vocabulary WORDS = Vocabulary.of(STATION, SERVICE);

    private SmallDistrict() {}

    /** Four stations, three of them in communities, and 9 h 30 min by two persons. */
    public static List<Fact> facts() {
        return ImmutableList.of(
                STATION.fact(new Station("s1", "community", 3)),
                STATION.fact(new Station("s2", "community", 4)),
                STATION.fact(new Station("s3", "community", 2)),
                STATION.fact(new Station("s4", "window-unit", 3)),
                SERVICE.fact(new Service("r1", "ann", "s1", LocalDate.of(2023, 3, 5), Hours.of(4))),
                SERVICE.fact(new Service("r2", "ann", "", LocalDate.of(2023, 4, 5), Hours.ofMinutes(90))),
                SERVICE.fact(new Service("r3", "ben", "s1", LocalDate.of(2023, 5, 5), Hours.of(4))),
                SERVICE.fact(new Service("r4", "ben", "s1", LocalDate.of(2022, 5, 5), Hours.of(100))));
    }

    /** Hours at one station, as a fact. */
    public static Fact service(String id, String person, String station, long minutes) {
        return SERVICE.fact(new Service(id, person, station, LocalDate.of(2023, 6, 1), Hours.ofMinutes(minutes)));
    }

    /** The indicators. */
    public static Indicators indicators() {
        return Indicators.of(set(SET), WORDS);
    }

    /** The tally of all facts. */
    public static Tally tally() {
        return indicators().measures().tally(facts(), DAY);
    }

    /** Reads a set. */
    public static IndicatorSet set(String json) {
        return Json.read(IndicatorSet.class, "indicators.json", json).orThrow();
    }

    /** The set as text. */
    public static final String SET = """
            {
              "id": "small", "edition": "2023", "title": {"zh": "小区指标", "en": "small district"},
              "source": {"source": "A made-up summary"},
              "values": {
                "stations": {"pick": {"kind": "station"}, "then": [{"fold": {"op": "count", "each": "place"}}]},
                "by-kind": {"pick": {"kind": "station"},
                  "then": [{"fold": {"op": "count", "each": "place", "by": ["kind"]}}]},
                "community": {"pick": {"kind": "station", "where": {"kind": {"is": ["community"]}}},
                  "then": [{"fold": {"op": "count", "each": "place"}}]},
                "share": {"ratio": ["community", "stations"]},
                "projects": {"pick": {"kind": "station"},
                  "then": [{"take": {"field": "projects"}}, {"fold": {"op": "min"}}]},
                "hours": {"pick": {"kind": "service", "where": {"on": {"within": {"calendar": {"period": "year"}}}}},
                  "then": [{"take": {"field": "worked"}}, {"fold": {"op": "sum"}}]},
                "hours-by-station": {
                  "pick": {"kind": "service", "where": {"on": {"within": {"calendar": {"period": "year"}}}}},
                  "then": [{"take": {"field": "worked"}}, {"fold": {"op": "sum", "by": ["station"]}}]},
                "persons-by-station": {"pick": {"kind": "service"},
                  "then": [{"fold": {"op": "distinct", "of": "person", "each": "person", "by": ["station"]}}]}
              },
              "indicators": [
                {"id": "stations", "title": {"zh": "站点", "en": "Stations"}, "definition": {"zh": "全部", "en": "all"},
                  "value": "stations", "stated": "over 3", "records": {"zh": "站点文件", "en": "stations"}},
                {"id": "share", "title": {"zh": "社区站占比", "en": "Community share"},
                  "definition": {"zh": "占比", "en": "share"}, "value": "share", "stated": "at-least 80",
                  "norm": {"label": {"zh": "达标线", "en": "target"}, "atLeast": "80 percent"},
                  "records": {"zh": "站点文件", "en": "stations"}},
                {"id": "projects", "title": {"zh": "最少项目", "en": "Fewest projects"},
                  "definition": {"zh": "最小值", "en": "smallest"}, "value": "projects",
                  "norm": {"label": {"zh": "两项", "en": "two"}, "atLeast": "2 item"},
                  "records": {"zh": "站点文件", "en": "stations"}},
                {"id": "hours", "title": {"zh": "时长", "en": "Hours"}, "definition": {"zh": "时长", "en": "time"},
                  "value": "hours", "stated": "unreadable", "records": {"zh": "服务记录", "en": "service records"}},
                {"id": "funds", "title": {"zh": "经费", "en": "Funds"}, "definition": {"zh": "经费", "en": "money"},
                  "reason": {"zh": "无记录", "en": "no records"}, "records": {"zh": "无", "en": "none"}}
              ],
              "breakdowns": [
                {"id": "by-kind", "value": "by-kind", "caption": {"zh": "按类别", "en": "By kind"},
                  "keys": [{"zh": "类别", "en": "Kind"}], "amount": {"zh": "站点", "en": "Stations"},
                  "labels": {"community": {"zh": "社区", "en": "communities"}}, "total": {"zh": "合计", "en": "Total"}},
                {"id": "hours-by-station", "value": "hours-by-station", "caption": {"zh": "按站点", "en": "By station"},
                  "keys": [{"zh": "站点", "en": "Station"}], "amount": {"zh": "时长", "en": "Hours"},
                  "total": {"zh": "合计", "en": "Total"}}
              ]
            }
            """;
}

package org.volunteerkit.policy;

import java.util.List;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Reading;
import org.volunteerkit.testkit.MeasureFacts;

/** Policies over the world of {@link MeasureFacts}, written as their effects. */
final class Policies {

    /** Hours of visits, and a point for each full hour. */
    private static final String VALUES =
            "\"hours\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},"
                    + "\"points\": {\"of\": \"hours\", \"then\": [{\"worth\": {\"over\": \"act\", \"schedule\":"
                    + " [{\"from\": \"PT0S\", \"per\": \"1 point\", \"each\": \"PT1H\"}]}}]},"
                    + "\"yearly\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \"year\"}}}}]},"
                    + "\"cards\": {\"pick\": {\"kind\": \"card\"}, \"then\": [{\"fold\": {\"op\": \"count\", \"each\": \"item\"}}]}";

    private Policies() {}

    static Reading<Policy> reading(String edition, String validity, String values, String... effects) {
        return Catalog.readPolicy(
                "policy.json",
                "{\"id\": \"p\", \"edition\": \"" + edition + "\", \"title\": {\"zh\": \"办法\", \"en\": \"Rules\"},"
                        + " \"publisher\": {\"zh\": \"市\", \"en\": \"City\"}, \"validity\": \"" + validity + "\","
                        + " \"source\": {\"source\": \"s\"}, \"values\": {" + VALUES + values + "}, \"effects\": ["
                        + String.join(", ", effects) + "]}",
                MeasureFacts.words());
    }

    static Policy edition(String edition, String validity, String... effects) {
        return reading(edition, validity, "", effects).orThrow();
    }

    static Assessor with(String... effects) {
        return Assessor.of(List.of(edition("e", "2000-01-01/..", effects)), MeasureFacts.words());
    }

    static String post(String amount, String moment) {
        return "{\"post\": {\"amount\": \"" + amount + "\", \"terms\": \"t\", \"when\": " + moment + "}}";
    }

    static String share(String more) {
        return "{\"share\": {\"pot\": \"100 CNY\", \"by\": \"hours\", \"grain\": \"0.01 CNY\", \"leftover\": \"return\","
                + " \"terms\": \"pot\", \"when\": \"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}"
                + more + "}}";
    }
}

package org.volunteerkit.examples.quickstart.huiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.examples.quickstart.Facts.all;
import static org.volunteerkit.examples.quickstart.Facts.forEach;
import static org.volunteerkit.examples.quickstart.Facts.holds;
import static org.volunteerkit.examples.quickstart.Facts.text;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.volunteerkit.examples.quickstart.Facts;
import tools.jackson.databind.JsonNode;

/** The figures of the published summary, counted again from the files as plain text: no class of the library counts here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HuijiFactsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @TempDir
    private static Path temporary;

    private static Path facts;
    private static Set<String> party;
    private static Map<String, JsonNode> activities;

    // Of the records of the year.
    private static Map<String, Long> partyMinutes;
    private static Set<String> partyInCommunities;
    private static Set<String> partyInCampaign;
    private static Set<String> allInCampaign;
    private static long records;

    @BeforeAll
    static void writeAndCountRecords() throws IOException {
        // Another seed than the shipped one: the figures do not depend on it.
        facts = Facts.write(temporary.resolve("facts"), 7);
        party = all(facts, "volunteers").stream()
                .filter(volunteer -> holds(text(volunteer, "registered"), DAY)
                        && volunteer.get("affiliations").values().stream()
                                .anyMatch(each -> each.asString().equals("party-member")))
                .map(volunteer -> text(volunteer, "person"))
                .collect(Collectors.toSet());
        activities =
                all(facts, "activities").stream().collect(Collectors.toMap(each -> text(each, "id"), each -> each));
        Set<String> communityStations = all(facts, "stations").stream()
                .filter(station -> text(station, "kind").equals("community"))
                .map(station -> text(station, "id"))
                .collect(Collectors.toSet());
        partyMinutes = new HashMap<>();
        partyInCommunities = new HashSet<>();
        partyInCampaign = new HashSet<>();
        allInCampaign = new HashSet<>();
        party.forEach(person -> partyMinutes.put(person, 0L));
        forEach(facts, "service", record -> count(record, communityStations));
    }

    private static void count(JsonNode record, Set<String> communityStations) {
        records++;
        if (!text(record, "time").startsWith("2023") || !text(record, "kind").equals("service")) {
            return;
        }
        String person = text(record, "person");
        JsonNode activity = activities.get(text(record, "activity"));
        boolean campaign = activity != null && activity.has("campaign");
        if (campaign) {
            allInCampaign.add(person);
        }
        if (party.contains(person)) {
            partyMinutes.merge(person, minutes(record), Long::sum);
            if (communityStations.contains(text(record, "station"))) {
                partyInCommunities.add(person);
            }
            if (campaign) {
                partyInCampaign.add(person);
            }
        }
    }

    private static long minutes(JsonNode record) {
        String[] two = text(record, "time").replaceFirst("\\[.*", "").split("/", -1);
        long pause = record.has("pause") ? Duration.parse(text(record, "pause")).toMinutes() : 0;
        return Duration.between(LocalDateTime.parse(two[0]), LocalDateTime.parse(two[1]))
                        .toMinutes()
                - pause;
    }

    private static List<JsonNode> inYear(String file) {
        return all(facts, file).stream()
                .filter(each -> text(each, "time").startsWith("2023"))
                .toList();
    }

    @Test
    void are_the_same_bytes_for_the_same_seed_and_others_for_another() throws IOException {
        String once = Facts.digest(facts);

        assertThat(Facts.digest(Facts.write(temporary.resolve("again"), 7))).isEqualTo(once);
        assertThat(Facts.digest(Facts.write(temporary.resolve("other"), 8))).isNotEqualTo(once);
    }

    @Test
    void say_that_they_are_synthetic() throws IOException {
        assertThat(Files.readString(facts.resolve("README.txt")))
                .contains("合成数据", "SYNTHETIC DATA", "seed 7", "293,850", "12,460");
        assertThat(all(facts, "identities"))
                .allSatisfy(identity -> assertThat(text(identity, "name")).startsWith("样例"))
                .allSatisfy(identity ->
                        assertThat(text(identity, "identityNumber") + "990001").startsWith("990001"))
                .allSatisfy(
                        identity -> assertThat(text(identity, "phone") + "000-").startsWith("000-"));
    }

    @Test
    void have_26_teams_and_8_rules_in_force() {
        assertThat(all(facts, "teams"))
                .filteredOn(team -> holds(text(team, "active"), DAY))
                .hasSize(26);
        assertThat(all(facts, "rules"))
                .filteredOn(rule -> holds(text(rule, "inForce"), DAY))
                .hasSize(8)
                .extracting(rule -> text(rule, "topic"))
                .contains("recruitment", "training", "incentive");
    }

    @Test
    void have_more_than_47000_registered_volunteers_who_are_16_percent_of_the_population() {
        long registered = all(facts, "volunteers").stream()
                .filter(volunteer -> holds(text(volunteer, "registered"), DAY))
                .map(volunteer -> text(volunteer, "person"))
                .distinct()
                .count();
        long population = all(facts, "organizations").stream()
                .filter(organization -> text(organization, "level").equals("district"))
                .mapToLong(organization -> Long.parseLong(text(organization, "population")))
                .sum();

        assertThat(registered).isEqualTo(47_016);
        assertThat(registered * 100).isEqualTo(population * 16);
    }

    @Test
    void have_more_than_500_activities_with_more_than_20000_contacts() {
        assertThat(inYear("activities")).hasSize(512);
        assertThat(inYear("activities").stream()
                        .filter(activity -> activity.has("beneficiaryContacts"))
                        .mapToLong(
                                activity -> activity.get("beneficiaryContacts").asLong())
                        .sum())
                .isEqualTo(20_486);
    }

    @Test
    void have_22_and_7_and_2_stations_of_which_9_are_new_and_every_community_has_one() {
        List<JsonNode> stations = all(facts, "stations");
        Multiset<String> kinds = HashMultiset.create();
        stations.forEach(station -> kinds.add(text(station, "kind")));

        assertThat(kinds.count("community")).isEqualTo(22);
        assertThat(kinds.count("window-unit")).isEqualTo(7);
        assertThat(kinds.count("public-place")).isEqualTo(2);
        assertThat(stations)
                .filteredOn(station -> text(station, "open").startsWith("2023"))
                .hasSize(9)
                .allMatch(station -> text(station, "kind").equals("community"));
        assertThat(stations)
                .filteredOn(station -> text(station, "kind").equals("community"))
                .extracting(station -> text(station, "body"))
                .containsExactlyInAnyOrderElementsOf(all(facts, "organizations").stream()
                        .filter(organization -> text(organization, "level").equals("community"))
                        .map(organization -> text(organization, "id"))
                        .toList());
    }

    @Test
    void equip_every_station_with_the_unified_sign_hats_and_vests() {
        assertThat(all(facts, "stations"))
                .allSatisfy(station -> assertThat(station.get("equipment").values())
                        .extracting(each -> text(each, "item"))
                        .containsExactly("unified-sign", "little-red-hat", "red-vest"));
    }

    @Test
    void have_15_trainings_with_650_persons() {
        Set<String> sessions =
                inYear("trainings").stream().map(each -> text(each, "id")).collect(Collectors.toSet());

        assertThat(sessions).hasSize(15);
        assertThat(all(facts, "training-attendance").stream()
                        .filter(each -> sessions.contains(text(each, "session")))
                        .map(each -> text(each, "person"))
                        .distinct())
                .hasSize(650);
    }

    @Test
    void fulfil_more_than_30_wishes() {
        assertThat(all(facts, "wishes"))
                .filteredOn(wish -> text(wish, "fulfilled").startsWith("2023"))
                .hasSize(34);
    }

    @Test
    void have_more_than_1800_party_members_in_more_than_90_activities_of_the_campaign() {
        assertThat(inYear("activities"))
                .filteredOn(activity -> activity.has("campaign"))
                .hasSize(93)
                .allMatch(activity -> text(activity, "campaign").equals("party-flag"));
        assertThat(partyInCampaign).hasSize(1_824);
        assertThat(allInCampaign).hasSize(1_824 + 61);
    }

    @Test
    void run_three_projects_or_more_at_every_station() {
        Multiset<String> projects = HashMultiset.create();
        all(facts, "projects").stream()
                .filter(project -> holds(text(project, "running"), DAY)
                        && project.get("regular").asBoolean())
                .forEach(project -> projects.add(text(project, "station")));

        assertThat(projects.elementSet()).hasSize(31);
        assertThat(projects.entrySet()).allMatch(station -> station.getCount() >= 3);
    }

    @Test
    void have_more_than_60_percent_of_the_party_members_registered() {
        assertThat(party).hasSize(7_652);
        assertThat(all(facts, "statistics")).singleElement().satisfies(stated -> {
            assertThat(text(stated, "name")).isEqualTo("party-members");
            assertThat(party.size() * 100L).isGreaterThan(Long.parseLong(text(stated, "count")) * 60);
        });
    }

    @Test
    void have_each_registered_party_member_serve_25_hours_and_some_exactly_that() {
        assertThat(partyMinutes.values())
                .allMatch(minutes -> minutes >= 25 * 60)
                .contains(25L * 60);
    }

    @Test
    void have_more_than_70_percent_of_them_serve_in_communities() {
        assertThat(partyInCommunities).hasSize(5_587);
        assertThat(partyInCommunities.size() * 100L).isGreaterThan(party.size() * 70L);
    }

    @Test
    void recognise_two_communities_as_the_summary_says() {
        assertThat(all(facts, "recognitions"))
                .extracting(
                        given -> text(given, "kind") + " " + text(given, "level") + " " + text(given, "organization"))
                .containsExactly(
                        "award province community-qinghuayuan",
                        "award province community-qinghuayuan",
                        "visit-hosted city community-qinghuayuan",
                        "speech city community-tianhe");
        assertThat(all(facts, "recognitions").stream()
                        .filter(given -> given.has("occasion"))
                        .map(given -> text(given, "occasion"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void keep_the_records_of_a_person_together() {
        Set<String> done = new HashSet<>();
        String[] last = {""};

        forEach(facts, "service", record -> {
            String person = text(record, "person");
            if (!person.equals(last[0])) {
                assertThat(done.add(person)).as(person).isTrue();
                last[0] = person;
            }
        });

        assertThat(done).hasSizeGreaterThan(15_000);
        assertThat(records).isGreaterThan(100_000);
    }

    @Test
    void name_in_the_exchange_only_records_that_are_there() {
        Set<String> sources = all(facts, "exchange").stream()
                .filter(command -> command.has("earn"))
                .flatMap(command -> command.get("earn").get("sources").values().stream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        Set<String> there = new HashSet<>();
        forEach(facts, "service", record -> {
            if (sources.contains(text(record, "id"))) {
                there.add(text(record, "id"));
            }
        });

        assertThat(there).isEqualTo(sources).hasSizeGreaterThan(30);
    }
}

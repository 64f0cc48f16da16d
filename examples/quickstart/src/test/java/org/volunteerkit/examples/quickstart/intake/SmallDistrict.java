package org.volunteerkit.examples.quickstart.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Line;
import org.volunteerkit.ledger.command.LedgerCommand;

/** A folder with a few sound lines in each file, about Ann, Ben and Cleo, and what reading it gives. */
final class SmallDistrict {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("organizations", """
                    {"id":"city-hall","name":"区文明办","kind":"civilization-office","parent":"huiji","active":"2010-01-01/.."}
                    {"id":"huiji","name":"惠济区","kind":"area-body","level":"district","active":"2010-01-01/.."}
                    {"id":"community-01","name":"清华园社区","kind":"area-body","level":"community","parent":"huiji","active":"2010-01-01/.."}
                    """),
            Map.entry("teams", """
                    {"id":"team-01","name":"党员志愿服务队","kind":"party","nature":"community","home":"huiji","active":"2018-01-01/.."}
                    """),
            Map.entry("persons", """
                    {"id":"ann","born":"1990-05-01","sex":"female"}
                    {"id":"ben","born":"1985-03-07","sex":"male"}
                    {"id":"cleo"}
                    """),
            Map.entry("volunteers", """
                    {"person":"ann","number":"HJ1","registered":"2020-01-01/..","registeredBy":"huiji","home":"community-01","affiliations":["party-member"],"skills":[]}
                    {"person":"ben","registered":"2019-01-01/2022-01-01","registeredBy":"huiji","affiliations":[],"skills":[]}
                    {"person":"ben","registered":"2023-01-01/..","registeredBy":"huiji","affiliations":[],"skills":[]}
                    """),
            Map.entry("identities", """
                    {"person":"ann","name":"样例安","identityNumber":"990001199005010029","phone":"000-0000001"}
                    """),
            Map.entry("memberships", """
                    {"person":"ann","team":"team-01","role":"leader","during":"2020-01-01/.."}
                    """),
            Map.entry("stations", """
                    {"id":"station-1","name":"清华园站","kind":"community","body":"community-01","area":"community-01","open":"2020-01-01/..","equipment":[],"openingHours":[],"staff":[{"person":"cleo","fullTime":true,"during":"2020-01-01/.."}],"teams":["team-01"]}
                    """),
            Map.entry("rules", """
                    {"id":"rule-1","title":"招募注册制度","topic":"recruitment","body":"huiji","inForce":"2020-01-01/.."}
                    """),
            Map.entry("projects", """
                    {"id":"project-1","title":"清洁家园","theme":"clean-homes","station":"station-1","organizer":"community-01","running":"2020-01-01/..","regular":true}
                    """),
            Map.entry("activities", """
                    {"id":"activity-1","title":"清洁家园","project":"project-1","theme":"clean-homes","organizer":"community-01","team":"team-01","station":"station-1","time":"2023-03-05T09:00/2023-03-05T12:00[Asia/Shanghai]","beneficiaryContacts":20}
                    """),
            Map.entry("trainings", """
                    {"id":"training-1","title":"应急救护","topic":"first-aid","kind":"staged","organizer":"huiji","time":"2023-02-05T09:00/2023-02-05T12:00[Asia/Shanghai]"}
                    """),
            Map.entry("training-attendance", """
                    {"session":"training-1","person":"ann"}
                    """),
            Map.entry("wishes", """
                    {"id":"wish-1","community":"community-01","title":"想听一场戏","posted":"2023-02-05","claimedBy":"ann","fulfilled":"2023-03-01"}
                    """),
            Map.entry("recognitions", """
                    {"id":"recognition-1","kind":"award","title":"示范社区","level":"province","organization":"community-01","on":"2023-05-18"}
                    """),
            Map.entry("statistics", """
                    {"id":"party-2023","name":"party-members","body":"huiji","on":"2023-12-31","count":"3","unit":"person","source":"样例"}
                    """),
            Map.entry("evidence", """
                    {"id":"e-1","subject":"station-1","kind":"sign","takenOn":"2023-04-06","by":"somebody","shows":"met"}
                    """),
            Map.entry("waivers", """
                    {"id":"w-1","subject":"station-1","standard":"huiji-inspection","criterion":"office","reason":"搬迁","by":"somebody","signedOn":"2023-04-06","during":"2023-04-06/2023-07-01"}
                    """),
            Map.entry("service", """
                    {"id":"s-1","person":"ann","time":"2023-03-05T09:00/2023-03-05T12:00[Asia/Shanghai]","grade":"measured","source":"签到","organization":"community-01","activity":"activity-1","team":"team-01","station":"station-1"}
                    {"id":"s-2","person":"ann","time":"2023-03-05T11:00/2023-03-05T13:00[Asia/Shanghai]","grade":"declared","source":"申报","organization":"huiji"}
                    {"id":"s-3","person":"ben","time":"2023-03-05T09:00/2023-03-05T12:00[Asia/Shanghai]","grade":"witnessed","source":"签到表","organization":"community-01","confirmedBy":"ann"}
                    """),
            Map.entry("exchange", """
                    {"earn":{"id":"x-1","day":"2023-03-05","account":"ann","amount":"PT3H","sources":["s-1"]}}
                    {"give":{"id":"x-2","day":"2023-03-06","from":"ann","to":"ben","amount":"PT1H","sources":[]}}
                    """));

    private SmallDistrict() {}

    static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".jsonl"), file.getValue());
        }
    }

    /** Appends a line and returns its number. */
    static long append(Path folder, String file, byte[] line) throws IOException {
        Path path = folder.resolve(file + ".jsonl");
        Files.write(path, line, StandardOpenOption.APPEND);
        Files.write(path, new byte[] {'\n'}, StandardOpenOption.APPEND);
        return linesOf(file) + 1;
    }

    static long append(Path folder, String file, String line) throws IOException {
        return append(folder, file, line.getBytes(UTF_8));
    }

    static long linesOf(String file) {
        return FILES.get(file).lines().count();
    }

    /**
     * What reading a folder gave.
     *
     * @param refusals the lines of {@code refusals.jsonl}
     */
    record Read(
            District district,
            List<PersonBook> books,
            List<Located<LedgerCommand>> exchange,
            List<FileCount> counts,
            List<RefusedLine> refusals) {

        FileCount count(String file) {
            return counts.stream()
                    .filter(each -> each.file().equals(file + ".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Read read(Path folder) throws IOException {
        Path written = folder.resolve("refusals.out");
        List<PersonBook> books = new ArrayList<>();
        District district;
        List<Located<LedgerCommand>> exchange;
        List<FileCount> counts;
        try (Refusals refusals = Refusals.open(written)) {
            DistrictFolder reader = DistrictFolder.of(folder, refusals, Progress.SILENT);
            district = reader.read();
            reader.service(books::add);
            exchange = reader.exchange();
            counts = reader.counts();
        }
        try (var in = Files.newInputStream(written)) {
            List<RefusedLine> refused = Json.lines(RefusedLine.class, "refusals.jsonl", in).stream()
                    .map(line -> ((Line.Read<RefusedLine>) line).value())
                    .toList();
            return new Read(district, books, exchange, counts, refused);
        }
    }
}

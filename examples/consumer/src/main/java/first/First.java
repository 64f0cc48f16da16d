package first;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Explained;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;

public class First {

    public static void main(String[] args) {
        ServiceRecord record = Json.read(ServiceRecord.class, "today.json", """
                {"id": "r-1", "person": "p-1", "activity": "a-1", "organization": "huiji", "grade": "measured",
                 "source": "check-in", "time": "2023-03-05T08:00/2023-03-05T11:30[Asia/Shanghai]"}""").orThrow();
        VolunteerFacts facts = VolunteerFacts.among(
                Roster.builder().build().roster(), List.of(), List.of(), List.of());
        List<Fact> credited = ServiceBook.of(List.of(record)).entries().stream()
                .map(entry -> facts.of(entry, Place.of("today.json")))
                .toList();
        Assessor hailin = Assessor.of(Catalog.shipped().policy(PolicyId.of("hailin-points")), facts.vocabulary());
        Explained points = hailin.assessExplained(record.person(), credited, LocalDate.of(2023, 12, 31));
        points.lines(Locale.ENGLISH).forEach(System.out::println);
    }
}

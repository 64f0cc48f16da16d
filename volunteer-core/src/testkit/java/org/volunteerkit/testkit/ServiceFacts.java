package org.volunteerkit.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/**
 * Generators of service records whose times meet: they overlap, touch, and lie on midnights, month ends and clock changes.
 *
 * <p>To be called, not extended.
 */
public final class ServiceFacts {

    /** The zone of most records; its clocks were changed from 1986 to 1991. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int MINUTES_PER_DAY = 24 * 60;

    private ServiceFacts() {}

    /** Generates spans of 1 minute to 24 hours near a few moments, so that they meet one another. */
    public static Arbitrary<TimeSpan> spans() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(-24, 24).map(n -> 30 * n)),
                Tuple.of(1, Arbitraries.integers().between(-720, 720)));
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 10).map(n -> 30 * n)),
                Tuple.of(1, Arbitraries.integers().between(1, MINUTES_PER_DAY)),
                Tuple.of(1, Arbitraries.just(MINUTES_PER_DAY)));
        return Combinators.combine(moments(), minutes, lengths, zones())
                .as((moment, shift, length, zone) -> {
                    Instant start = moment.plusSeconds(60L * shift);
                    return TimeSpan.of(start, start.plusSeconds(60L * length), zone);
                })
                .withoutEdgeCases();
    }

    /**
     * A midnight, the end of February, the end of a year, springs and autumns in which the clocks of Shanghai changed, the first one
     * and the last ones; in one zone, and in another the clocks of Berlin change about the end of a month.
     */
    private static Arbitrary<Instant> moments() {
        return Arbitraries.of(
                        "2023-03-05T00:00",
                        "2023-12-31T22:00",
                        "1986-05-04T00:00",
                        "1991-04-14T00:00",
                        "1991-09-15T00:00",
                        "2024-03-31T09:00")
                .map(text -> LocalDateTime.parse(text).atZone(SHANGHAI).toInstant());
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.frequency(
                        Tuple.of(8, "Asia/Shanghai"),
                        Tuple.of(2, "Europe/Berlin"),
                        Tuple.of(1, "Asia/Urumqi"),
                        Tuple.of(1, "UTC"))
                .map(ZoneId::of);
    }

    /** Generates up to twelve records of a person, each under a key of its own, some with a pause. */
    public static Arbitrary<List<ServiceRecord>> recordsOf(PersonId person) {
        return keyed(record(person, true));
    }

    /** Generates up to twelve records of a person, each under a key of its own, none with a pause. */
    public static Arbitrary<List<ServiceRecord>> recordsWithoutPauseOf(PersonId person) {
        return keyed(record(person, false));
    }

    private static Arbitrary<List<ServiceRecord>> keyed(Arbitrary<ServiceRecord.Builder> records) {
        return records.list()
                .ofMaxSize(12)
                .withoutEdgeCases()
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(
                                i -> list.get(i).id(ServiceRecordId.of("r" + i)).build())
                        .toList());
    }

    private static Arbitrary<ServiceRecord.Builder> record(PersonId person, boolean mayPause) {
        Arbitrary<Optional<StationId>> stations =
                Arbitraries.of("s1", "s2").map(StationId::of).optional();
        Arbitrary<Integer> pauses = mayPause
                ? Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 15), Tuple.of(1, 60))
                : Arbitraries.just(0);
        return Combinators.combine(
                        spans(),
                        pauses,
                        Arbitraries.of(EvidenceGrade.class),
                        Arbitraries.frequency(Tuple.of(5, TimeKind.SERVICE), Tuple.of(1, TimeKind.TRAVEL)),
                        Arbitraries.of("o1", "o2").map(OrganizationId::of),
                        stations)
                .as((span, pause, grade, kind, organization, station) -> {
                    ServiceRecord.Builder builder = ServiceRecord.builder()
                            .person(person)
                            .time(span)
                            .kind(kind)
                            .grade(grade)
                            .source("list")
                            .organization(organization)
                            .station(station);
                    // A pause that would leave nothing is left out.
                    return pause > 0 && pause < span.elapsed().toMinutes()
                            ? builder.pause(Hours.ofMinutes(pause))
                            : builder;
                })
                .withoutEdgeCases();
    }
}

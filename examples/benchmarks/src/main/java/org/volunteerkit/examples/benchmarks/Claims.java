package org.volunteerkit.examples.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.TimeSpan;

/**
 * Records of service in no order, of which about a third overlap the one before them: of many people, 25 each within a year, or of one
 * who lives for centuries.
 */
public final class Claims {

    /** How records are spread over people. */
    public enum Shape {
        /** 25 a person. */
        MANY(25),
        /** All of one person. */
        ONE(Integer.MAX_VALUE);

        private final int eachPerson;

        Shape(int eachPerson) {
            this.eachPerson = eachPerson;
        }
    }

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long FIRST_MINUTE =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond() / 60;

    /** One starts about every two hours, and lasts half an hour to three hours. */
    private static final int STEP = 120;

    private static final int HALF_HOURS = 6;

    /** The minutes at which records start and end, in no order, those of a person together. */
    final long[] start;

    final long[] end;

    /** The first record of each person, and behind it the number of all records. */
    final int[] first;

    private Claims(long[] start, long[] end, int[] first) {
        this.start = start;
        this.end = end;
        this.first = first;
    }

    static Claims of(Shape shape, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int each = Math.min(shape.eachPerson, size);
        int people = (size + each - 1) / each;
        int[] first = new int[people + 1];
        Arrays.setAll(first, person -> (int) Math.min((long) person * each, size));
        long[] start = new long[size];
        long[] end = new long[size];
        for (int person = 0; person < people; person++) {
            int records = first[person + 1] - first[person];
            int[] places = shuffled(records, random);
            for (int i = 0; i < records; i++) {
                int at = first[person] + places[i];
                start[at] = FIRST_MINUTE + (long) i * STEP + random.nextInt(STEP);
                end[at] = start[at] + 30L * (1 + random.nextInt(HALF_HOURS));
            }
        }
        return new Claims(start, end, first);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int place = places[i];
            places[i] = places[other];
            places[other] = place;
        }
        return places;
    }

    int people() {
        return first.length - 1;
    }

    /** Returns the records of all people, as the library has them. */
    ServiceRecord[] records() {
        ServiceRecord[] records = new ServiceRecord[start.length];
        OrganizationId organization = OrganizationId.of("o1");
        for (int person = 0; person < people(); person++) {
            PersonId key = PersonId.of("p" + person);
            for (int i = first[person]; i < first[person + 1]; i++) {
                records[i] = ServiceRecord.builder()
                        .id(ServiceRecordId.of("r" + i))
                        .person(key)
                        .time(TimeSpan.of(
                                Instant.ofEpochSecond(start[i] * 60), Instant.ofEpochSecond(end[i] * 60), SHANGHAI))
                        .grade(EvidenceGrade.MEASURED)
                        .source("list")
                        .organization(organization)
                        .build();
            }
        }
        return records;
    }

    /** Returns the records of one person. */
    List<ServiceRecord> records(ServiceRecord[] all, int person) {
        return Arrays.asList(all).subList(first[person], first[person + 1]);
    }
}

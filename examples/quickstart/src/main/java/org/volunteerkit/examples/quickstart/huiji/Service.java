package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

/** The service records, person by person; memory holds those of one person at a time. */
final class Service {

    /** What each registered Party member gives in the year, at least. */
    private static final int PARTY_MINUTES = 25 * 60;

    /** Whose records an exchange of hours refers to. */
    static final List<Integer> ACCOUNTS = ImmutableList.of(
            5,
            905,
            1805,
            2705,
            3605,
            4505,
            5405,
            6305,
            People.PARTY + 10,
            People.PARTY + 20,
            People.PARTY + 30,
            People.PARTY + 40);

    private static final int OVERLAPPING = 12;

    /** A record that has no key yet, because keys follow the order of the file. */
    private record Draft(ServiceRecord.Builder record, Activity activity, TimeSpan time) {}

    private final Dice dice;
    private final Bodies bodies;
    private final People people;
    private final Activities activities;
    private final ListMultimap<Integer, ServiceRecord> ofAccounts =
            MultimapBuilder.treeKeys().arrayListValues().build();

    private int written;

    // Of the person at hand.
    private final List<Draft> drafts = new ArrayList<>();
    private final BitSet busy = new BitSet();
    private int minutes;

    Service(long seed, Bodies bodies, People people, Activities activities) {
        this.dice = Dice.of(seed, "service");
        this.bodies = bodies;
        this.people = people;
        this.activities = activities;
    }

    void write(Path folder) throws IOException {
        try (FactWriter<ServiceRecord> records = FactWriter.open(folder, FactFile.SERVICE)) {
            for (int number = 0; number < people.count(); number++) {
                int rank = people.rank(number);
                if (rank < People.SERVING) {
                    drafts.clear();
                    busy.clear();
                    minutes = 0;
                    serve(rank);
                    drafts.sort(
                            Comparator.comparing((Draft draft) -> draft.time().start())
                                    .thenComparing(draft -> draft.time().end()));
                    for (Draft draft : drafts) {
                        written++;
                        ServiceRecord record = draft.record()
                                .id(ServiceRecordId.of(String.format(Locale.ROOT, "s-%07d", written)))
                                .build();
                        records.write(record);
                        if (ACCOUNTS.contains(rank)) {
                            ofAccounts.put(rank, record);
                        }
                    }
                }
            }
        }
    }

    /** The records that were written of those who have an account, by rank, in the order of time. */
    ListMultimap<Integer, ServiceRecord> ofAccounts() {
        return ofAccounts;
    }

    private void serve(int rank) {
        if (rank < People.PARTY) {
            serveAsPartyMember(rank);
        } else {
            if (rank < People.PARTY + People.OTHERS_IN_CAMPAIGN) {
                take(rank, activities.campaign(), false);
            }
            int times = dice.between(1, 6);
            for (int i = 0; i < times; i++) {
                take(rank, dice.oneIn(2) ? activities.inCommunities() : activities.elsewhere(), false);
            }
        }
        if (rank % 12 == 5) {
            for (int i = 0; i < 1 + rank % 2; i++) {
                take(rank, activities.before(), false);
            }
        }
        addMore(rank);
    }

    private void serveAsPartyMember(int rank) {
        // Every tenth gives the 25 hours to the minute.
        boolean exact = rank % 10 == 3;
        if (rank < People.PARTY_IN_CAMPAIGN) {
            take(rank, activities.campaign(), false);
        } else if (rank < People.PARTY_IN_COMMUNITIES) {
            take(rank, activities.inCommunities(), false);
        }
        while (minutes < PARTY_MINUTES) {
            take(rank, usual(rank), exact);
        }
        if (!exact && dice.oneIn(3)) {
            take(rank, usual(rank), false);
        }
    }

    private List<Activity> usual(int rank) {
        if (rank < People.PARTY_IN_CAMPAIGN && dice.oneIn(12)) {
            return activities.campaign();
        }
        return rank < People.PARTY_IN_COMMUNITIES && dice.oneIn(2)
                ? activities.inCommunities()
                : activities.elsewhere();
    }

    /** Adds a record of one of some activities, on days that are still free; none if there is no such activity. */
    private void take(int rank, List<Activity> possible, boolean exact) {
        LocalDate registered = people.registered(rank);
        for (int attempt = 0; attempt < 60; attempt++) {
            Activity activity = dice.any(possible);
            int day = (int) activity.time().startDate().toEpochDay();
            // Some activities end on the next day, so a day beside a busy one is not free.
            boolean free = !busy.get(day - 1) && !busy.get(day) && !busy.get(day + 1);
            if (free && activity.time().startDate().isAfter(registered)) {
                busy.set(day);
                add(rank, activity, exact);
                return;
            }
        }
    }

    private void add(int rank, Activity activity, boolean exact) {
        int lasts = (int) activity.time().elapsed().toMinutes();
        int late = dice.oneIn(10) ? 15 * dice.between(1, 2) : 0;
        int early = dice.oneIn(10) ? 15 * dice.between(1, 2) : 0;
        int pause = lasts >= 180 && dice.oneIn(20) ? 30 : 0;
        if (exact && minutes + lasts - late - early - pause >= PARTY_MINUTES) {
            pause = 0;
            late = 0;
            early = lasts - (PARTY_MINUTES - minutes);
        }
        Instant start = activity.time().start().plus(Duration.ofMinutes(late));
        Instant end = activity.time().end().minus(Duration.ofMinutes(early));
        TimeSpan time = TimeSpan.of(start, end, Activities.ZONE);
        ServiceRecord.Builder record = start(rank, activity, time, anyGrade());
        if (pause > 0) {
            record.pause(Hours.ofMinutes(pause));
        }
        if (dice.oneIn(9000)) {
            record.complaint(true);
        }
        if (dice.oneIn(15)) {
            record.role(dice.any(List.of("guide", "coordinator", "photographer", "first-aider")));
        }
        if (activity.time().startDate().getYear() == 2023) {
            minutes += lasts - late - early - pause;
        }
        drafts.add(new Draft(record, activity, time));
    }

    private EvidenceGrade anyGrade() {
        int throw20 = dice.below(20);
        return throw20 < 15
                ? EvidenceGrade.MEASURED
                : throw20 < 18
                        ? EvidenceGrade.WITNESSED
                        : throw20 < 19 ? EvidenceGrade.DECLARED : EvidenceGrade.IMPORTED;
    }

    private ServiceRecord.Builder start(int rank, Activity activity, TimeSpan time, EvidenceGrade grade) {
        ServiceRecord.Builder record = ServiceRecord.builder()
                .person(people.person(rank))
                .time(time)
                .grade(grade)
                .source(source(grade))
                .organization(activity.organizer())
                .activity(activity.id())
                .team(activity.team())
                .station(activity.station());
        if (grade == EvidenceGrade.WITNESSED) {
            record.confirmedBy(people.person(leader(activity.team().orElseThrow())));
        }
        return record;
    }

    private int leader(TeamId team) {
        for (int i = 0; i < bodies.teams().size(); i++) {
            if (bodies.teams().get(i).id().equals(team)) {
                return People.PARTY + i;
            }
        }
        throw new IllegalStateException("no team " + team);
    }

    private static String source(EvidenceGrade grade) {
        return switch (grade) {
            case MEASURED -> "志愿郑州签到签退";
            case WITNESSED -> "活动签到表";
            case DECLARED -> "个人申报";
            case IMPORTED -> "旧系统导入";
        };
    }

    /** Some have prepared what they did; a dozen claim minutes twice, so that a service book has something to decide. */
    private void addMore(int rank) {
        boolean overlapping = rank % 600 == 0 && rank / 600 < OVERLAPPING;
        boolean prepared = rank % 50 == 7;
        if (drafts.isEmpty() || (!overlapping && !prepared)) {
            return;
        }
        Draft first = drafts.get(0);
        Activity activity = first.activity();
        Instant from = prepared
                ? activity.time().start().minus(Duration.ofMinutes(60))
                : first.time().end().minus(Duration.ofMinutes(30));
        TimeSpan time = TimeSpan.of(from, from.plus(Duration.ofMinutes(prepared ? 60 : 90)), Activities.ZONE);
        ServiceRecord.Builder more = start(rank, activity, time, EvidenceGrade.DECLARED);
        if (prepared) {
            more.kind(TimeKind.PREPARATION);
        }
        drafts.add(new Draft(more, activity, time));
    }
}

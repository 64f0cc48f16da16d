package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.demand.WishId;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;

/** The trainings with those who came, and the wishes of residents. */
final class Trainings {

    private static final int IN_YEAR = 15;
    private static final int TRAINEES = 650;

    /** Some came to two trainings, so there are more attendances than trainees. */
    private static final int TWICE = 52;

    private static final int WISHES_FULFILLED = 34;
    private static final int WISHES_OPEN = 5;

    private static final List<String> TOPICS =
            ImmutableList.of("first-aid", "civil-traffic", "first-aid", "civic-guides", "station-management");

    private static final List<String> WISHES =
            ImmutableList.of("想学会用智能手机", "想有人陪着去看病", "想修好漏水的水管", "想要一副老花镜", "想听一场戏", "想给孩子找人辅导功课");

    private final Dice dice;
    private final Bodies bodies;
    private final People people;

    Trainings(long seed, Bodies bodies, People people) {
        this.dice = Dice.of(seed, "trainings");
        this.bodies = bodies;
        this.people = people;
    }

    void write(Path folder) throws IOException {
        try (FactWriter<TrainingSession> sessions = FactWriter.open(folder, FactFile.TRAININGS)) {
            sessions.write(session("t-2022-1", "first-aid", LocalDate.of(2022, 9, 17)));
            sessions.write(session("t-2022-2", "civil-traffic", LocalDate.of(2022, 11, 12)));
            for (int i = 0; i < IN_YEAR; i++) {
                LocalDate day = LocalDate.of(2023, 1, 14).plusDays(24L * i);
                sessions.write(session("t-2023-" + Bodies.two(i + 1), TOPICS.get(i % TOPICS.size()), day));
            }
        }
        try (FactWriter<TrainingAttendance> attendance = FactWriter.open(folder, FactFile.ATTENDANCE)) {
            for (int i = 0; i < 40; i++) {
                attendance.write(attended("t-2022-" + (1 + i % 2), 30 * i));
            }
            for (int session = 0; session < IN_YEAR; session++) {
                String id = "t-2023-" + Bodies.two(session + 1);
                for (int i = session; i < TRAINEES + TWICE; i += IN_YEAR) {
                    // The last ones are the first ones again; 650 leaves 5, so they come to another session.
                    attendance.write(attended(id, i % TRAINEES * 17));
                }
            }
        }
        writeWishes(folder);
    }

    private TrainingSession session(String id, String topic, LocalDate day) {
        String title = switch (topic) {
            case "first-aid" -> "应急救护培训";
            case "civil-traffic" -> "文明交通培训";
            case "civic-guides" -> "文明引导员上岗培训";
            default -> "站点管理培训";
        };
        return TrainingSession.builder()
                .id(TrainingSessionId.of(id))
                .title(title)
                .topic(topic)
                .kind(topic.equals("civic-guides") ? TrainingKind.INITIAL : TrainingKind.STAGED)
                .organizer(Bodies.OFFICE)
                .time(TimeSpan.of(day.atTime(9, 0), day.atTime(11, 30), Activities.ZONE))
                .build();
    }

    private TrainingAttendance attended(String session, int rank) {
        TrainingAttendance.Builder attended = TrainingAttendance.builder()
                .session(TrainingSessionId.of(session))
                .person(people.person(rank));
        if (dice.oneIn(2)) {
            attended.passed(!dice.oneIn(20));
        }
        return attended.build();
    }

    private void writeWishes(Path folder) throws IOException {
        try (FactWriter<Wish> wishes = FactWriter.open(folder, FactFile.WISHES)) {
            wishes.write(wish("w-2022-1", LocalDate.of(2022, 10, 3))
                    .fulfilled(LocalDate.of(2022, 10, 20))
                    .build());
            wishes.write(wish("w-2022-2", LocalDate.of(2022, 11, 7))
                    .fulfilled(LocalDate.of(2022, 12, 1))
                    .build());
            for (int i = 0; i < WISHES_FULFILLED + WISHES_OPEN; i++) {
                LocalDate posted = dice.day(LocalDate.of(2023, 1, 5), LocalDate.of(2023, 11, 20));
                Wish.Builder wish = wish("w-2023-" + Bodies.two(i + 1), posted);
                if (i < WISHES_FULFILLED) {
                    wish.claimedBy(people.person(dice.below(People.PARTY_IN_CAMPAIGN)))
                            .fulfilled(posted.plusDays(dice.between(2, 40)));
                } else if (dice.oneIn(2)) {
                    wish.claimedBy(people.person(dice.below(People.PARTY_IN_CAMPAIGN)));
                }
                wishes.write(wish.build());
            }
        }
    }

    private Wish.Builder wish(String id, LocalDate posted) {
        return Wish.builder()
                .id(WishId.of(id))
                .community(dice.any(bodies.communities()))
                .title(dice.any(WISHES))
                .posted(posted);
    }
}

package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.book.Achieved;
import org.volunteerkit.award.book.AwardCommand;
import org.volunteerkit.award.book.AwardCommandId;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.award.book.AwardId;
import org.volunteerkit.award.book.Grounds;
import org.volunteerkit.award.book.Usable;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

/**
 * Generators of what is offered to an award desk for one person in the course of some months: service that comes in bit by
 * bit, grades that are reached and lost again, senders that repeat themselves, and every mistake a sender can make.
 *
 * <p>To be called, not extended.
 */
public final class AwardCommands {

    /** Whose book it is. */
    public static final PersonId PERSON = PersonId.of("ann");

    /** The first day on which anything is recorded. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final List<Grounds.Ban> BANS =
            List.of(new Grounds.Ban("false-hours", DateRange.parse("2024-04-01/2024-04-20")));

    private AwardCommands() {}

    /**
     * A command with what is handed in beside it.
     *
     * @param today the day on which it is recorded; never before that of the step before
     * @param command what is offered
     * @param grounds all records up to then, and a ban in April
     */
    public record Step(LocalDate today, AwardCommand command, Grounds grounds) {}

    /**
     * Generates courses of steps.
     *
     * @param programmes the programmes that commands name
     * @param length how many steps, at most
     */
    public static Arbitrary<List<Step>> courses(List<Programme> programmes, int length) {
        return wishes(programmes).list().ofMinSize(length / 2).ofMaxSize(length).map(AwardCommands::inTime);
    }

    private static List<Step> inTime(List<Wish> wishes) {
        List<Step> steps = new ArrayList<>();
        List<Usable> records = new ArrayList<>();
        List<AwardCommandId> announced = new ArrayList<>();
        List<AwardCommandId> given = new ArrayList<>();
        LocalDate today = FIRST_DAY;
        for (Wish wish : wishes) {
            today = today.plusDays(wish.pause);
            if (wish.hours > 0) {
                records.add(new Usable(
                        Usable.SERVICE,
                        "r" + records.size(),
                        today.minusDays(wish.hours % 7),
                        Quantity.of(Hours.of(wish.hours))));
            }
            boolean repeats = wish.kind == Kind.REPEAT && !steps.isEmpty();
            AwardCommand command = repeats
                    ? steps.get(steps.size() - 1 - wish.back % steps.size()).command
                    : wish.command(steps.size(), today, records, announced, given);
            if (command instanceof AwardCommand.Announce) {
                announced.add(command.id());
            }
            if (command instanceof AwardCommand.Give || command instanceof AwardCommand.Confirm) {
                given.add(command.id());
            }
            steps.add(new Step(today, command, new Grounds(records, BANS)));
        }
        return List.copyOf(steps);
    }

    private static Arbitrary<Wish> wishes(List<Programme> programmes) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(14, Kind.GIVE),
                Tuple.of(4, Kind.CONFIRM),
                Tuple.of(1, Kind.CONTEST),
                Tuple.of(1, Kind.SETTLE),
                Tuple.of(3, Kind.CLAIM),
                Tuple.of(6, Kind.RENEW),
                Tuple.of(4, Kind.REVIEW),
                Tuple.of(1, Kind.WITHDRAW),
                Tuple.of(1, Kind.USE_UP),
                Tuple.of(1, Kind.REPLACE),
                Tuple.of(2, Kind.REPEAT),
                Tuple.of(1, Kind.OTHERWISE));
        Arbitrary<Integer> pauses =
                Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(4, 3), Tuple.of(4, 9), Tuple.of(1, 31));
        Arbitrary<Integer> delays = Arbitraries.frequency(Tuple.of(16, 0), Tuple.of(3, 4), Tuple.of(1, -1));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(programmes),
                        pauses,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.frequency(
                                Tuple.of(1, 0), Tuple.of(3, 1), Tuple.of(3, 3), Tuple.of(4, 7), Tuple.of(1, 5)),
                        Arbitraries.integers().between(0, 60),
                        delays)
                .as(Wish::new)
                .withoutEdgeCases();
    }

    private enum Kind {
        GIVE,
        CONFIRM,
        CONTEST,
        SETTLE,
        CLAIM,
        RENEW,
        REVIEW,
        WITHDRAW,
        USE_UP,
        REPLACE,
        REPEAT,
        /** Gives what must be announced, and announces what need not be. */
        OTHERWISE
    }

    /**
     * A step before it has a day.
     *
     * @param back how many steps back the award or the announcement lies that it names
     * @param reached the grades that are reached, one bit each
     * @param hours how much was served since the last step
     */
    private record Wish(Kind kind, Programme programme, int pause, int back, int reached, int hours, int delay) {

        AwardCommand command(
                int place,
                LocalDate today,
                List<Usable> records,
                List<AwardCommandId> announced,
                List<AwardCommandId> given) {
            AwardCommandId id = AwardCommandId.of("c" + (back == 7 && hours % 2 == 0 ? place / 2 : place));
            AwardCommandId notice = earlier(announced);
            AwardId award = AwardId.of(earlier(given).value() + ".1");
            LocalDate day = today.minusDays(delay);
            return switch (kind) {
                case CONFIRM -> new AwardCommand.Confirm(id, notice, day);
                case CONTEST -> new AwardCommand.Contest(id, notice, day);
                case SETTLE -> new AwardCommand.Settle(id, notice, reached == 1, day);
                case CLAIM -> new AwardCommand.Claim(id, PERSON, programme.id(), day.minusMonths(back % 2), day);
                case RENEW -> new AwardCommand.Renew(id, award, achieved(day, records), day);
                case REVIEW -> new AwardCommand.Review(id, achieved(day, records), day);
                case WITHDRAW -> new AwardCommand.Withdraw(id, award, reached == 1, day);
                case USE_UP ->
                    new AwardCommand.UseUp(
                            id,
                            PERSON,
                            programme.id(),
                            List.of(new Mark(Usable.SERVICE, "r" + back, Quantity.of(Hours.of(hours + 1L)))),
                            day);
                case REPLACE -> new AwardCommand.Replace(id, PERSON, Usable.SERVICE, "r" + back, "r" + (back + 8), day);
                case GIVE, REPEAT -> give(id, programme.notice().isPresent(), day, records);
                case OTHERWISE -> give(id, programme.notice().isEmpty(), day, records);
            };
        }

        private AwardCommand give(AwardCommandId id, boolean notice, LocalDate day, List<Usable> records) {
            return notice
                    ? new AwardCommand.Announce(id, achieved(day, records), day)
                    : new AwardCommand.Give(id, achieved(day, records), day);
        }

        private AwardCommandId earlier(List<AwardCommandId> ids) {
            return ids.isEmpty() ? AwardCommandId.of("none") : ids.get(ids.size() - 1 - back % ids.size());
        }

        private Achieved achieved(LocalDate day, List<Usable> records) {
            List<GradeId> grades = new ArrayList<>();
            for (int i = 0; i < programme.grades().size(); i++) {
                if ((reached & (1 << i)) != 0) {
                    grades.add(programme.grades().get(i).id());
                }
            }
            Quantity total = records.stream().map(Usable::amount).reduce(Quantity.of(Hours.ZERO), Quantity::plus);
            return new Achieved(PERSON, programme.id(), grades, List.of(total), day.minusDays(delay == 4 ? 20 : 0));
        }
    }
}

package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.award.Notice.WorkingDays;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardOutcome.Reason;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.Editions;

/**
 * Where awards are given by the rules of programmes (认定): it takes one command for one person, and answers with what became
 * of it and the book as it is afterwards.
 *
 * <p>It remembers nothing: all memory is in the book. The same book, command, grounds and day give the same answer. What was
 * given stands in the book with all that followed from the programme, so a new edition changes no award.
 *
 * <p>Asking again with the same findings gives nothing new, whatever the id of the command: a grade is not given twice beyond
 * what the programme allows, and no service is used twice by one programme.
 *
 * <p>To be called, not extended. Immutable; safe for many threads.
 */
public final class AwardDesk {

    private final ImmutableMap<ProgrammeId, Editions<Programme>> programmes;
    private final WorkingDays calendar;

    private AwardDesk(ImmutableMap<ProgrammeId, Editions<Programme>> programmes, WorkingDays calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** Returns the desk of some programmes, where working days are Monday to Friday. */
    public static AwardDesk of(List<Programme> programmes) {
        return of(programmes, WorkingDays.MONDAY_TO_FRIDAY);
    }

    /**
     * Returns the desk of some programmes.
     *
     * @param programmes the programmes, with all their editions
     * @param calendar tells the working days of public notices
     * @throws ProblemException if {@link #check} finds something
     * @throws InvalidValueException if two editions of one programme are in force on one day
     */
    public static AwardDesk of(List<Programme> programmes, WorkingDays calendar) {
        List<Problem> found = check(programmes);
        if (!found.isEmpty()) {
            throw new ProblemException(found);
        }
        ImmutableMap.Builder<ProgrammeId, Editions<Programme>> byId = ImmutableMap.builder();
        programmes.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Programme::id, each -> each))
                .asMap()
                .forEach((id, editions) ->
                        byId.put(id, Editions.of(ImmutableList.copyOf(editions), Programme::validity)));
        return new AwardDesk(byId.buildOrThrow(), calendar);
    }

    /**
     * Returns what is wrong with programmes as they name one another: names of nothing, and grades that nobody can ever be
     * given because they need one another.
     *
     * @return all findings, each at the place of its programme in the list; empty if there is none
     */
    public static List<Problem> check(List<Programme> programmes) {
        return new References(programmes).problems();
    }

    /** Returns the edition of a programme that is in force on a day; empty if none is. */
    public Optional<Programme> inForce(ProgrammeId programme, LocalDate day) {
        return Optional.ofNullable(programmes.get(programme)).flatMap(editions -> editions.inForce(day));
    }

    /** Returns the edition by which an award was given, if it is known here. */
    Optional<Programme> edition(Award award) {
        return Optional.ofNullable(programmes.get(award.programme())).stream()
                .flatMap(editions -> editions.all().stream())
                .filter(each -> each.edition().equals(award.edition()))
                .findFirst();
    }

    boolean knows(ProgrammeId programme) {
        return programmes.containsKey(programme);
    }

    WorkingDays calendar() {
        return calendar;
    }

    /**
     * Offers a command.
     *
     * @param book the book of the person
     * @param command what shall happen
     * @param grounds the records that may be used up, and bans
     * @param today the day on which it is recorded; a day before that of the last entry counts as that day
     * @return what became of it, with the book afterwards; this book is as it was. Amounts too large to be added up are refused
     * @throws InvalidValueException if a record counts something else than it did when it was used up, or a day lies outside
     *     the years 0001 to 9999
     */
    public AwardOutcome offer(AwardBook book, AwardCommand command, Grounds grounds, LocalDate today) {
        Optional<AwardEntry> standing = book.entry(command.id());
        if (standing.isPresent()) {
            return standing.get().command().equals(command)
                    ? new AwardOutcome.Repeated(standing.get(), book)
                    : new AwardOutcome.Refused(
                            command,
                            List.of(new Reason(
                                    Problem.of("award.conflicting")
                                            .with("command", command.id().value())
                                            .field("id"),
                                    Optional.empty())),
                            book);
        }
        try {
            return command.match(new Decision(this, book, command, grounds, today));
        } catch (OutOfRangeException outOfRange) {
            Problem problem = outOfRange.at("grounds").problem();
            return new AwardOutcome.Refused(command, List.of(new Reason(problem, Optional.empty())), book);
        }
    }
}

package org.volunteerkit.award.book;

import java.util.Optional;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Renewal;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/** Tells whether an award can be renewed on a day. */
final class Renewing {

    private final Holding holding;
    private final Programme programme;
    private final AwardCommand.Renew command;

    Renewing(Holding holding, Programme programme, AwardCommand.Renew command) {
        this.holding = holding;
        this.programme = programme;
        this.command = command;
    }

    /** Returns whether the test was passed for a renewal already: the next days are given, or by the same finding. */
    boolean isDone() {
        boolean sameFinding =
                holding.spans().size() > 1 && !command.achieved().on().isAfter(holding.reached());
        return holding.last().start().isAfter(command.day()) || sameFinding;
    }

    /** Notes what stands against it, but for bans and used up service. */
    void check(Reasons reasons) {
        if (!holding.counts()) {
            reasons.add(Problem.of("award.taken-away")
                    .with("award", holding.award().id().value())
                    .field("award"));
        }
        int rank = programme.rank(holding.award().grade());
        if (command.achieved().grades().stream().noneMatch(grade -> programme.rank(grade) >= rank)) {
            reasons.add(Problem.of("award.renewal-unreached")
                    .with("grade", holding.award().grade().value())
                    .field("achieved.grades"));
        }
        Optional<Renewal> renewal = programme.renewal();
        if (renewal.isEmpty()) {
            reasons.add(Problem.of("award.renewal-none")
                    .with("programme", programme.id().value()));
            return;
        }
        Optional<DateRange> days = holding.end().map(end -> renewal.get().days(end));
        days.filter(each -> !each.contains(command.day()))
                .ifPresent(each -> reasons.add(
                        Problem.of("award.renewal-day")
                                .with("days", each.toString())
                                .field("day")
                                .found(Found.value(command.day().toString())),
                        Optional.of(each.start()).filter(command.day()::isBefore)));
    }
}

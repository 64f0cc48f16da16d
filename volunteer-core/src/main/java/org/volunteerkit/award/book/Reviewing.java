package org.volunteerkit.award.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.award.Fall;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.award.book.AwardEntry.Change;
import org.volunteerkit.time.DateRange;

/** Looks at the grades of somebody again, and tells what falls. */
final class Reviewing {

    private final Programme programme;
    private final AwardBook book;
    private final AwardCommand.Review command;
    private final LocalDate day;
    private final int reached;
    private final List<Change> changes = new ArrayList<>();

    Reviewing(Programme programme, AwardBook book, AwardCommand.Review command) {
        this.programme = programme;
        this.book = book;
        this.command = command;
        this.day = command.day();
        this.reached = command.achieved().grades().stream()
                .mapToInt(programme::rank)
                .max()
                .orElse(-1);
    }

    List<Change> changes() {
        List<Holding> standing = book.holdings(programme.id()).stream()
                .filter(each -> each.standsOn(day))
                .toList();
        List<Holding> fallen = new ArrayList<>();
        for (Holding holding : standing) {
            if (rank(holding) <= reached) {
                if (holding.grace().isPresent()) {
                    changes.add(new AwardEntry.Spared(holding.award().id()));
                }
            } else if (falls(holding)) {
                fallen.add(holding);
                changes.add(new AwardEntry.Ended(holding.award().id(), day, AwardEntry.Cause.FALLEN, false));
            }
        }
        boolean stays = standing.stream().anyMatch(each -> rank(each) == reached);
        if (!fallen.isEmpty() && reached >= 0 && !stays) {
            fallTo(programme.grades().get(reached).id(), fallen);
        }
        return changes;
    }

    private int rank(Holding holding) {
        return programme.rank(holding.award().grade());
    }

    /** Returns whether an award whose grade is not reached falls now; if it gets time first, notes until when. */
    private boolean falls(Holding holding) {
        if (programme.falls() instanceof Fall.Grace grace) {
            if (holding.grace().isEmpty()) {
                changes.add(new AwardEntry.Warned(holding.award().id(), day.plus(grace.span())));
            }
            return holding.grace().filter(until -> !day.isBefore(until)).isPresent();
        }
        return programme.falls() instanceof Fall.Falls;
    }

    /** Gives the grade that is left, valid as long as the ones that fell would have been. */
    private void fallTo(GradeId grade, List<Holding> fallen) {
        Optional<LocalDate> end = fallen.stream().allMatch(each -> each.end().isPresent())
                ? fallen.stream().flatMap(each -> each.end().stream()).max(LocalDate::compareTo)
                : Optional.empty();
        DateRange during = end.map(last -> DateRange.of(day, last)).orElseGet(() -> DateRange.from(day));
        Award award = new Award(
                command.id().award(1),
                book.person(),
                programme.id(),
                programme.edition(),
                grade,
                command.achieved().on(),
                during);
        changes.add(new AwardEntry.Given(award, List.of()));
    }
}

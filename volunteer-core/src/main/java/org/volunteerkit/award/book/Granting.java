package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Lasting;
import org.volunteerkit.award.Prior;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Programme.Easing;
import org.volunteerkit.award.Programme.Easing.Waiver;
import org.volunteerkit.award.Use;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.award.book.AwardEntry.Change;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Quantity;

/** Gives the grades of one programme that are due, or says all that stands against it. */
final class Granting {

    private final AwardDesk desk;
    private final Programme programme;
    private final AwardBook book;
    private final Grounds grounds;
    private final Achieved achieved;
    private final LocalDate day;
    private final Reasons reasons;

    /** What the person has: the holdings of the book, and what was given since. */
    private final List<Holding> held;

    private final Set<Waiver> waived;

    Granting(
            AwardDesk desk,
            Programme programme,
            AwardBook book,
            Grounds grounds,
            Achieved achieved,
            LocalDate day,
            Reasons reasons) {
        this.desk = desk;
        this.programme = programme;
        this.book = book;
        this.grounds = grounds;
        this.achieved = achieved;
        this.day = day;
        this.reasons = reasons;
        this.held = new ArrayList<>(book.holdings());
        this.waived = EnumSet.noneOf(Waiver.class);
        for (Easing easing : programme.easings()) {
            if (holds(easing.by())) {
                waived.addAll(easing.waives());
            }
        }
    }

    private boolean holds(Prior prior) {
        return held.stream().anyMatch(each -> isMeant(prior, each));
    }

    private boolean isMeant(Prior prior, Holding holding) {
        return prior.means(holding.award().programme(), holding.award().grade())
                && (prior.held() == Prior.Held.EVER ? !holding.isWithdrawn() : holding.standsOn(day));
    }

    /** Returns the grades to be given, lowest first, one as often as it is due. */
    List<Grade> due() {
        List<Grade> reached = programme.grades().stream()
                .filter(grade -> achieved.grades().contains(grade.id()))
                .toList();
        List<Grade> due = new ArrayList<>();
        if (!reached.isEmpty()) {
            Counting counting = new Counting(programme, counted(), achieved, day, reasons);
            for (Grade grade : offered(reached)) {
                due.addAll(Collections.nCopies(counting.times(grade), grade));
            }
        }
        return due;
    }

    private List<Holding> counted() {
        return held.stream()
                .filter(each -> each.isOf(programme.id()) && each.counts())
                .toList();
    }

    /** Returns which of the grades that are reached come into question. */
    private List<Grade> offered(List<Grade> reached) {
        boolean highest = programme.gives() == Programme.Gives.HIGHEST;
        Grade top = reached.get(reached.size() - 1);
        if (programme.order() == Programme.Order.FREE) {
            return highest ? ImmutableList.of(top) : reached;
        }
        if (waived.contains(Waiver.ORDER)) {
            return highest ? climb(top) : reached;
        }
        List<Grade> steps = new ArrayList<>();
        for (Grade grade : reached) {
            Optional<Grade> below = below(grade);
            boolean next = below.isEmpty() || isGiven(below.get().id()) || (!highest && steps.contains(below.get()));
            if (next) {
                steps.add(grade);
            } else if (!highest || steps.isEmpty()) {
                reasons.add(Problem.of("award.order")
                        .with("grade", grade.id().value())
                        .with("below", below.get().id().value()));
            }
        }
        return !highest || steps.isEmpty() ? steps : climb(steps.get(steps.size() - 1));
    }

    /** Returns a grade, unless a lower one was given on a finding of this day or a later one: a finding is worth one step. */
    private List<Grade> climb(Grade step) {
        int rank = programme.rank(step.id());
        boolean climbed = counted().stream()
                .anyMatch(each -> !each.award().reached().isBefore(achieved.on())
                        && programme.rank(each.award().grade()) < rank);
        return climbed ? ImmutableList.of() : ImmutableList.of(step);
    }

    private Optional<Grade> below(Grade grade) {
        int rank = programme.rank(grade.id());
        return rank == 0 ? Optional.empty() : Optional.of(programme.grades().get(rank - 1));
    }

    private boolean isGiven(GradeId grade) {
        return counted().stream().anyMatch(each -> each.award().grade().equals(grade));
    }

    /** Notes everything that stands against some grades, and returns what giving them changes if nothing does. */
    List<Change> give(AwardCommandId id, List<Grade> due) {
        checkBans();
        checkClaim();
        checkCoolingOff();
        Consumption consumption = Consumption.of(book, programme.id(), grounds.usables());
        List<Change> changes = new ArrayList<>();
        for (Grade grade : due) {
            checkExcluded(grade);
            checkNeeds(grade);
            Award award = award(id.award(changes.size() + 1), grade);
            changes.add(new AwardEntry.Given(award, use(grade, consumption)));
            held.add(Holding.of(award));
        }
        return changes;
    }

    private Award award(AwardId id, Grade grade) {
        return new Award(
                id,
                book.person(),
                programme.id(),
                programme.edition(),
                grade.id(),
                achieved.on(),
                Lasting.from(grade.lasts(), day));
    }

    /** Uses up what a grade takes, and notes what is missing. */
    List<Mark> use(Grade grade, Consumption consumption) {
        List<Mark> marks = new ArrayList<>();
        if (!waived.contains(Waiver.USES)) {
            for (Use use : grade.uses()) {
                Optional<Quantity> missing = consumption.missing(use);
                if (missing.isPresent()) {
                    reasons.add(Problem.of("award.unused-short")
                            .with("grade", grade.id().value())
                            .with("kind", use.kind())
                            .with("needed", use.atLeast().toString())
                            .with("missing", missing.get().toString()));
                } else {
                    marks.addAll(consumption.take(use));
                }
            }
        }
        return marks;
    }

    void checkBans() {
        for (Grounds.Ban ban : grounds.bans()) {
            if (programme.barredBy().contains(ban.kind()) && ban.during().contains(day)) {
                reasons.add(
                        Problem.of("award.banned")
                                .with("kind", ban.kind())
                                .with("during", ban.during().toString()),
                        ban.during().end());
            }
        }
    }

    private void checkClaim() {
        programme.claim().ifPresent(window -> {
            boolean claimed = book.claims(programme.id()).stream()
                    .anyMatch(claim -> window.isSamePeriod(claim.reached(), achieved.on()));
            if (!claimed) {
                reasons.add(Problem.of("award.claim-missing")
                        .with("programme", programme.id().value())
                        .with(
                                "days",
                                window.claims(achieved.on())
                                        .map(Object::toString)
                                        .orElse("-")));
            }
        });
    }

    private void checkCoolingOff() {
        if (programme.coolingOff().isEmpty() || waived.contains(Waiver.COOLING_OFF)) {
            return;
        }
        Optional<LocalDate> free = held.stream()
                .filter(each -> each.isOf(programme.id()) && !each.isWithdrawn())
                .map(each -> each.award().during().start())
                .max(LocalDate::compareTo)
                .map(last -> last.plus(programme.coolingOff().get()));
        free.filter(day::isBefore)
                .ifPresent(first -> reasons.add(
                        Problem.of("award.cooling-off")
                                .with("programme", programme.id().value())
                                .with("first", first.toString()),
                        free));
    }

    private void checkExcluded(Grade grade) {
        for (Holding holding : held) {
            boolean byThis = programme.excludes().stream().anyMatch(prior -> isMeant(prior, holding));
            boolean byThat = holding.standsOn(day)
                    && desk.edition(holding.award()).stream()
                            .flatMap(other -> other.excludes().stream())
                            .anyMatch(prior -> prior.means(programme.id(), grade.id()));
            if (byThis || byThat) {
                reasons.add(
                        Problem.of("award.excluded")
                                .with("grade", grade.id().value())
                                .with("programme", holding.award().programme().value())
                                .with("held", holding.award().grade().value()),
                        byThis && !holding.standsOn(day) ? Optional.empty() : holding.end());
            }
        }
    }

    private void checkNeeds(Grade grade) {
        if (waived.contains(Waiver.NEEDS)) {
            return;
        }
        for (Prior need : grade.needs()) {
            if (holds(need)) {
                continue;
            }
            if (need.grades().isEmpty()) {
                reasons.add(Problem.of("award.prior-any")
                        .with("grade", grade.id().value())
                        .with("programme", need.programme().value()));
            } else {
                reasons.add(Problem.of("award.prior-needed")
                        .with("grade", grade.id().value())
                        .with("programme", need.programme().value())
                        .with("needed", need.grades().stream().map(Key::value).collect(Collectors.joining(", "))));
            }
        }
    }
}

package org.volunteerkit.award.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.award.ClaimWindow;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Lasting;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardBook.Announcement;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.award.book.AwardEntry.Change;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/** Decides on one command that the book does not know yet. */
final class Decision implements AwardCommand.Cases<AwardOutcome> {

    private final AwardDesk desk;
    private final AwardBook book;
    private final AwardCommand command;
    private final Grounds grounds;
    private final LocalDate today;
    private final Reasons reasons = new Reasons();

    Decision(AwardDesk desk, AwardBook book, AwardCommand command, Grounds grounds, LocalDate today) {
        this.desk = desk;
        this.book = book;
        this.command = command;
        this.grounds = grounds;
        this.today = today;
        if (command.day().isAfter(today)) {
            reasons.add(
                    Problem.of("award.day-ahead")
                            .with("today", today.toString())
                            .field("day")
                            .found(Found.value(command.day().toString())),
                    Optional.of(command.day()));
        }
    }

    private AwardOutcome refused() {
        return new AwardOutcome.Refused(command, reasons.list(), book);
    }

    private AwardOutcome nothingNew() {
        return reasons.isEmpty() ? new AwardOutcome.NothingNew(command, book) : refused();
    }

    private AwardEntry entry(List<? extends Change> changes) {
        int count = book.entries().size();
        LocalDate last = count == 0 ? today : book.entries().get(count - 1).recorded();
        return new AwardEntry(book.person(), command, last.isAfter(today) ? last : today, List.copyOf(changes));
    }

    private AwardOutcome recorded(List<? extends Change> changes) {
        if (!reasons.isEmpty()) {
            return refused();
        }
        AwardEntry entry = entry(changes);
        return new AwardOutcome.Recorded(entry, book.and(entry));
    }

    private AwardOutcome granted(List<? extends Change> changes) {
        if (!reasons.isEmpty()) {
            return refused();
        }
        AwardEntry entry = entry(changes);
        return new AwardOutcome.Granted(entry, book.and(entry));
    }

    private void checkPerson(PersonId person) {
        if (!person.equals(book.person())) {
            reasons.add(Problem.of("award.other-person")
                    .with("person", book.person().value())
                    .field("person"));
        }
    }

    private void checkKnown(ProgrammeId programme) {
        if (!desk.knows(programme)) {
            reasons.add(Problem.of("award.programme-unknown")
                    .with("programme", programme.value())
                    .field("programme"));
        }
    }

    /** Returns the edition in force; empty, with a reason, if there is none. */
    private Optional<Programme> inForce(ProgrammeId id, LocalDate on) {
        checkKnown(id);
        Optional<Programme> programme = desk.inForce(id, on);
        if (desk.knows(id) && programme.isEmpty()) {
            reasons.add(Problem.of("award.none-in-force")
                    .with("programme", id.value())
                    .with("day", on.toString()));
        }
        return programme;
    }

    /** Returns the programme of a finding; empty, with all reasons, if nothing can be made of the finding. */
    private Optional<Programme> programme(Achieved achieved) {
        checkPerson(achieved.person());
        if (achieved.on().isAfter(command.day())) {
            reasons.add(
                    Problem.of("award.reached-ahead")
                            .with("day", command.day().toString())
                            .field("achieved.on")
                            .found(Found.value(achieved.on().toString())),
                    Optional.of(achieved.on()));
        }
        Optional<Programme> programme = inForce(achieved.programme(), achieved.on());
        programme.ifPresent(known -> achieved.grades().stream()
                .filter(grade -> known.rank(grade) < 0)
                .forEach(grade -> reasons.add(unknown(known, grade))));
        return reasons.isEmpty() ? programme : Optional.empty();
    }

    private static Problem unknown(Programme programme, GradeId grade) {
        return Problem.of("award.grade-unknown")
                .with("programme", programme.id().value())
                .with("grade", grade.value())
                .field("achieved.grades");
    }

    private Granting granting(Programme programme, Achieved achieved) {
        return new Granting(desk, programme, book, grounds, achieved, command.day(), reasons);
    }

    @Override
    public AwardOutcome give(AwardCommand.Give give) {
        Optional<Programme> programme = programme(give.achieved());
        if (programme.isEmpty()) {
            return refused();
        }
        Granting granting = granting(programme.get(), give.achieved());
        List<Grade> due = granting.due();
        if (due.isEmpty()) {
            return nothingNew();
        }
        programme
                .get()
                .notice()
                .ifPresent(notice -> reasons.add(Problem.of("award.notice-needed")
                        .with("programme", give.achieved().programme().value())
                        .with("days", notice.days())));
        return granted(granting.give(give.id(), due));
    }

    @Override
    public AwardOutcome announce(AwardCommand.Announce announce) {
        Optional<Programme> programme = programme(announce.achieved());
        if (programme.isEmpty()) {
            return refused();
        }
        Granting granting = granting(programme.get(), announce.achieved());
        List<Grade> due = granting.due();
        List<GradeId> grades = due.stream().map(Grade::id).distinct().toList();
        Optional<Announcement> open = book.open().stream()
                .filter(each ->
                        each.achieved().programme().equals(announce.achieved().programme()))
                .findFirst();
        if (due.isEmpty() || open.filter(each -> each.grades().equals(grades)).isPresent()) {
            return nothingNew();
        }
        open.ifPresent(other -> reasons.add(Problem.of("award.announcement-open")
                .with("announcement", other.id().value())));
        if (programme.get().notice().isEmpty()) {
            reasons.add(Problem.of("award.notice-none")
                    .with("programme", programme.get().id().value()));
            return refused();
        }
        granting.give(announce.id(), due);
        if (!reasons.isEmpty()) {
            return refused();
        }
        DateRange notice = programme.get().notice().get().from(announce.day(), desk.calendar());
        AwardEntry entry = entry(List.of(new AwardEntry.Published(
                programme.get().id(), grades, announce.achieved().on(), notice)));
        return new AwardOutcome.Announced(entry, notice, book.and(entry));
    }

    /** Returns an announcement that is not closed; empty, with a reason, if there is none. */
    private Optional<Announcement> announcement(AwardCommandId id) {
        Optional<Announcement> known = book.announcement(id);
        if (known.isEmpty()) {
            reasons.add(Problem.of("award.no-such-announcement")
                    .with("announcement", id.value())
                    .field("announcement"));
        } else if (known.get().closed()) {
            reasons.add(Problem.of("award.announcement-closed")
                    .with("announcement", id.value())
                    .field("announcement"));
        }
        return known.filter(each -> !each.closed());
    }

    @Override
    public AwardOutcome contest(AwardCommand.Contest contest) {
        Optional<Announcement> known = announcement(contest.announcement());
        known.filter(each -> !each.notice().contains(contest.day()))
                .ifPresent(each -> reasons.add(Problem.of("award.objection-day")
                        .with("notice", each.notice().toString())
                        .field("day")));
        return known.filter(Announcement::contested).isPresent() ? nothingNew() : recorded(List.of());
    }

    @Override
    public AwardOutcome settle(AwardCommand.Settle settle) {
        announcement(settle.announcement())
                .filter(each -> !each.contested() && !settle.upheld())
                .ifPresent(each -> reasons.add(Problem.of("award.not-contested")
                        .with("announcement", each.id().value())));
        return recorded(List.of());
    }

    @Override
    public AwardOutcome confirm(AwardCommand.Confirm confirm) {
        Optional<Announcement> known = announcement(confirm.announcement());
        if (known.isEmpty()) {
            return refused();
        }
        Announcement open = known.get();
        if (open.contested()) {
            reasons.add(
                    Problem.of("award.contested").with("announcement", open.id().value()));
        }
        Optional<LocalDate> over = open.notice().end();
        if (open.notice().contains(confirm.day())
                || confirm.day().isBefore(open.notice().start())) {
            reasons.add(
                    Problem.of("award.notice-runs")
                            .with("notice", open.notice().toString())
                            .field("day"),
                    over);
        }
        Achieved then = open.achieved();
        Optional<Programme> programme = inForce(then.programme(), then.on());
        if (programme.isEmpty()) {
            return refused();
        }
        Achieved shown = new Achieved(then.person(), then.programme(), open.grades(), then.found(), then.on());
        Granting granting = granting(programme.get(), shown);
        List<Grade> due = granting.due();
        return due.isEmpty() ? nothingNew() : granted(granting.give(confirm.id(), due));
    }

    @Override
    public AwardOutcome claim(AwardCommand.Claim claim) {
        checkPerson(claim.person());
        Optional<Programme> programme = inForce(claim.programme(), claim.reached());
        if (programme.isEmpty()) {
            return refused();
        }
        Optional<ClaimWindow> window = programme.get().claim();
        if (window.isEmpty()) {
            reasons.add(Problem.of("award.claim-none")
                    .with("programme", claim.programme().value()));
            return refused();
        }
        boolean claimed = book.claims(claim.programme()).stream()
                .anyMatch(each -> window.get().isSamePeriod(each.reached(), claim.reached()));
        if (claimed) {
            return nothingNew();
        }
        Optional<DateRange> days = window.get().claims(claim.reached());
        if (days.filter(each -> each.contains(claim.day())).isEmpty()) {
            reasons.add(
                    Problem.of("award.claim-day")
                            .with("days", days.map(DateRange::toString).orElse("-"))
                            .field("day")
                            .found(Found.value(claim.day().toString())),
                    days.map(DateRange::start).filter(claim.day()::isBefore));
        }
        return recorded(List.of());
    }

    /** Returns an award; empty, with a reason, if there is none. */
    private Optional<Holding> holding(AwardId award) {
        Optional<Holding> known = book.holding(award);
        if (known.isEmpty()) {
            reasons.add(Problem.of("award.no-such-award")
                    .with("award", award.value())
                    .field("award"));
        }
        return known;
    }

    @Override
    public AwardOutcome renew(AwardCommand.Renew renew) {
        Optional<Holding> known = holding(renew.award());
        Optional<Programme> programme = programme(renew.achieved());
        if (known.isEmpty() || programme.isEmpty()) {
            return refused();
        }
        Holding holding = known.get();
        Award award = holding.award();
        if (!holding.isOf(programme.get().id())) {
            reasons.add(Problem.of("award.other-programme")
                    .with("programme", award.programme().value())
                    .field("achieved.programme"));
            return refused();
        }
        Optional<Grade> grade = programme.get().grade(award.grade());
        if (grade.isEmpty()) {
            reasons.add(unknown(programme.get(), award.grade()));
            return refused();
        }
        Optional<LocalDate> end = holding.end();
        Renewing renewing = new Renewing(holding, programme.get(), renew);
        if (end.isEmpty() || renewing.isDone()) {
            return nothingNew();
        }
        renewing.check(reasons);
        Granting granting = granting(programme.get(), renew.achieved());
        granting.checkBans();
        Consumption consumption = Consumption.of(book, programme.get().id(), grounds.usables());
        List<Mark> marks = granting.use(grade.get(), consumption);
        LocalDate start = renew.day().isBefore(end.get()) ? end.get() : renew.day();
        return granted(List.of(new AwardEntry.Prolonged(
                award.id(),
                Lasting.from(grade.get().lasts(), start),
                renew.achieved().on(),
                marks)));
    }

    @Override
    public AwardOutcome review(AwardCommand.Review review) {
        Optional<Programme> programme = programme(review.achieved());
        if (programme.isEmpty()) {
            return refused();
        }
        List<Change> changes = new Reviewing(programme.get(), book, review).changes();
        return changes.isEmpty() ? nothingNew() : recorded(changes);
    }

    @Override
    public AwardOutcome withdraw(AwardCommand.Withdraw withdraw) {
        Optional<Holding> known = holding(withdraw.award());
        if (known.filter(Holding::isWithdrawn).isPresent()) {
            return nothingNew();
        }
        List<Change> changes = new ArrayList<>();
        changes.add(
                new AwardEntry.Ended(withdraw.award(), withdraw.day(), AwardEntry.Cause.WITHDRAWN, withdraw.frees()));
        return recorded(changes);
    }

    @Override
    public AwardOutcome useUp(AwardCommand.UseUp useUp) {
        checkPerson(useUp.person());
        checkKnown(useUp.programme());
        return recorded(List.of());
    }

    @Override
    public AwardOutcome replace(AwardCommand.Replace replace) {
        checkPerson(replace.person());
        boolean used = book.isUsed(replace.kind(), replace.from());
        return used ? recorded(List.of()) : nothingNew();
    }
}

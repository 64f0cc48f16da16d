package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardBook.Announcement;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.award.book.AwardEntry.Mark;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/** What the entries of a book come to. */
record Fold(
        ImmutableMap<AwardCommandId, AwardEntry> byCommand,
        ImmutableMap<AwardId, Holding> holdings,
        ImmutableMap<AwardCommandId, Announcement> announcements,
        ImmutableList<Used> used) {

    static final Fold NOTHING = new Fold(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of());

    /** A mark, with the programme for which it counts and the award by which it came, if it came by one. */
    record Used(Optional<AwardId> award, ProgrammeId programme, Mark mark) {}

    Draft draft() {
        return new Draft(this);
    }

    /** A sum in the making. */
    static final class Draft implements AwardEntry.Cases<Boolean>, AwardCommand.Cases<Boolean> {

        private final Map<AwardCommandId, AwardEntry> byCommand;
        private final Map<AwardId, Holding> holdings;
        private final Map<AwardCommandId, Announcement> announcements;
        private final List<Used> used;
        private AwardEntry entry;

        @SuppressWarnings("NullAway.Init") // the entry is there before anything asks for it
        private Draft(Fold start) {
            byCommand = new LinkedHashMap<>(start.byCommand);
            holdings = new LinkedHashMap<>(start.holdings);
            announcements = new LinkedHashMap<>(start.announcements);
            used = new ArrayList<>(start.used);
        }

        Fold sum() {
            return new Fold(
                    ImmutableMap.copyOf(byCommand),
                    ImmutableMap.copyOf(holdings),
                    ImmutableMap.copyOf(announcements),
                    ImmutableList.copyOf(used));
        }

        void add(PersonId person, AwardEntry next) {
            entry = next;
            boolean fits = entry.person().equals(person)
                    && byCommand.putIfAbsent(entry.command().id(), entry) == null
                    && entry.command().match(this)
                    && entry.changes().stream().allMatch(change -> change.match(this));
            if (!fits) {
                throw new InvalidValueException(Problem.of("award.entry-unfit")
                        .with("command", entry.command().id().value()));
            }
        }

        private void use(Optional<AwardId> award, ProgrammeId programme, List<Mark> marks) {
            marks.forEach(mark -> used.add(new Used(award, programme, mark)));
        }

        private boolean change(AwardId award, UnaryOperator<Holding> how) {
            return holdings.computeIfPresent(award, (id, holding) -> how.apply(holding)) != null;
        }

        private boolean change(AwardCommandId announcement, boolean contested, boolean closed) {
            return announcements.computeIfPresent(
                            announcement,
                            (id, known) -> new Announcement(
                                    id, known.achieved(), known.grades(), known.notice(), contested, closed))
                    != null;
        }

        @Override
        public Boolean given(AwardEntry.Given change) {
            Award award = change.award();
            use(Optional.of(award.id()), award.programme(), change.marks());
            return award.person().equals(entry.person()) && holdings.putIfAbsent(award.id(), Holding.of(award)) == null;
        }

        @Override
        public Boolean prolonged(AwardEntry.Prolonged change) {
            Holding known = holdings.get(change.award());
            if (known == null) {
                return false;
            }
            use(Optional.of(change.award()), known.award().programme(), change.marks());
            return change(
                    change.award(),
                    holding -> new Holding(
                            holding.award(),
                            ImmutableList.<DateRange>builder()
                                    .addAll(holding.spans())
                                    .add(change.during())
                                    .build(),
                            change.reached(),
                            holding.ended(),
                            holding.cause(),
                            holding.grace()));
        }

        @Override
        public Boolean ended(AwardEntry.Ended change) {
            if (change.frees()) {
                used.removeIf(
                        each -> each.award().filter(change.award()::equals).isPresent());
            }
            return change(
                    change.award(),
                    holding -> new Holding(
                            holding.award(),
                            holding.spans(),
                            holding.reached(),
                            Optional.of(change.on()),
                            Optional.of(change.cause()),
                            Optional.empty()));
        }

        @Override
        public Boolean warned(AwardEntry.Warned change) {
            return grace(change.award(), Optional.of(change.until()));
        }

        @Override
        public Boolean spared(AwardEntry.Spared change) {
            return grace(change.award(), Optional.empty());
        }

        private boolean grace(AwardId award, Optional<LocalDate> until) {
            return change(
                    award,
                    holding -> new Holding(
                            holding.award(),
                            holding.spans(),
                            holding.reached(),
                            holding.ended(),
                            holding.cause(),
                            until));
        }

        @Override
        public Boolean published(AwardEntry.Published change) {
            AwardCommandId id = entry.command().id();
            if (!(entry.command() instanceof AwardCommand.Announce announce)) {
                return false;
            }
            announcements.put(
                    id, new Announcement(id, announce.achieved(), change.grades(), change.notice(), false, false));
            return true;
        }

        @Override
        public Boolean claim(AwardCommand.Claim command) {
            return true;
        }

        @Override
        public Boolean announce(AwardCommand.Announce command) {
            return true;
        }

        @Override
        public Boolean contest(AwardCommand.Contest command) {
            return change(command.announcement(), true, false);
        }

        @Override
        public Boolean settle(AwardCommand.Settle command) {
            return change(command.announcement(), false, command.upheld());
        }

        @Override
        public Boolean confirm(AwardCommand.Confirm command) {
            return change(command.announcement(), false, true);
        }

        @Override
        public Boolean give(AwardCommand.Give command) {
            return true;
        }

        @Override
        public Boolean renew(AwardCommand.Renew command) {
            return true;
        }

        @Override
        public Boolean review(AwardCommand.Review command) {
            return true;
        }

        @Override
        public Boolean withdraw(AwardCommand.Withdraw command) {
            return true;
        }

        @Override
        public Boolean useUp(AwardCommand.UseUp command) {
            use(Optional.empty(), command.programme(), command.marks());
            return true;
        }

        @Override
        public Boolean replace(AwardCommand.Replace command) {
            used.replaceAll(each -> isOf(each.mark(), command)
                    ? new Used(
                            each.award(),
                            each.programme(),
                            new Mark(command.kind(), command.to(), each.mark().amount()))
                    : each);
            return true;
        }

        private static boolean isOf(Mark mark, AwardCommand.Replace command) {
            return mark.kind().equals(command.kind()) && mark.record().equals(command.from());
        }
    }
}

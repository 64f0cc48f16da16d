package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardEntry.Cause;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/**
 * Everything that was given to one person, and what it used up (荣誉簿).
 *
 * <p>A book is the sum of its {@link #entries}: it needs no programme to be read, and the same entries make the same book. It
 * knows no balance, and no ledger knows it. Each programme uses up service for itself: what one has used is fresh for all
 * others.
 *
 * <p>It is no store: it lives in memory, one a person, and is made again from its entries. Adding one costs as much as the
 * book has entries.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class AwardBook {

    private final PersonId person;
    private final ImmutableList<AwardEntry> entries;
    private final Fold sum;

    private AwardBook(PersonId person, ImmutableList<AwardEntry> entries, Fold sum) {
        this.person = person;
        this.entries = entries;
        this.sum = sum;
    }

    /**
     * An award with what became of it.
     *
     * @param award the award as it was given
     * @param spans the days on which it is valid: as it was given, then one range for each renewal
     * @param reached the day on which its test was last passed
     * @param ended the first day on which it is not valid any more, if it was taken away before its time
     * @param cause why it was taken away
     * @param grace from which day on a review takes it away, if its grade was found not to be reached any more
     */
    public record Holding(
            Award award,
            List<DateRange> spans,
            LocalDate reached,
            Optional<LocalDate> ended,
            Optional<Cause> cause,
            Optional<LocalDate> grace) {

        /** Keeps a copy of the spans. */
        public Holding {
            spans = ImmutableList.copyOf(spans);
        }

        static Holding of(Award award) {
            return new Holding(
                    award,
                    ImmutableList.of(award.during()),
                    award.reached(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Returns whether it is valid on a day. */
        public boolean standsOn(LocalDate day) {
            return ended.map(day::isBefore).orElse(true) && spans.stream().anyMatch(span -> span.contains(day));
        }

        /** Returns whether it is valid on a day or, by a renewal, on a later one. */
        public boolean standsFrom(LocalDate day) {
            return ended.map(day::isBefore).orElse(true)
                    && end().map(day::isBefore).orElse(true);
        }

        /** Returns the first day on which it is not valid any more, if nobody takes it away; empty if it never lapses. */
        public Optional<LocalDate> end() {
            return last().end();
        }

        DateRange last() {
            return spans.get(spans.size() - 1);
        }

        /** Returns whether it was not taken away; it may have lapsed. */
        public boolean counts() {
            return cause.isEmpty();
        }

        /** Returns whether it was taken back. */
        public boolean isWithdrawn() {
            return cause.filter(Cause.WITHDRAWN::equals).isPresent();
        }

        boolean isOf(ProgrammeId programme) {
            return award.programme().equals(programme);
        }
    }

    /**
     * Grades that were put up for public notice.
     *
     * @param id the command by which they were
     * @param achieved what was found then
     * @param grades the grades that can be given
     * @param notice the days of the notice
     * @param contested whether an objection is not decided yet
     * @param closed whether they were given or dropped
     */
    public record Announcement(
            AwardCommandId id,
            Achieved achieved,
            List<GradeId> grades,
            DateRange notice,
            boolean contested,
            boolean closed) {

        /** Keeps a copy of the grades. */
        public Announcement {
            grades = ImmutableList.copyOf(grades);
        }
    }

    /**
     * A record and how much of it one programme has used up.
     *
     * @param record the record
     * @param used how much is used up of it
     * @param unused how much is left; nothing if more is used than the record now holds
     * @param over how much more is used than the record now holds, because it was corrected afterwards
     */
    public record Usage(Usable record, Quantity used, Quantity unused, Quantity over) {}

    /** Returns the book of somebody who was given nothing. */
    public static AwardBook of(PersonId person) {
        return new AwardBook(person, ImmutableList.of(), Fold.NOTHING);
    }

    /**
     * Returns the book that has some entries.
     *
     * @param person the person
     * @param entries the entries of that person, in the order in which they were recorded
     * @throws InvalidValueException if an entry does not fit to those before it
     */
    public static AwardBook of(PersonId person, List<AwardEntry> entries) {
        Fold.Draft draft = Fold.NOTHING.draft();
        entries.forEach(entry -> draft.add(person, entry));
        return new AwardBook(person, ImmutableList.copyOf(entries), draft.sum());
    }

    /**
     * Returns the books of all persons who have entries.
     *
     * @param entries the entries of any persons, those of each person in the order in which they were recorded
     * @throws InvalidValueException if an entry does not fit to those before it
     */
    public static Map<PersonId, AwardBook> byPerson(List<AwardEntry> entries) {
        Map<PersonId, ImmutableList.Builder<AwardEntry>> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.computeIfAbsent(entry.person(), person -> ImmutableList.builder())
                .add(entry));
        ImmutableMap.Builder<PersonId, AwardBook> books = ImmutableMap.builder();
        sorted.forEach((person, own) -> books.put(person, of(person, own.build())));
        return books.buildOrThrow();
    }

    /**
     * Returns this book with another entry.
     *
     * @throws InvalidValueException if the entry does not fit to those before it
     */
    public AwardBook and(AwardEntry entry) {
        Fold.Draft draft = sum.draft();
        draft.add(person, entry);
        return new AwardBook(
                person,
                ImmutableList.<AwardEntry>builderWithExpectedSize(entries.size() + 1)
                        .addAll(entries)
                        .add(entry)
                        .build(),
                draft.sum());
    }

    /** Returns whose book it is. */
    public PersonId person() {
        return person;
    }

    /** Returns all entries in the order in which they were recorded. */
    public List<AwardEntry> entries() {
        return entries;
    }

    /** Returns the entry of a command; empty if it was not carried out. */
    public Optional<AwardEntry> entry(AwardCommandId command) {
        return Optional.ofNullable(sum.byCommand().get(command));
    }

    /** Returns all awards ever given, those that lapsed or were taken away too, in the order in which they were given. */
    public List<Holding> holdings() {
        return sum.holdings().values().asList();
    }

    /** Returns all awards ever given by a programme, in the order in which they were given. */
    public List<Holding> holdings(ProgrammeId programme) {
        return holdings().stream().filter(each -> each.isOf(programme)).toList();
    }

    /** Returns an award; empty if none has that key. */
    public Optional<Holding> holding(AwardId award) {
        return Optional.ofNullable(sum.holdings().get(award));
    }

    /** Returns the awards that are valid on a day, in the order in which they were given. */
    public List<Holding> standing(LocalDate day) {
        return holdings().stream().filter(each -> each.standsOn(day)).toList();
    }

    /** Returns what was put up for notice and neither given nor dropped yet, in the order in which it was. */
    public List<Announcement> open() {
        return sum.announcements().values().stream()
                .filter(each -> !each.closed())
                .toList();
    }

    Optional<Announcement> announcement(AwardCommandId id) {
        return Optional.ofNullable(sum.announcements().get(id));
    }

    /** Returns the claims for a programme, in the order in which they were recorded. */
    public List<AwardCommand.Claim> claims(ProgrammeId programme) {
        return entries.stream()
                .map(AwardEntry::command)
                .filter(AwardCommand.Claim.class::isInstance)
                .map(AwardCommand.Claim.class::cast)
                .filter(claim -> claim.programme().equals(programme))
                .toList();
    }

    /**
     * Returns how much of some records a programme has left unused.
     *
     * <p>Of each record, what is used and what is unused add up to the record, unless the record shrank afterwards. A record
     * that takes the place of another begins unused; {@link AwardCommand.Replace} carries over what was used.
     *
     * @param programme the programme
     * @param records the records, in any order; the same one twice counts once
     * @return the records, oldest first
     * @throws InvalidValueException if two different records have one key, or a record now counts something else
     */
    public List<Usage> unused(ProgrammeId programme, Collection<Usable> records) {
        return Consumption.of(this, programme, records).left();
    }

    /** Returns how much of each record a programme has used up, by kind and key. */
    Map<List<String>, Quantity> used(ProgrammeId programme) {
        Map<List<String>, Quantity> used = new LinkedHashMap<>();
        sum.used().stream()
                .filter(each -> each.programme().equals(programme))
                .map(Fold.Used::mark)
                .forEach(mark ->
                        used.merge(ImmutableList.of(mark.kind(), mark.record()), mark.amount(), Quantity::plus));
        return used;
    }

    boolean isUsed(String kind, String record) {
        return sum.used().stream()
                .map(Fold.Used::mark)
                .anyMatch(mark -> mark.kind().equals(kind) && mark.record().equals(record));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AwardBook that
                && person.equals(that.person)
                && entries.equals(that.entries)
                && sum.equals(that.sum);
    }

    @Override
    public int hashCode() {
        return 31 * person.hashCode() + entries.hashCode();
    }

    /** Returns the person and how many entries there are. */
    @Override
    public String toString() {
        return person + ", entries: " + entries.size();
    }
}

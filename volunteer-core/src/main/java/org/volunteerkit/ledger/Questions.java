package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers about accounts, made from the books and never changing them. */
final class Questions {

    private final Books books;

    Questions(Books books) {
        this.books = books;
    }

    Holding holding(AccountId id, LocalDate asked) {
        long today = books.notBeforeLast(asked);
        LocalDate day = LocalDate.ofEpochDay(today);
        Holding.Builder holding = Holding.builder().account(id).day(day);
        if (id.isSystem()) {
            return holding.settled(balance(id, day, day))
                    .available(Amount.zero(books.unit))
                    .build();
        }
        Account account = books.find(id);
        if (account == null) {
            return holding.settled(Amount.zero(books.unit))
                    .available(Amount.zero(books.unit))
                    .build();
        }
        for (int i = 0; i < account.live.size(); i++) {
            Part part = account.live.get(i);
            if (!part.isOver(today)) {
                holding.addLot(lot(part, Amount.ofParts(books.unit, part.remaining)));
            }
        }
        Amount settled = Amount.ofParts(books.unit, account.available(today));
        return holding.settled(settled).available(settled).build();
    }

    Amount balance(AccountId id, LocalDate day, LocalDate knownOn) {
        return Amount.ofParts(books.unit, balance(id, day.toEpochDay(), knownOn.toEpochDay()));
    }

    /** Returns the balance at the end of a day, from what was recorded through another. */
    long balance(AccountId id, long day, long knownOn) {
        Journal journal = books.journal;
        long sum = 0;
        if (id.equals(AccountId.EXPIRED)) {
            // What lapsed is what is left of all lots whose last day has passed; so no sweep is needed to know it.
            for (int entry = 0; entry < journal.entries(); entry++) {
                Part part = journal.part(entry);
                if (part != null && part.isOver(day) && isKnown(journal, entry, knownOn)) {
                    sum += journal.amount(entry);
                }
            }
            return sum;
        }
        Account account = books.find(id);
        int entry = account == null ? Account.NONE : account.lastEntry;
        for (; entry != Account.NONE; entry = journal.previous(entry)) {
            Part part = journal.part(entry);
            if ((part == null || !part.isOver(day))
                    && journal.day(journal.owner(entry)) <= day
                    && isKnown(journal, entry, knownOn)) {
                sum += journal.amount(entry);
            }
        }
        return sum;
    }

    /** Returns whether an entry belongs to a command that was recorded by a day; expiries are worked out, not read. */
    static boolean isKnown(Journal journal, int entry, long knownOn) {
        int posting = journal.owner(entry);
        return journal.recorded(posting) <= knownOn && journal.command(posting) != null;
    }

    List<Posting> postings(AccountId id) {
        Journal journal = books.journal;
        Account account = books.find(id);
        List<Posting> lastFirst = new ArrayList<>();
        int before = Account.NONE;
        int entry = account == null ? Account.NONE : account.lastEntry;
        for (; entry != Account.NONE; entry = journal.previous(entry)) {
            if (journal.owner(entry) != before) {
                before = journal.owner(entry);
                lastFirst.add(journal.posting(before));
            }
        }
        return ImmutableList.copyOf(Lists.reverse(lastFirst));
    }

    /** Returns a lot as a value. */
    static Holding.Lot lot(Part part, Amount remaining) {
        Root root = part.root;
        return Holding.Lot.builder()
                .root(root.id)
                .origin(root.home.holder.id)
                .holder(part.holder.id)
                .earned(LocalDate.ofEpochDay(root.earned))
                .lastDay(
                        root.lastDay == Root.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(root.lastDay)))
                .remaining(remaining)
                .build();
    }
}

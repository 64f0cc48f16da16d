package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.Posting;

/**
 * Answers about accounts, made from the books and never changing them: what becomes due by the day of the question is worked
 * off for the answer and taken back after it.
 */
final class Questions {

    private final Books books;
    private final Journal journal;
    private final Days days;

    Questions(Books books, Days days) {
        this.books = books;
        this.journal = books.journal;
        this.days = days;
    }

    Holding holding(AccountId id, LocalDate asked) {
        long today = Math.max(asked.toEpochDay(), books.clock);
        Account account = books.find(id);
        return asOf(id, today, () -> holding(id, account, today));
    }

    /** Returns an answer as it is when everything that is due by a day has happened. */
    <T> T asOf(AccountId id, long today, Supplier<T> answer) {
        int mark = books.mark();
        try {
            Account account = books.find(id);
            if (id.equals(AccountId.EXPIRED)) {
                books.accounts.all().forEach(each -> days.catchUp(each, today, Long.MIN_VALUE));
            } else if (account != null && !id.isSystem()) {
                days.catchUp(account, today, Long.MIN_VALUE);
            }
            return answer.get();
        } finally {
            books.undo.back(mark);
        }
    }

    private Holding holding(AccountId id, @Nullable Account account, long today) {
        Holding.Builder holding = Holding.builder().account(id).day(LocalDate.ofEpochDay(today));
        if (account == null || id.isSystem()) {
            long settled = account == null ? 0 : account.settled;
            return holding.settled(amount(settled))
                    .held(amount(0))
                    .available(amount(0))
                    .debt(amount(0))
                    .build();
        }
        for (Part part : lots(account)) {
            holding.addLot(lot(part.root, account.id, part.remaining));
            if (part.held > 0) {
                holding.putReserved(part.root.id, amount(part.held));
            }
        }
        return holding.settled(amount(account.settled))
                .held(amount(account.held))
                .available(amount(account.available()))
                .debt(amount(account.debt))
                .build();
    }

    private static Iterable<Part> lots(Account account) {
        TreeSet<Part> lots = new TreeSet<>(Part.SPENDING_ORDER);
        for (int i = 0; i < account.freeLots(); i++) {
            lots.add(account.freeLot(i));
        }
        for (Reserve hold : account.holds()) {
            for (int i = 0; i < hold.slices.size(); i++) {
                lots.add(hold.slices.part(i));
            }
        }
        return lots;
    }

    /** Returns the balance at the end of a day, from what was recorded through another. */
    Amount balance(AccountId id, LocalDate day, LocalDate knownOn) {
        return amount(balance(id, day.toEpochDay(), knownOn.toEpochDay()));
    }

    long balance(AccountId id, long day, long knownOn) {
        return asOf(id, knownOn, () -> {
            Account account = books.find(id);
            long sum = 0;
            int entry = account == null ? Account.NONE : account.lastEntry;
            for (; entry != Account.NONE; entry = journal.previous(entry)) {
                int row = journal.owner(entry);
                if (journal.day(row) <= day && journal.recorded(row) <= knownOn) {
                    sum += journal.amount(entry);
                }
            }
            return sum;
        });
    }

    Optional<HoldView> hold(CommandId id, LocalDate asked) {
        Reserve hold = books.holds.find(id.value());
        if (hold == null) {
            return Optional.empty();
        }
        long today = Math.max(asked.toEpochDay(), books.clock);
        return Optional.of(asOf(hold.account.now().id, today, () -> view(hold)));
    }

    private HoldView view(Reserve hold) {
        HoldView.Builder view = HoldView.builder()
                .hold(hold.id)
                .account(hold.account.now().id)
                .until(LocalDate.ofEpochDay(hold.until))
                .state(hold.state)
                .amount(amount(hold.amount))
                .captured(amount(hold.captured))
                .released(amount(hold.amount - hold.captured - hold.slices.sum()));
        if (hold.pieces != null) {
            view.offer(hold.pieces.offer).pieces(hold.pieces.left);
        }
        return view.build();
    }

    Outlook outlook(AccountId id, LocalDate asked) {
        long today = Math.max(asked.toEpochDay(), books.clock);
        Account account = books.find(id);
        return asOf(id, today, () -> {
            Outlook.Builder outlook = Outlook.builder().holding(holding(id, account, today));
            if (account != null && !id.isSystem()) {
                account.holds().forEach(hold -> outlook.addHold(view(hold)));
                outlook.putAllExpiries(expiries(account));
            }
            return outlook.build();
        });
    }

    /** Lets all days to come go by, looks at what they have written, and takes it back. */
    private Map<LocalDate, Amount> expiries(Account account) {
        int before = account.lastEntry;
        Map<LocalDate, Amount> expiries = new HashMap<>();
        int mark = books.mark();
        try {
            days.catchUp(account, Root.NEVER - 1, Long.MIN_VALUE);
            for (int entry = account.lastEntry; entry != before; entry = journal.previous(entry)) {
                int row = journal.owner(entry);
                if (journal.cause(row) == Journal.LAPSED) {
                    LocalDate last = LocalDate.ofEpochDay(journal.day(row) - 1);
                    expiries.merge(last, amount(-journal.amount(entry)), Amount::plus);
                }
            }
        } finally {
            books.undo.back(mark);
        }
        return expiries;
    }

    List<Posting> postings(AccountId id) {
        Account account = books.find(id);
        List<Posting> lastFirst = new ArrayList<>();
        int before = 0;
        int entry = account == null ? Account.NONE : account.lastEntry;
        for (; entry != Account.NONE; entry = journal.previous(entry)) {
            int row = journal.owner(entry);
            if (journal.cause(row) == Journal.COMMAND && journal.numberOf(row) != before) {
                before = journal.numberOf(row);
                lastFirst.add(journal.posting(before));
            }
        }
        return ImmutableList.copyOf(Lists.reverse(lastFirst));
    }

    List<AccountId> merged(AccountId id) {
        Account account = books.find(id);
        if (account == null) {
            return ImmutableList.of(id);
        }
        List<Account> all = new ArrayList<>();
        all.add(account.now());
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).duplicates());
        }
        return all.stream().map(each -> each.id).toList();
    }

    <K> Map<K, Amount> amounts(Map<K, Long> parts) {
        Map<K, Amount> amounts = new HashMap<>();
        parts.forEach((key, sum) -> {
            if (sum != 0) {
                amounts.put(key, amount(sum));
            }
        });
        return amounts;
    }

    /** Returns a lot as a value. */
    Holding.Lot lot(Root root, AccountId holder, long remaining) {
        return Holding.Lot.builder()
                .root(root.id)
                .origin(root.home.holder.now().id)
                .holder(holder)
                .earned(LocalDate.ofEpochDay(root.earned))
                .lastDay(
                        root.lastDay == Root.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(root.lastDay)))
                .remaining(amount(remaining))
                .build();
    }

    Amount amount(long parts) {
        return Amount.ofParts(books.unit, parts);
    }
}

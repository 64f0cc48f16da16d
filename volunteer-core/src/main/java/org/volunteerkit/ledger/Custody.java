package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;

/** Begins and ends accounts. */
final class Custody {

    private final Books books;

    Custody(Books books) {
        this.books = books;
    }

    void open(AccountCommand.Open command) {
        Account account = books.account(command.account());
        Account.Limits before = account.limits;
        account.limits = new Account.Limits(
                line(command.creditLine()),
                command.floor().orElse(null),
                command.ceiling().orElse(null),
                command.party().orElse(null));
        books.undo.add(() -> account.limits = before);
    }

    static long line(Optional<Amount> line) {
        return line.isPresent() ? line.get().parts() : 0;
    }

    void close(Account account) {
        account.closed = true;
        books.undo.add(() -> account.closed = false);
    }

    /** Splits every lot among the heirs, odd parts one each, every lot going on where the one before stopped. */
    void inherit(AccountCommand.Inherit command) {
        Account account = books.account(command.account());
        List<Account> heirs = command.heirs().stream().map(books::account).toList();
        int next = 0;
        while (account.hasFreeLots()) {
            Part part = account.freeLot(0);
            long each = part.free() / heirs.size();
            int odd = (int) (part.free() % heirs.size());
            books.take(part, part.free());
            for (int i = 0; i < heirs.size(); i++) {
                boolean getsOdd = Math.floorMod(i - next, heirs.size()) < odd;
                long share = each + (getsOdd ? 1 : 0);
                if (share > 0) {
                    books.add(books.partAt(heirs.get(i), part.root), share);
                }
            }
            next = (next + odd) % heirs.size();
        }
        close(account);
    }

    /** Hands lots, holds, debt and what was given over to the survivor. */
    void merge(AccountCommand.Merge command) {
        Account duplicate = books.account(command.duplicate());
        Account survivor = books.account(command.survivor());
        Set<Part> parts = new LinkedHashSet<>();
        for (int i = 0; i < duplicate.freeLots(); i++) {
            parts.add(duplicate.freeLot(i));
        }
        for (Reserve hold : duplicate.holds()) {
            for (int i = 0; i < hold.slices.size(); i++) {
                parts.add(hold.slices.part(i));
            }
        }
        parts.addAll(duplicate.carried().values());
        duplicate.survivor = survivor;
        duplicate.closed = true;
        survivor.duplicates().add(duplicate);
        books.undo.add(() -> {
            survivor.duplicates().remove(duplicate);
            duplicate.survivor = null;
            duplicate.closed = false;
        });
        parts.forEach(part -> move(part, survivor));
        for (Reserve hold : new ArrayList<>(duplicate.holds())) {
            move(hold, survivor);
        }
        for (Debt debt : new ArrayList<>(duplicate.debts().values())) {
            long amount = debt.amount;
            books.owe(duplicate, debt.row, -amount);
            books.owe(survivor, debt.row, amount);
        }
        for (Map.Entry<Account.Given, Long> given :
                new ArrayList<>(duplicate.given().entrySet())) {
            long amount = given.getValue();
            books.addGiven(duplicate, given.getKey(), -amount);
            books.addGiven(survivor, given.getKey(), amount);
        }
        new Offers(books).merge(duplicate, survivor);
    }

    private void move(Part part, Account survivor) {
        long remaining = part.remaining;
        boolean isHome = part.root.home == part;
        // If it is the home of its root, its history moves with the home.
        Part target = books.partAt(survivor, part.root);
        if (!isHome) {
            books.inherit(part, target);
        }
        books.write(part.holder, part, -remaining);
        books.write(survivor, target, remaining);
    }

    private void move(Reserve hold, Account survivor) {
        Account before = hold.account;
        Slices slices = Slices.NONE;
        for (int i = 0; i < hold.slices.size(); i++) {
            slices = slices.plus(books.partAt(survivor, hold.slices.part(i).root), hold.slices.amount(i));
        }
        books.setSlices(hold, slices);
        before.removeHold(hold);
        hold.account = survivor;
        survivor.addHold(hold);
        books.undo.add(() -> {
            survivor.removeHold(hold);
            hold.account = before;
            before.addHold(hold);
        });
    }
}

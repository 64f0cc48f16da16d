package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/** How much fits into an account under its ceilings, and which soft limits it has come to. */
final class Fitting {

    /**
     * What becomes of an amount that is to be credited.
     *
     * @param kept what fits
     * @param to where the rest goes; null if it is not credited at all
     * @param refused why nothing is credited; null if what fits is
     */
    record Fit(Amount kept, @Nullable Role to, @Nullable Missing refused) {}

    private final LedgerTerms terms;
    private final LedgerView ledger;
    private final LocalDate today;

    Fitting(LedgerTerms terms, LedgerView ledger, LocalDate today) {
        this.terms = terms;
        this.ledger = ledger;
        this.today = today;
    }

    private Stream<Rule.Ceiling> ceilings(AccountCommand.Kind kind) {
        return terms.rules(Rule.Ceiling.class).filter(rule -> Clerk.holdsFor(rule.of(), kind));
    }

    /** Returns where the rest goes that does not fit; nowhere if it is not diverted. */
    Optional<Role> divertsTo(AccountCommand.Kind kind) {
        return ceilings(kind).flatMap(rule -> rule.to().stream()).findFirst();
    }

    /** Returns how much of an amount fits that is credited for service. */
    Fit credit(AccountId account, AccountCommand.Kind kind, Amount amount, LocalDate day) {
        Amount kept = amount;
        for (Rule.Ceiling rule : ceilings(kind).toList()) {
            if (rule.beyond() == Rule.Beyond.FLAG || !isCounted(rule, day)) {
                continue;
            }
            Amount room = room(rule, account, day);
            if (kept.compareTo(room) > 0) {
                if (rule.beyond() == Rule.Beyond.REFUSE) {
                    return new Fit(Amount.zero(amount.unit()), null, full(rule, account, kept, day));
                }
                kept = room;
            }
        }
        return new Fit(kept, divertsTo(kind).orElse(null), null);
    }

    /** Returns why a gift does not fit; gifts are never cut. */
    Optional<Missing> gift(AccountId account, AccountCommand.Kind kind, Amount amount) {
        return ceilings(kind)
                .filter(rule -> rule.beyond() != Rule.Beyond.FLAG && rule.counts() == Rule.Ceiling.Counts.BALANCE)
                .filter(rule -> amount.compareTo(room(rule, account, today)) > 0)
                .findFirst()
                .map(rule -> full(rule, account, amount, today));
    }

    /** Returns how much fits: up to the limit, and always what repays debt, since that is not there to be passed on. */
    private Amount room(Rule.Ceiling rule, AccountId account, LocalDate day) {
        return room(
                rule,
                counted(rule, account, day),
                ledger.holding(account, today).debt());
    }

    private static Amount room(Rule.Ceiling rule, Amount counted, Amount debt) {
        Amount room = rule.most().minus(counted);
        if (edge(rule.edge()) == Rule.Edge.OUTSIDE) {
            room = room.minus(Amount.ofParts(room.unit(), 1));
        }
        return room.compareTo(debt) < 0 ? debt : room;
    }

    /** Returns whether a ceiling holds on a day: one over a life that has not begun does not. */
    private static boolean isCounted(Rule.Ceiling rule, LocalDate day) {
        return rule.in().isEmpty() || rule.in().get().at(day).isPresent();
    }

    private Amount counted(Rule.Ceiling rule, AccountId account, LocalDate day) {
        return rule.in().isEmpty()
                ? ledger.holding(account, today).settled()
                : new Past(ledger, account).credited(rule.in().get().at(day).orElseThrow());
    }

    private Missing full(Rule.Ceiling rule, AccountId account, Amount amount, LocalDate day) {
        Problem problem =
                Problem.of("ledger.terms.full").with("most", rule.most().toString());
        return rule.in()
                .flatMap(window -> firstWithRoom(rule, window, account, amount, day))
                .map(from -> Missing.until(problem, from))
                .orElseGet(() -> Missing.of(problem));
    }

    /** Returns the first later day with room; there is none if even days without a credit have too little. */
    private Optional<LocalDate> firstWithRoom(
            Rule.Ceiling rule, Window window, AccountId account, Amount amount, LocalDate day) {
        Past past = new Past(ledger, account);
        Amount debt = ledger.holding(account, today).debt();
        Optional<LocalDate> next = window.at(day).flatMap(DateRange::end);
        while (next.isPresent()) {
            DateRange later = window.at(next.get()).orElseThrow();
            Amount credited = past.credited(later);
            if (amount.compareTo(room(rule, credited, debt)) <= 0) {
                return Optional.of(later.start());
            }
            next = credited.isZero() ? Optional.empty() : later.end();
        }
        return Optional.empty();
    }

    /** Returns the soft limits that an account has come to. */
    List<Remark> flags(AccountId account, AccountCommand.Kind kind, LocalDate day) {
        ImmutableList.Builder<Remark> flags = ImmutableList.builder();
        ceilings(kind)
                .filter(rule -> rule.beyond() == Rule.Beyond.FLAG && isCounted(rule, day))
                .forEach(rule -> {
                    int beside = counted(rule, account, day).compareTo(rule.most());
                    if (beside > 0 || (beside == 0 && edge(rule.edge()) == Rule.Edge.OUTSIDE)) {
                        flags.add(new Remark(Remark.Kind.ABOVE, rule.most(), account));
                    }
                });
        terms.rules(Rule.Floor.class)
                .filter(rule -> rule.beyond() == Rule.Beyond.FLAG && Clerk.holdsFor(rule.of(), kind))
                .forEach(rule -> rule.least().ifPresent(least -> {
                    int beside = ledger.holding(account, today).settled().compareTo(least);
                    if (beside < 0 || (beside == 0 && edge(rule.edge()) == Rule.Edge.OUTSIDE)) {
                        flags.add(new Remark(Remark.Kind.BELOW, least, account));
                    }
                }));
        return flags.build();
    }

    private static Rule.Edge edge(Optional<Rule.Edge> edge) {
        return edge.orElse(Rule.Edge.INSIDE);
    }
}

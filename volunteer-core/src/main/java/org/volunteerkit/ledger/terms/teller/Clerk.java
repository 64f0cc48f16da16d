package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.Keys;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.problem.Problem;

/** Serves one wish by one edition of terms, in one turn. */
final class Clerk implements Wish.Cases<Answer> {

    private final Turn turn;
    private final LedgerView ledger;
    private final LedgerTerms terms;
    private final ImmutableMap<Role, AccountId> house;
    private final Parties parties;
    private final Fitting fitting;
    private final Commands commands;
    private final Permits permits;

    Clerk(Turn turn, LedgerTerms terms, ImmutableMap<Role, AccountId> house, Parties parties) {
        this.turn = turn;
        this.ledger = turn.ledger();
        this.terms = terms;
        this.house = house;
        this.parties = parties;
        this.commands = new Commands(terms);
        this.permits = new Permits(terms, ledger);
        this.fitting = new Fitting(terms, ledger, turn.today());
    }

    // What comes in.

    @Override
    public Answer earn(Wish.Earn wish) {
        Amount amount = grained(wish.amount(), Deed.EARN);
        Movement.Earn whole = commands.earn(wish, wish.id(), wish.day(), wish.account(), amount, wish.lastDay());
        return known(wish, whole)
                .or(() -> otherUnit(wish, wish.amount()))
                .or(() -> toNothing(wish, wish.amount(), amount))
                .or(() -> barred(wish, Deed.EARN, asking(wish, wish.account(), amount, Use.SERVICE)))
                .orElseGet(() -> {
                    Fitting.Fit fit = fitting.credit(wish.account(), ownerKind(), amount, wish.day());
                    if (fit.refused() != null) {
                        return Teller.declined(wish, fit.refused());
                    }
                    Draft draft = new Draft(wish).rounded(wish.amount(), amount, wish.account());
                    draft.add(whole);
                    cut(
                            draft,
                            whole.id(),
                            wish.id(),
                            wish.account(),
                            amount,
                            fit.kept(),
                            fit.to(),
                            wish.day(),
                            wish.lastDay());
                    return post(draft, wish.account(), null);
                });
    }

    /** Adds what brings an earning from a total to what is kept of it, and the rest to where it goes. */
    private void cut(
            Draft draft,
            CommandId stated,
            CommandId earning,
            AccountId account,
            Amount total,
            Amount kept,
            @Nullable Role to,
            LocalDate day,
            Optional<LocalDate> lastDay) {
        if (kept.equals(total)) {
            return;
        }
        Wish wish = draft.wish;
        Amount rest = total.minus(kept);
        draft.add(Repair.Correct.of(Keys.behind(stated, Keys.KEPT), wish.day(), earning, kept));
        if (to == null) {
            draft.remark(Remark.Kind.TRIMMED, rest, account);
        } else {
            draft.remark(Remark.Kind.DIVERTED, rest, account(to));
            CommandId surplus = Keys.behind(earning, Keys.SURPLUS);
            if (ledger.command(surplus).isEmpty()) {
                draft.add(commands.earn(wish, surplus, day, account(to), rest, lastDay));
            }
        }
    }

    @Override
    public Answer correct(Wish.Correct wish) {
        Amount total = grained(wish.total(), Deed.EARN);
        Repair.Correct stated = Commands.correct(wish, total);
        Optional<Answer> before = known(wish, stated).or(() -> otherUnit(wish, wish.total()));
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = new Draft(wish).add(stated);
        if (!(ledger.command(wish.of()).orElse(null) instanceof Movement.Earn earning)) {
            return post(draft, null, null);
        }
        // The account may have been merged since.
        AccountId account = ledger.merged(earning.account()).get(0);
        draft.rounded(wish.total(), total, account);
        Past past = new Past(ledger, account);
        Amount now = past.worth(earning.id());
        @Nullable Amount room = past.room(earning.id());
        // It never gets more room than it had when it was cut, and grows only as far as there is room now.
        Amount kept = room == null ? total : least(total, room);
        if (kept.compareTo(now) > 0) {
            Fitting.Fit fit = fitting.credit(account, ownerKind(), kept.minus(now), earning.day());
            if (fit.refused() != null) {
                return Teller.declined(wish, fit.refused());
            }
            kept = now.plus(fit.kept());
        }
        Optional<Role> to = fitting.divertsTo(ownerKind());
        cut(draft, stated.id(), earning.id(), account, total, kept, to.orElse(null), earning.day(), earning.lastDay());
        CommandId surplus = Keys.behind(earning.id(), Keys.SURPLUS);
        if (ledger.command(surplus).isPresent()) {
            draft.add(
                    Repair.Correct.of(Keys.behind(stated.id(), Keys.SURPLUS), wish.day(), surplus, total.minus(kept)));
        }
        return post(draft, account, null);
    }

    @Override
    public Answer deduct(Wish.Deduct wish) {
        LedgerCommand off = Commands.redeem(wish, wish.account(), wish.amount());
        return known(wish, off)
                .or(() -> otherUnit(wish, wish.amount()))
                .orElseGet(() -> post(new Draft(wish).add(off), wish.account(), null));
    }

    // What goes from one to another.

    @Override
    public Answer pay(Wish.Pay wish) {
        Pricing pricing = Pricing.of(terms, wish.cost(), wish.day());
        if (pricing.missing() != null) {
            return Teller.declined(wish, pricing.missing());
        }
        Amount amount = grained(pricing.amount(), Deed.PAY);
        Movement.Pay pay = commands.pay(wish, wish.from(), wish.to(), amount);
        return known(wish, pay)
                .or(() -> otherUnit(wish, amount))
                .or(() -> toNothing(wish, pricing.amount(), amount))
                .or(() -> barred(wish, Deed.PAY, asking(wish, wish.from(), amount, pricing.use())))
                .orElseGet(() -> {
                    Fitting.Fit fit = fitting.credit(wish.to(), otherKind(), amount, wish.day());
                    if (fit.refused() != null) {
                        return Teller.declined(wish, fit.refused());
                    }
                    Draft draft = new Draft(wish).rounded(pricing.amount(), amount, wish.to());
                    draft.add(pay);
                    shed(draft, wish.to(), amount.minus(fit.kept()), fit.to());
                    return post(draft, wish.from(), wish.to());
                });
    }

    private void shed(Draft draft, AccountId account, Amount rest, @Nullable Role to) {
        if (!rest.isPositive()) {
            return;
        }
        CommandId id = Keys.behind(draft.wish.id(), Keys.SURPLUS);
        if (to == null) {
            draft.add(Movement.Redeem.of(id, draft.wish.day(), account, rest));
            draft.remark(Remark.Kind.TRIMMED, rest, account);
        } else {
            draft.add(Movement.Give.of(id, draft.wish.day(), account, account(to), rest));
            draft.remark(Remark.Kind.DIVERTED, rest, account(to));
        }
    }

    @Override
    public Answer give(Wish.Give wish) {
        Asking asking = asking(wish, wish.from(), wish.amount(), Use.SERVICE);
        Optional<Rule.Allow> allow =
                otherUnit(wish, wish.amount()).isPresent() ? Optional.empty() : permits.allow(Deed.GIVE, asking);
        Movement.Give gift = Commands.give(wish, allow.flatMap(Rule.Allow::cap));
        return known(wish, gift)
                .or(() -> otherUnit(wish, wish.amount()))
                .or(() -> barred(wish, Deed.GIVE, asking))
                .or(() -> fitting.gift(wish.to(), otherKind(), wish.amount())
                        .map(missing -> Teller.declined(wish, missing)))
                .orElseGet(() -> post(new Draft(wish).add(gift), wish.from(), wish.to()));
    }

    // What goes out.

    @Override
    public Answer redeem(Wish.Redeem wish) {
        Pricing pricing = Pricing.of(terms, wish.cost(), wish.day());
        if (pricing.missing() != null) {
            return Teller.declined(wish, pricing.missing());
        }
        Amount amount = pricing.amount();
        LedgerCommand out = wish.cost() instanceof Cost.Offer offer
                ? Commands.order(wish, offer)
                : Commands.redeem(wish, wish.account(), amount);
        return known(wish, out)
                .or(() -> otherUnit(wish, amount))
                .or(() -> barred(wish, Deed.REDEEM, asking(wish, wish.account(), amount, pricing.use())))
                .orElseGet(() -> {
                    Draft draft = new Draft(wish).add(out);
                    if (terms.rules(Rule.Clear.class).findAny().isPresent()) {
                        clear(draft, wish.account(), amount);
                    }
                    return post(draft, wish.account(), null);
                });
    }

    private void clear(Draft draft, AccountId account, Amount taken) {
        Holding holding = holding(account);
        Amount rest = holding.settled().minus(holding.held()).minus(taken);
        if (rest.isPositive()) {
            Wish wish = draft.wish;
            draft.add(Movement.Redeem.of(Keys.behind(wish.id(), Keys.CLEARED), wish.day(), account, rest));
            draft.remark(Remark.Kind.CLEARED, rest, account);
        }
    }

    @Override
    public Answer join(Wish.Join wish) {
        AccountCommand.Kind kind = ownerKind();
        Optional<Rule.Floor> floor = terms.rules(Rule.Floor.class)
                .filter(rule -> holdsFor(rule.of(), kind))
                .findFirst();
        LedgerCommand open = commands.open(wish, kind, floor.map(Commands::line));
        return known(wish, open).orElseGet(() -> {
            Draft draft = new Draft(wish).add(open);
            CommandId start = Keys.start(terms.id(), wish.account());
            // One member who had another account before got it there.
            if (ledger.merged(wish.account()).stream()
                    .allMatch(
                            each -> ledger.command(Keys.start(terms.id(), each)).isEmpty())) {
                terms.rules(Rule.Start.class)
                        .filter(rule -> holdsFor(rule.of(), kind))
                        .findFirst()
                        .ifPresent(rule -> draft.add(commands.earn(
                                wish, start, wish.day(), wish.account(), rule.amount(), Optional.empty())));
            }
            return post(draft, wish.account(), null);
        });
    }

    @Override
    public Answer levy(Wish.Levy wish) {
        Optional<Rule.Levy> rule = terms.rules(Rule.Levy.class)
                .filter(each -> holdsFor(each.of(), ownerKind()))
                .findFirst();
        if (rule.isEmpty() || !rule.get().each().at(wish.day()).equals(Optional.of(wish.days()))) {
            return Teller.declined(
                    wish,
                    Missing.of(Problem.of("ledger.terms.no-levy")
                            .with("days", wish.days().toString())));
        }
        LocalDate from = rule.get().from().map(wish.joined()::plus).orElse(wish.joined());
        LocalDate begin = from.isAfter(wish.days().start()) ? from : wish.days().start();
        LocalDate end = wish.day().plusDays(1);
        Amount amount = begin.isBefore(end)
                ? Amount.ofParts(terms.ledgerUnit(), Commands.due(rule.get(), begin, end))
                : Amount.zero(terms.ledgerUnit());
        AccountId to = account(rule.get().to());
        Movement.Pay pay = commands.pay(wish, wish.account(), to, amount);
        return known(wish, pay)
                .or(() -> ledger.merged(wish.account()).stream()
                        .flatMap(each -> ledger.command(Keys.levy(terms.id(), each, wish.days())).stream())
                        .findFirst()
                        .map(standing -> new Answer.Repeated(wish, standing)))
                .orElseGet(() -> amount.isPositive()
                        ? post(new Draft(wish).add(pay), wish.account(), null)
                        : Teller.declined(wish, Missing.until(Problem.of("ledger.terms.nothing-due"), from)));
    }

    @Override
    public Answer undo(Wish.Undo wish) {
        Repair.Reverse whole = Commands.reverse(wish);
        return known(wish, whole).orElseGet(() -> {
            Draft draft = new Draft(wish);
            // What went with it goes first: it took what the rest had brought.
            for (String what : ImmutableList.of(Keys.SURPLUS, Keys.CLEARED)) {
                CommandId side = Keys.behind(wish.of(), what);
                if (ledger.command(side).isPresent()) {
                    draft.add(Repair.Reverse.builder()
                            .id(Keys.behind(wish.id(), what))
                            .day(wish.day())
                            .of(side)
                            .build());
                }
            }
            return post(draft.add(whole), null, null);
        });
    }

    // What all have in common.

    private Optional<Answer> known(Wish wish, LedgerCommand primary) {
        return ledger.command(wish.id())
                .map(standing -> Likeness.of(standing, primary)
                        ? new Answer.Repeated(wish, standing)
                        : new Answer.Conflicting(wish, standing));
    }

    private Optional<Answer> otherUnit(Wish wish, Amount amount) {
        return amount.unit() == terms.ledgerUnit() && ledger.unit() == terms.ledgerUnit()
                ? Optional.empty()
                : Optional.of(Teller.declined(
                        wish,
                        Missing.of(Problem.of("ledger.terms.other-unit")
                                .with("unit", terms.unit().word()))));
    }

    private static Optional<Answer> toNothing(Wish wish, Amount stated, Amount amount) {
        return stated.isPositive() && amount.isZero()
                ? Optional.of(Teller.declined(wish, Missing.of(Problem.of("ledger.terms.below-grain"))))
                : Optional.empty();
    }

    private Optional<Answer> barred(Wish wish, Deed deed, Asking asking) {
        List<Missing> missing = permits.missing(deed, asking);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Answer.Declined(wish, missing));
    }

    private Asking asking(Wish wish, AccountId account, Amount amount, Use use) {
        return new Asking(wish.day(), parties, use, amount, account, () -> holding(account));
    }

    private Answer post(Draft draft, @Nullable AccountId owner, @Nullable AccountId other) {
        return draft.post(turn, () -> {
            ImmutableList.Builder<Remark> flags = ImmutableList.builder();
            if (owner != null) {
                flags.addAll(fitting.flags(owner, ownerKind(), draft.wish.day()));
            }
            if (other != null) {
                flags.addAll(fitting.flags(other, otherKind(), draft.wish.day()));
            }
            return flags.build();
        });
    }

    private Amount grained(Amount amount, Deed deed) {
        return amount.unit() != terms.ledgerUnit()
                ? amount
                : terms.rules(Rule.Grain.class)
                        .filter(rule -> rule.deeds().contains(deed))
                        .findFirst()
                        .map(rule -> rule.of(amount))
                        .orElse(amount);
    }

    private AccountCommand.Kind ownerKind() {
        return parties.owner().kind();
    }

    private AccountCommand.Kind otherKind() {
        return parties.other().map(Standing::kind).orElse(AccountCommand.Kind.PERSON);
    }

    static boolean holdsFor(SortedSet<AccountCommand.Kind> of, AccountCommand.Kind kind) {
        return of.isEmpty() || of.contains(kind);
    }

    private static Amount least(Amount one, Amount other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Holding holding(AccountId account) {
        return ledger.holding(account, turn.today());
    }

    private AccountId account(Role role) {
        AccountId account = house.get(role);
        if (account == null) {
            throw new IllegalStateException("a teller is not made without " + role);
        }
        return account;
    }
}

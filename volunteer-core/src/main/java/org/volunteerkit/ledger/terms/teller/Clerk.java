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
import org.volunteerkit.ledger.terms.Aside;
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

    final Turn turn;
    final LedgerView ledger;
    final LedgerTerms terms;
    final Fitting fitting;
    final Commands commands;
    private final ImmutableMap<Role, AccountId> house;
    private final Parties parties;
    private final Permits permits;

    Clerk(Turn turn, LedgerTerms terms, ImmutableMap<Role, AccountId> house, Parties parties) {
        this.turn = turn;
        this.ledger = turn.ledger();
        this.terms = terms;
        this.house = house;
        this.parties = parties;
        this.commands = new Commands(terms);
        this.permits = new Permits(terms, ledger, turn.today());
        this.fitting = new Fitting(terms, ledger, turn.today());
    }

    // What comes in.

    @Override
    public Answer earn(Wish.Earn wish) {
        return new Earnings(this).earn(wish);
    }

    @Override
    public Answer correct(Wish.Correct wish) {
        return new Earnings(this).correct(wish);
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
                    clear(draft, wish.account(), amount);
                    return post(draft, wish.account(), null);
                });
    }

    /** Returns whether what is left after an exchange is cleared. */
    boolean clears() {
        return terms.rules(Rule.Clear.class).findAny().isPresent();
    }

    /** Adds what clears the rest that is free once something is taken, where the terms say so. */
    void clear(Draft draft, AccountId account, Amount taken) {
        if (!clears()) {
            return;
        }
        Holding holding = holding(account);
        Amount rest = holding.settled().minus(holding.held()).minus(taken);
        if (rest.isPositive()) {
            Wish wish = draft.wish;
            draft.add(Movement.Redeem.of(Keys.behind(wish.id(), Keys.CLEARED), wish.day(), account, rest));
            draft.remark(Remark.Kind.CLEARED, rest, account);
        }
    }

    @Override
    public Answer aside(Aside wish) {
        return wish.step(new Custodian(this));
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

    Optional<Answer> known(Wish wish, LedgerCommand primary) {
        return ledger.command(wish.id())
                .map(standing -> Likeness.of(standing, primary)
                        ? new Answer.Repeated(wish, standing)
                        : new Answer.Conflicting(wish, standing));
    }

    Optional<Answer> otherUnit(Wish wish, Amount amount) {
        return amount.unit() == terms.ledgerUnit() && ledger.unit() == terms.ledgerUnit()
                ? Optional.empty()
                : Optional.of(Teller.declined(
                        wish,
                        Missing.of(Problem.of("ledger.terms.other-unit")
                                .with("zh", terms.unit().text().zh())
                                .with("en", terms.unit().text().en()))));
    }

    static Optional<Answer> toNothing(Wish wish, Amount stated, Amount amount) {
        return stated.isPositive() && amount.isZero()
                ? Optional.of(Teller.declined(wish, Missing.of(Problem.of("ledger.terms.below-grain"))))
                : Optional.empty();
    }

    Optional<Answer> barred(Wish wish, Deed deed, Asking asking) {
        List<Missing> missing = permits.missing(deed, asking);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Answer.Declined(wish, missing));
    }

    Asking asking(Wish wish, AccountId account, Amount amount, Use use) {
        return new Asking(wish.day(), parties, use, amount, account, () -> holding(account));
    }

    Answer post(Draft draft, @Nullable AccountId owner, @Nullable AccountId other) {
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

    Amount grained(Amount amount, Deed deed) {
        return amount.unit() != terms.ledgerUnit()
                ? amount
                : terms.rules(Rule.Grain.class)
                        .filter(rule -> rule.deeds().contains(deed))
                        .findFirst()
                        .map(rule -> rule.of(amount))
                        .orElse(amount);
    }

    AccountCommand.Kind ownerKind() {
        return parties.owner().kind();
    }

    private AccountCommand.Kind otherKind() {
        return parties.other().map(Standing::kind).orElse(AccountCommand.Kind.PERSON);
    }

    static boolean holdsFor(SortedSet<AccountCommand.Kind> of, AccountCommand.Kind kind) {
        return of.isEmpty() || of.contains(kind);
    }

    private Holding holding(AccountId account) {
        return ledger.holding(account, turn.today());
    }

    AccountId account(Role role) {
        AccountId account = house.get(role);
        if (account == null) {
            throw new IllegalStateException("a teller is not made without " + role);
        }
        return account;
    }
}

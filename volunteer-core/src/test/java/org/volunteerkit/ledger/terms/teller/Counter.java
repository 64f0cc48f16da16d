package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** A ledger of points behind one teller, in short words; the day is 4 March 2024 until a test says otherwise. */
final class Counter {

    static final TermsId TERMS = TermsId.of("ours");
    static final AccountId POOL = AccountId.of("pool");
    static final Role TO_POOL = Role.of("pool");
    static final Standing ANYBODY = Standing.builder().build();

    final Ledger ledger = Ledger.of(Unit.POINT);
    final Teller teller;
    LocalDate today = LocalDate.of(2024, 3, 4);

    Counter(Rule... rules) {
        this(terms(rules));
    }

    Counter(LedgerTerms... editions) {
        this.teller = Teller.of(List.of(editions), Map.of(TO_POOL, POOL));
    }

    static LedgerTerms terms(Rule... rules) {
        return edition("first", DateRange.from(LocalDate.of(2020, 1, 1)), rules);
    }

    static LedgerTerms edition(String name, DateRange validity, Rule... rules) {
        return written(TERMS, name, validity, rules);
    }

    /** Returns terms that are not ours. */
    static LedgerTerms under(TermsId id, Rule... rules) {
        return written(id, "first", DateRange.from(LocalDate.of(2020, 1, 1)), rules);
    }

    private static LedgerTerms written(TermsId id, String name, DateRange validity, Rule... rules) {
        return LedgerTerms.builder()
                .id(id)
                .edition(name)
                .title(Text.of("条款", "Terms"))
                .publisher(Text.of("我们", "we"))
                .validity(validity)
                .source(Clause.of("our own"))
                .unit(Unit.POINT)
                .life(new Life.Unlimited())
                .addRules(rules)
                .build();
    }

    static Rule allow(Deed... deeds) {
        return new Rule.Allow(new TreeSet<>(Set.of(deeds)), Optional.empty(), Optional.empty());
    }

    static Rule ceiling(long most, Rule.Beyond beyond) {
        return new Rule.Ceiling(
                points(most),
                Rule.Ceiling.Counts.BALANCE,
                Optional.empty(),
                Optional.empty(),
                beyond,
                beyond == Rule.Beyond.DIVERT ? Optional.of(TO_POOL) : Optional.empty(),
                new TreeSet<>(Set.of(AccountCommand.Kind.PERSON)));
    }

    static Amount points(long points) {
        return Amount.of(Points.of(points));
    }

    Answer serve(Wish wish, Parties parties) {
        return ledger.turn(today, turn -> teller.serve(turn, wish, parties));
    }

    Answer serve(Wish wish) {
        return serve(wish, Parties.of(ANYBODY));
    }

    Answer earn(String id, String account, long amount) {
        return serve(Wish.Earn.of(CommandId.of(id), TERMS, today, AccountId.of(account), points(amount)));
    }

    Answer correct(String id, String of, long total) {
        return serve(new Wish.Correct(
                CommandId.of(id), TERMS, today, CommandId.of(of), points(total), ImmutableSortedSet.of()));
    }

    Answer redeem(String id, String account, long amount) {
        return serve(Wish.Redeem.of(CommandId.of(id), TERMS, today, AccountId.of(account), Cost.of(points(amount))));
    }

    Answer pay(String id, String from, String to, long amount) {
        return serve(
                Wish.Pay.of(
                        CommandId.of(id), TERMS, today, AccountId.of(from), AccountId.of(to), Cost.of(points(amount))),
                Parties.of(ANYBODY, ANYBODY));
    }

    Answer give(String id, String from, String to, long amount) {
        return serve(
                Wish.Give.of(CommandId.of(id), TERMS, today, AccountId.of(from), AccountId.of(to), points(amount)),
                Parties.of(ANYBODY, ANYBODY));
    }

    Answer undo(String id, String of) {
        return serve(new Wish.Undo(CommandId.of(id), TERMS, today, CommandId.of(of), ImmutableSortedSet.of()));
    }

    String balance(String account) {
        return ledger.holding(AccountId.of(account), today).settled().toString();
    }

    /** Returns the kind of an answer, or the code of the first reason against it. */
    static String word(Answer answer) {
        return answer.problem()
                .map(problem -> problem.code())
                .orElseGet(() -> answer instanceof Answer.Served ? "served" : "repeated");
    }
}

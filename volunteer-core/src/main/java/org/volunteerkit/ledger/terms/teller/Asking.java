package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.ledger.terms.rule.Who;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.value.Quantity;

/**
 * Looks whether a condition holds for one deed on one day; answers what is missing, nothing if it holds.
 *
 * @param day the day of the deed
 * @param parties whom it is about
 * @param use what it is for
 * @param amount how much it is about
 * @param account the account
 * @param holding gives what the account holds; asked for only where a condition needs it, since it costs as much as there are lots
 */
record Asking(LocalDate day, Parties parties, Use use, Amount amount, AccountId account, Supplier<Holding> holding)
        implements Condition.Cases<List<Missing>> {

    private Standing standing(Who who) {
        return who == Who.OWNER ? parties.owner() : parties.other().orElse(parties.owner());
    }

    private static Message name(Who who) {
        return who == Who.OWNER ? Message.of("ledger.terms.owner") : Message.of("ledger.terms.other");
    }

    private static <E extends Enum<E>> Message words(SortedSet<E> words, Function<E, Message> naming) {
        return words.stream()
                .map(naming)
                .reduce((one, more) ->
                        Message.of("ledger.terms.list").with("one", one).with("more", more))
                .orElseThrow();
    }

    private static Message word(AccountCommand.Kind kind) {
        return switch (kind) {
            case PERSON -> Message.of("ledger.kind.person");
            case TEAM -> Message.of("ledger.kind.team");
            case FAMILY -> Message.of("ledger.kind.family");
            case STATION -> Message.of("ledger.kind.station");
            case POOL -> Message.of("ledger.kind.pool");
            case HOUSE -> Message.of("ledger.kind.house");
        };
    }

    private static Message word(Kinship.Relation kin) {
        return switch (kin) {
            case SPOUSE -> Message.of("ledger.kin.spouse");
            case PARENT -> Message.of("ledger.kin.parent");
            case CHILD -> Message.of("ledger.kin.child");
            case GRANDPARENT -> Message.of("ledger.kin.grandparent");
            case GRANDCHILD -> Message.of("ledger.kin.grandchild");
            case SIBLING -> Message.of("ledger.kin.sibling");
            case OTHER -> Message.of("ledger.kin.other");
        };
    }

    private static Message word(Use use) {
        return switch (use) {
            case SERVICE -> Message.of("ledger.use.service");
            case GOODS -> Message.of("ledger.use.goods");
            case BENEFIT -> Message.of("ledger.use.benefit");
            case MONEY -> Message.of("ledger.use.money");
        };
    }

    private static List<Missing> unless(boolean holds, Problem problem) {
        return holds ? ImmutableList.of() : ImmutableList.of(Missing.of(problem));
    }

    @Override
    public List<Missing> all(Condition.All condition) {
        return condition.of().stream()
                .flatMap(each -> each.match(this).stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<Missing> any(Condition.Any condition) {
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        for (Condition each : condition.of()) {
            List<Missing> toThis = each.match(this);
            if (toThis.isEmpty()) {
                return toThis;
            }
            missing.addAll(toThis);
        }
        return missing.build();
    }

    @Override
    public List<Missing> age(Condition.Age condition) {
        Problem problem = Problem.of("ledger.terms.too-young")
                .with("who", name(condition.who()))
                .with("age", condition.atLeast());
        Optional<LocalDate> born = standing(condition.who()).born();
        if (born.isEmpty()) {
            return ImmutableList.of(Missing.of(problem));
        }
        LocalDate reached = born.get().plusYears(condition.atLeast());
        if (reached.getDayOfMonth() != born.get().getDayOfMonth()) {
            // Born on 29 February: in other years a full year is over on 1 March.
            reached = reached.plusDays(1);
        }
        return day.isBefore(reached) ? ImmutableList.of(Missing.until(problem, reached)) : ImmutableList.of();
    }

    @Override
    public List<Missing> known(Condition.Known condition) {
        return unless(
                standing(condition.who()).known().contains(condition.as()),
                Problem.of("ledger.terms.not-known")
                        .with("who", name(condition.who()))
                        .with("what", condition.as()));
    }

    @Override
    public List<Missing> total(Condition.Total condition) {
        Quantity found = standing(condition.who()).totals().get(condition.of());
        return unless(
                found != null && found.compareTo(condition.atLeast()) >= 0,
                Problem.of("ledger.terms.total-short")
                        .with("who", name(condition.who()))
                        .with("total", condition.of())
                        .with("least", condition.atLeast().toString()));
    }

    @Override
    public List<Missing> ofKind(Condition.OfKind condition) {
        return unless(
                condition.is().contains(standing(condition.who()).kind()),
                Problem.of("ledger.terms.other-kind")
                        .with("who", name(condition.who()))
                        .with("kinds", words(condition.is(), Asking::word)));
    }

    @Override
    public List<Missing> self(Condition.Self condition) {
        return unless(parties.other().isEmpty(), Problem.of("ledger.terms.not-self"));
    }

    @Override
    public List<Missing> kin(Condition.Kin condition) {
        return unless(
                parties.kin().filter(kin -> condition.is().contains(kin)).isPresent(),
                Problem.of("ledger.terms.not-kin").with("kin", words(condition.is(), Asking::word)));
    }

    @Override
    public List<Missing> use(Condition.For condition) {
        return unless(
                condition.is().contains(use),
                Problem.of("ledger.terms.other-use").with("uses", words(condition.is(), Asking::word)));
    }

    @Override
    public List<Missing> size(Condition.Size condition) {
        boolean enough =
                condition.atLeast().map(least -> amount.compareTo(least) >= 0).orElse(true);
        if (!enough) {
            return unless(
                    false,
                    Problem.of("ledger.terms.too-little")
                            .with(
                                    "least",
                                    condition.atLeast().map(Amount::toString).orElse("")));
        }
        boolean full =
                condition.step().map(step -> amount.parts() % step.parts() == 0).orElse(true);
        return unless(
                full,
                Problem.of("ledger.terms.no-full-step")
                        .with("step", condition.step().map(Amount::toString).orElse("")));
    }

    @Override
    public List<Missing> balance(Condition.Balance condition) {
        Holding now = holding.get();
        return unless(
                now.settled().minus(now.held()).compareTo(condition.atLeast()) >= 0,
                Problem.of("ledger.terms.balance-small")
                        .with("least", condition.atLeast().toString()));
    }

    @Override
    public List<Missing> ownLots(Condition.OwnLots condition) {
        Holding now = holding.get();
        long wanted = amount.parts();
        for (Holding.Lot lot : now.lots()) {
            long held = Optional.ofNullable(now.reserved().get(lot.root()))
                    .map(Amount::parts)
                    .orElse(0L);
            long free = lot.remaining().parts() - held;
            if (wanted > 0 && free > 0 && !lot.origin().equals(account)) {
                return unless(false, Problem.of("ledger.terms.passed-on"));
            }
            wanted -= free;
        }
        return ImmutableList.of();
    }

    @Override
    public List<Missing> season(Condition.Season condition) {
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            LocalDate from = condition.from().atYear(year);
            boolean overNewYear = condition.through().isBefore(condition.from());
            LocalDate through = condition.through().atYear(overNewYear ? year + 1 : year);
            if (!through.isBefore(day)) {
                return from.isAfter(day)
                        ? ImmutableList.of(Missing.until(
                                Problem.of("ledger.terms.out-of-season")
                                        .with("from", condition.from().toString())
                                        .with("through", condition.through().toString()),
                                from))
                        : ImmutableList.of();
            }
        }
        throw new IllegalStateException("a part of every year comes back within two years");
    }

    @Override
    public List<Missing> dates(Condition.Dates condition) {
        Problem problem = Problem.of("ledger.terms.out-of-dates")
                .with("days", condition.in().toString());
        if (condition.in().contains(day)) {
            return ImmutableList.of();
        }
        return ImmutableList.of(
                day.isBefore(condition.in().start())
                        ? Missing.until(problem, condition.in().start())
                        : Missing.of(problem));
    }
}

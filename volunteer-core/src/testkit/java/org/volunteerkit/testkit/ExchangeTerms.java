package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.ItemId;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.ledger.terms.rule.Price;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.ledger.terms.rule.Who;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * Generators of terms of exchange that make sense, with small limits, so that a course of some dozen wishes meets them all.
 *
 * <p>To be called, not extended.
 */
public final class ExchangeTerms {

    /** The key of all generated terms. */
    public static final TermsId ID = TermsId.of("testkit");

    /** The part that an account of the house plays in them. */
    public static final Role POOL = Role.of("pool");

    /** Something that has a price wherever there are prices. */
    public static final ItemId SOAP = ItemId.of("soap");

    private ExchangeTerms() {}

    /** Generates terms of points, in force on all days. */
    public static Arbitrary<LedgerTerms> terms() {
        return Combinators.combine(lives(), allows(), ceilings(), others())
                .as((life, allows, ceilings, others) -> LedgerTerms.builder()
                        .id(ID)
                        .edition("generated")
                        .title(Text.of("测试条款", "Terms of the testkit"))
                        .publisher(Text.of("测试", "The testkit"))
                        .validity(DateRange.from(LocalDate.of(2000, 1, 1)))
                        .source(Clause.of("testkit"))
                        .unit(Unit.POINT)
                        .life(life)
                        .addAllRules(allows)
                        .addAllRules(ceilings)
                        .addAllRules(others)
                        .build());
    }

    /** Generates lives of lots. */
    public static Arbitrary<Life> lives() {
        return Arbitraries.of(
                new Life.Unlimited(),
                new Life.Months(2),
                new Life.YearEnd(0, Optional.empty()),
                new Life.YearEnd(1, Optional.of(MonthDay.of(4, 1))),
                new Life.Through(LocalDate.of(2024, 12, 31)));
    }

    /** Generates conditions that fit deeds with another party. */
    public static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> single = Arbitraries.of(
                new Condition.Age(Who.OWNER, 60),
                new Condition.Age(Who.OTHER, 60),
                new Condition.Known(Who.OTHER, "care-need"),
                new Condition.Total(Who.OWNER, "platform-hours", Quantity.of(100, Unit.HOUR)),
                new Condition.OfKind(Who.OTHER, ImmutableSortedSet.of(AccountCommand.Kind.POOL)),
                new Condition.Kin(ImmutableSortedSet.of(Kinship.Relation.SPOUSE, Kinship.Relation.PARENT)),
                new Condition.Size(Optional.of(points(2)), Optional.empty()),
                new Condition.Size(Optional.empty(), Optional.of(points(2))),
                new Condition.Balance(points(5)),
                new Condition.OwnLots(),
                new Condition.Season(MonthDay.of(11, 15), MonthDay.of(6, 30)),
                new Condition.Dates(DateRange.from(LocalDate.of(2024, 3, 1))));
        return Arbitraries.frequencyOf(
                Tuple.of(4, single),
                Tuple.of(1, single.list().ofMinSize(1).ofMaxSize(3).map(Condition.All::new)),
                Tuple.of(2, single.list().ofMinSize(1).ofMaxSize(3).map(Condition.Any::new)));
    }

    private static Arbitrary<List<Rule>> allows() {
        Arbitrary<Optional<Condition>> when = conditions().optional(0.4);
        Arbitrary<Optional<Movement.YearlyCap>> caps = Arbitraries.of(
                        new Movement.YearlyCap(Movement.GiftCap.of("family"), points(6)))
                .optional(0.5);
        return Combinators.combine(when, when, when, caps)
                .as((pay, give, redeem, cap) -> List.of(
                        new Rule.Allow(deeds(Deed.EARN), Optional.empty(), Optional.empty()),
                        new Rule.Allow(deeds(Deed.PAY), pay, Optional.empty()),
                        new Rule.Allow(deeds(Deed.GIVE), give, cap),
                        new Rule.Allow(deeds(Deed.REDEEM), redeem, Optional.empty())));
    }

    private static Arbitrary<List<Rule>> ceilings() {
        Arbitrary<Rule.Beyond> beyond = Arbitraries.of(Rule.Beyond.class);
        Arbitrary<Optional<Rule.Edge>> edge = Arbitraries.of(Rule.Edge.class).optional(0.3);
        Arbitrary<Optional<Rule>> balance = Combinators.combine(
                        beyond, edge, Arbitraries.integers().between(0, 20))
                .as((what, side, most) -> ceiling(points(most), Rule.Ceiling.Counts.BALANCE, side, what));
        Arbitrary<Optional<Rule>> credited = Combinators.combine(
                        beyond, edge, Arbitraries.integers().between(1, 12))
                .as((what, side, most) -> ceiling(points(most), Rule.Ceiling.Counts.CREDITED, side, what));
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, balance), Tuple.of(1, Arbitraries.just(Optional.<Rule>empty()))),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, credited), Tuple.of(2, Arbitraries.just(Optional.<Rule>empty()))))
                .as((one, other) -> {
                    List<Rule> rules = new ArrayList<>();
                    one.ifPresent(rules::add);
                    // What does not fit goes one way only.
                    other.filter(rule -> one.isEmpty() || way(rule).equals(way(one.get())))
                            .ifPresent(rules::add);
                    return rules;
                });
    }

    private static Optional<Role> way(Rule rule) {
        return ((Rule.Ceiling) rule).to();
    }

    private static Optional<Rule> ceiling(
            Amount most, Rule.Ceiling.Counts counts, Optional<Rule.Edge> edge, Rule.Beyond beyond) {
        return Optional.of(new Rule.Ceiling(
                most,
                counts,
                counts == Rule.Ceiling.Counts.CREDITED
                        ? Optional.of(Window.calendar(Window.Period.WEEK))
                        : Optional.empty(),
                edge,
                beyond,
                beyond == Rule.Beyond.DIVERT ? Optional.of(POOL) : Optional.empty(),
                ImmutableSortedSet.of(AccountCommand.Kind.PERSON)));
    }

    private static Arbitrary<List<Rule>> others() {
        Window month = Window.calendar(Window.Period.MONTH);
        SortedSet<AccountCommand.Kind> all = ImmutableSortedSet.of();
        List<Rule> some = List.of(
                new Rule.Floor(Optional.of(points(-4)), Optional.empty(), Rule.Beyond.REFUSE, all),
                new Rule.Times(deeds(Deed.REDEEM, Deed.GIVE), 2, month),
                new Rule.Grain(deeds(Deed.EARN, Deed.PAY), points(2), Rule.Grain.Mode.HALF_UP),
                new Rule.Prices(List.of(Price.of(SOAP, Use.GOODS, points(3)))),
                new Rule.Start(points(5), all),
                new Rule.Levy(points(12), month, Optional.of(Period.ofMonths(1)), POOL, all),
                new Rule.Clear());
        return Arbitraries.subsetOf(some).map(List::copyOf);
    }

    private static SortedSet<Deed> deeds(Deed... deeds) {
        return ImmutableSortedSet.copyOf(deeds);
    }

    private static Amount points(long points) {
        return Amount.of(Points.of(points));
    }
}

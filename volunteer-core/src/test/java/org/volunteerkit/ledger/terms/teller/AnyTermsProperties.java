package org.volunteerkit.ledger.terms.teller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.testkit.ExchangeTerms;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Whatever the terms and the wishes are: what holds for every teller. */
class AnyTermsProperties {

    private static final AccountId POOL = AccountId.of("pool");
    private static final List<AccountId> PEOPLE = List.of(AccountId.of("ann"), AccountId.of("ben"));
    private static final Standing OLD = Standing.builder()
            .born(LocalDate.of(1950, 1, 1))
            .addKnown("care-need")
            .putTotal("platform-hours", Quantity.of(200, Unit.HOUR))
            .build();
    private static final Standing YOUNG = Standing.bornOn(LocalDate.of(2000, 1, 1));

    /** One wish in short: what, by whom, how much, how many days after the one before, which earlier one it names. */
    record Told(int what, int who, int amount, int days, int back, boolean old) {}

    @Provide
    Arbitrary<LedgerTerms> terms() {
        return ExchangeTerms.terms();
    }

    @Provide
    Arbitrary<List<Told>> courses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false))
                .as(Told::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    @Label("law 5: terms read back what they write, and generated ones make sense")
    void terms_read_back_what_they_write(@ForAll("terms") LedgerTerms terms) {
        assertThat(terms.problems()).isEmpty();
        assertThat(Json.read(LedgerTerms.class, "terms.json", Json.write(terms)).orThrow())
                .isEqualTo(terms);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "laws 45, 56, 58: what a teller posts is proved; what is not served leaves no trace; what comes again is repeated; ceilings hold")
    void every_course_is_proved(@ForAll("terms") LedgerTerms terms, @ForAll("courses") List<Told> course) {
        Ledger ledger = Ledger.of(Unit.POINT);
        Teller teller = Teller.of(List.of(terms), Map.of(ExchangeTerms.POOL, POOL));
        LocalDate today = LocalDate.of(2024, 1, 1);
        List<CommandId> served = new ArrayList<>();
        List<CommandId> holds = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            Told told = course.get(i);
            today = today.plusDays(told.days());
            Wish wish = wish(told, CommandId.of("w" + i), today, served, holds);
            Parties parties = parties(told);
            List<Posting> postings = ledger.postings().toList();
            LocalDate day = today;
            List<Amount> before = balances(ledger, day, true);

            Answer answer = ledger.turn(day, turn -> teller.serve(turn, wish, parties));

            Statistics.label("what").collect(wish.getClass().getSimpleName() + " " + Counter.word(answer));
            if (answer instanceof Answer.Served) {
                served.add(wish.id());
                if (wish instanceof Aside.Hold) {
                    holds.add(wish.id());
                }
                assertThat(ledger.size()).isEqualTo(postings.size() + 1);
                Answer again = ledger.turn(day, turn -> teller.serve(turn, wish, parties));
                assertThat(again).isInstanceOf(Answer.Repeated.class);
                assertThat(ledger.size()).isEqualTo(postings.size() + 1);
            } else {
                assertThat(ledger.postings().toList()).isEqualTo(postings);
            }
            assertThat(ledger.command(wish.id()).map(LedgerCommand::id))
                    .isEqualTo(
                            answer instanceof Answer.Declined || answer instanceof Answer.Refused
                                    ? Optional.empty()
                                    : Optional.of(wish.id()));
            if (wish instanceof Wish.Earn || wish instanceof Wish.Correct) {
                ceilingsHold(terms, before, balances(ledger, day, false));
            }
        }
        assertThat(ledger.prove().holds()).isTrue();
    }

    /** Returns what everybody has, with what repays their debt if that is asked. */
    private static List<Amount> balances(Ledger ledger, LocalDate day, boolean repaid) {
        return PEOPLE.stream()
                .map(account -> ledger.holding(account, day))
                .map(holding -> repaid ? holding.settled().plus(holding.debt()) : holding.settled())
                .toList();
    }

    /** Nobody gets above a ceiling by service; who was above, as after something was undone, gets no further than out of debt. */
    private static void ceilingsHold(LedgerTerms terms, List<Amount> before, List<Amount> after) {
        terms.rules(Rule.Ceiling.class)
                .filter(rule -> rule.beyond() != Rule.Beyond.FLAG && rule.in().isEmpty())
                .forEach(rule -> {
                    for (int i = 0; i < PEOPLE.size(); i++) {
                        Amount most = before.get(i).compareTo(rule.most()) > 0 ? before.get(i) : rule.most();
                        assertThat(after.get(i)).isLessThanOrEqualTo(most);
                    }
                });
    }

    private static Parties parties(Told told) {
        Standing owner = told.old() ? OLD : YOUNG;
        return switch (told.what() % 3) {
            case 0 -> Parties.of(owner, told.old() ? YOUNG : OLD, Kinship.Relation.PARENT);
            case 1 -> Parties.of(owner, Standing.ofKind(AccountCommand.Kind.POOL));
            default -> Parties.of(owner);
        };
    }

    private static Wish wish(Told told, CommandId id, LocalDate day, List<CommandId> served, List<CommandId> holds) {
        AccountId owner = PEOPLE.get(told.who());
        AccountId other = PEOPLE.get(1 - told.who());
        Amount amount = Amount.of(Points.of(told.amount()));
        CommandId named = served.isEmpty() ? CommandId.of("none") : served.get(told.back() % served.size());
        CommandId held = holds.isEmpty() ? CommandId.of("none") : holds.get(holds.size() - 1);
        return switch (told.what()) {
            case 0, 1, 2, 3 -> Wish.Earn.of(id, ExchangeTerms.ID, day, owner, amount);
            case 4 -> Wish.Join.of(id, ExchangeTerms.ID, day, owner);
            case 5, 6 -> Wish.Pay.of(id, ExchangeTerms.ID, day, owner, other, Cost.of(amount));
            case 7 -> Wish.Give.of(id, ExchangeTerms.ID, day, owner, POOL, amount);
            case 8 -> Wish.Give.of(id, ExchangeTerms.ID, day, owner, other, amount);
            case 9 -> Wish.Redeem.of(id, ExchangeTerms.ID, day, owner, new Cost.Item(ExchangeTerms.SOAP, told.back()));
            case 10 -> Wish.Redeem.of(id, ExchangeTerms.ID, day, owner, new Cost.Sum(amount, Use.GOODS));
            case 11 -> new Wish.Levy(ExchangeTerms.ID, owner, month(day.minusMonths(1)), day.minusMonths(told.back()));
            case 12, 13 -> new Wish.Correct(id, ExchangeTerms.ID, day, named, amount, ImmutableSortedSet.of());
            case 14 -> new Wish.Undo(id, ExchangeTerms.ID, day, named, ImmutableSortedSet.of());
            case 15, 16 -> Aside.Hold.of(id, ExchangeTerms.ID, day, owner, Cost.of(amount), day.plusDays(60));
            case 17 ->
                Aside.Hold.of(id, ExchangeTerms.ID, day, owner, new Cost.Item(ExchangeTerms.SOAP, told.back()), day);
            case 18 ->
                new Aside.Capture(
                        id,
                        ExchangeTerms.ID,
                        day,
                        held,
                        Amount.of(Points.of(1 + told.amount() % 3)),
                        told.old(),
                        ImmutableSortedSet.of());
            case 19 -> Aside.Release.of(id, ExchangeTerms.ID, day, held);
            default -> new Wish.Deduct(id, ExchangeTerms.ID, day, owner, amount, ImmutableSortedSet.of());
        };
    }

    private static DateRange month(LocalDate day) {
        return Window.calendar(Window.Period.MONTH).at(day).orElseThrow();
    }
}

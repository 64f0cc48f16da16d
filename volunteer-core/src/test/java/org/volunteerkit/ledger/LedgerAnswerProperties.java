package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

class LedgerAnswerProperties {

    private static final List<AccountId> ALL = Stream.concat(
                    LedgerCommands.members().stream(),
                    Stream.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED))
            .toList();

    private static final DateRange EVER = DateRange.from(LedgerCommands.FIRST_DAY.minusYears(1));

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.courses(Unit.HOUR, 50);
    }

    @Provide
    Arbitrary<List<Step>> movements() {
        return LedgerCommands.movements(Unit.HOUR, 50);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 49).list().ofMaxSize(8);
    }

    @Property
    @Label("law 53: sweeping at any times, or never, gives the same answers to every question")
    void sweeping_changes_no_answer(@ForAll("courses") List<Step> steps, @ForAll("places") List<Integer> sweeps) {
        Ledger swept = Ledger.of(Unit.HOUR);
        Ledger never = Ledger.of(Unit.HOUR);

        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (sweeps.contains(i)) {
                swept.sweep(step.today());
            }
            Outcome one = swept.post(step.command(), step.today());
            Outcome other = never.post(step.command(), step.today());
            // Numbers of postings differ, because a sweep writes some.
            assertThat(one.getClass()).isEqualTo(other.getClass());
            if (one instanceof Refused) {
                assertThat(one).isEqualTo(other);
            }
            assertThat(answers(swept, step.today())).isEqualTo(answers(never, step.today()));
        }
        LocalDate late = lastDay(steps).plusDays(100);
        assertThat(answers(swept, late)).isEqualTo(answers(never, late));
    }

    @Property
    @Label(
            "law 53: sweeping twice is sweeping once, sweeping early and late is sweeping late, and nothing lapsed comes back")
    void sweeping_twice_is_sweeping_once(@ForAll("courses") List<Step> steps) {
        LocalDate early = lastDay(steps).plusDays(7);
        LocalDate late = early.plusDays(30);
        Ledger both = posted(steps);
        Ledger once = posted(steps);

        both.sweep(early);
        assertThat(both.sweep(early)).isZero();
        Amount lapsed = both.holding(AccountId.EXPIRED, early).settled();
        both.sweep(late);
        once.sweep(late);

        assertThat(both.holding(AccountId.EXPIRED, late).settled()).isGreaterThanOrEqualTo(lapsed);
        assertThat(answers(both, late)).isEqualTo(answers(once, late));
        assertThat(both.sweep(late)).isZero();
    }

    @Property
    @Label("law 55: exchange with oneself and amounts of nothing or less are refused by name")
    void nothing_moves_to_where_it_was(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            if (ledger.post(step.command(), step.today()) instanceof Outcome.Posted) {
                assertThat(step.command().accounts()).doesNotHaveDuplicates();
                if (step.command() instanceof Movement) {
                    ledger.posting(ledger.size())
                            .entries()
                            .forEach(
                                    entry -> assertThat(entry.amount().isZero()).isFalse());
                    assertThat(ledger.posting(ledger.size()).entries()).isNotEmpty();
                }
            }
        }
    }

    @Property
    @Label("law 56: a refusal leaves no trace, and says what the sender needs in both languages")
    void a_refusal_leaves_no_trace(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        List<Step> posted = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> before = answers(ledger, step.today());
            long size = ledger.size();
            Outcome outcome = ledger.post(step.command(), step.today());

            if (outcome instanceof Outcome.Posted) {
                posted.add(step);
            } else {
                assertThat(ledger.size()).isEqualTo(size);
                assertThat(answers(ledger, step.today())).isEqualTo(before);
            }
            if (outcome instanceof Refused refused) {
                assertThat(refused.problem().text(Locale.ENGLISH))
                        .contains(step.command().id().value())
                        .doesNotContain("{");
                assertThat(refused.problem().text(Locale.CHINESE))
                        .contains(step.command().id().value())
                        .doesNotContain("{");
            }
        }
        // Nor would anything be different had the refused commands never been offered.
        Ledger without = posted(posted);
        assertThat(without.postings())
                .containsExactlyElementsOf(ledger.postings().toList());
        assertThat(answers(without, lastDay(steps))).isEqualTo(answers(ledger, lastDay(steps)));
    }

    @Property
    @Label("law 58: the same command again, at any later time, gets the first answer and does nothing")
    void a_command_sent_again_does_nothing(@ForAll("courses") List<Step> steps, @ForAll("places") List<Integer> later) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        List<Outcome.Posted> first = new ArrayList<>();
        for (Step step : steps) {
            if (ledger.post(step.command(), step.today()) instanceof Outcome.Posted posted) {
                first.add(posted);
            }
        }
        List<Posting> before = ledger.postings().toList();

        for (Outcome.Posted posted : first) {
            LocalDate day = lastDay(steps).plusDays(later.size() * 20L);
            assertThat(ledger.post(posted.command(), day)).isEqualTo(new Outcome.Replayed(posted.command(), posted));
        }

        assertThat(ledger.postings()).containsExactlyElementsOf(before);
    }

    @Property
    @Label("law 59: another command under an id that is taken is refused, and named beside the one that stands")
    void an_id_has_one_content(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        Map<CommandId, LedgerCommand> standing = new LinkedHashMap<>();
        for (Step step : steps) {
            Outcome outcome = ledger.post(step.command(), step.today());
            LedgerCommand known = standing.get(step.command().id());
            if (known == null) {
                assertThat(outcome).isNotInstanceOfAny(Outcome.Replayed.class, Malformed.Conflicting.class);
            } else if (known.equals(step.command())) {
                assertThat(outcome).isInstanceOf(Outcome.Replayed.class);
            } else {
                assertThat(outcome).isEqualTo(new Malformed.Conflicting(step.command(), known));
            }
            if (outcome instanceof Outcome.Posted) {
                standing.put(step.command().id(), step.command());
                if (step.command() instanceof Batch batch) {
                    batch.commands().forEach(each -> standing.putIfAbsent(each.id(), each));
                }
            }
        }
    }

    @Property
    @Label("law 67: commands on other accounts may come in between, in any order, and change nothing here")
    void commands_on_disjoint_accounts_commute(@ForAll("movements") List<Step> steps) {
        List<AccountId> ours = LedgerCommands.members().subList(0, 2);
        List<Step> inside = steps.stream()
                .filter(step -> ours.containsAll(step.command().accounts()))
                .toList();
        List<Step> outside = steps.stream()
                .filter(step -> step.command().accounts().stream().noneMatch(ours::contains))
                // Their ids must not meet ours, or the commands would have more in common than time.
                .filter(step -> inside.stream()
                        .noneMatch(other ->
                                other.command().id().equals(step.command().id())))
                .toList();
        Ledger alone = posted(inside);
        Ledger together = Ledger.of(Unit.HOUR);
        steps.stream()
                .filter(step -> inside.contains(step) || outside.contains(step))
                .forEach(step -> together.post(step.command(), step.today()));

        for (AccountId account : ours) {
            assertThat(together.holding(account, lastDay(steps))).isEqualTo(alone.holding(account, lastDay(steps)));
            assertThat(together.statement(account, EVER, lastDay(steps)))
                    .isEqualTo(alone.statement(account, EVER, lastDay(steps)));
        }
    }

    @Property
    @Label("law 73: an account of the ledger itself cannot be named in a command")
    void nobody_names_an_account_of_the_ledger(@ForAll("courses") List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        for (Step step : steps) {
            Outcome outcome = ledger.post(step.command(), step.today());
            if (step.command().accounts().stream().anyMatch(AccountId::isSystem)) {
                assertThat(outcome).isInstanceOf(Refused.class);
            }
        }
        assertThat(ledger.accounts()).isSubsetOf(LedgerCommands.members());
    }

    @Property
    @Label("a statement opens, adds up and closes, and periods that touch fit together")
    void statements_add_up(@ForAll("courses") List<Step> steps, @ForAll("places") List<Integer> cuts) {
        Ledger ledger = posted(steps);
        LocalDate today = lastDay(steps).plusDays(cuts.size() * 10L);
        LocalDate cut =
                LedgerCommands.FIRST_DAY.plusDays(cuts.stream().mapToInt(n -> n).sum());

        for (AccountId account : ALL) {
            Statement whole = ledger.statement(account, EVER, today);
            Statement first = ledger.statement(account, EVER.endingAt(cut), today);
            Statement second = ledger.statement(account, DateRange.from(cut), today);

            Amount balance = whole.opening();
            for (Statement.Line line : whole.lines()) {
                balance = balance.plus(line.amount());
                assertThat(line.balance()).isEqualTo(balance);
                if (!account.isSystem()) {
                    assertThat(line.lots().values().stream()
                                    .reduce(Amount.zero(Unit.HOUR), Amount::plus)
                                    .minus(line.debt()))
                            .isEqualTo(line.amount());
                }
            }
            assertThat(whole.closing()).isEqualTo(balance).isEqualTo(ledger.balance(account, today, today));
            assertThat(whole.closing()).isEqualTo(ledger.holding(account, today).settled());
            assertThat(whole.lots()).isEqualTo(ledger.holding(account, today).lots());
            assertThat(second.opening()).isEqualTo(first.closing());
            assertThat(Stream.concat(first.lines().stream(), second.lines().stream()))
                    .containsExactlyElementsOf(whole.lines());
        }
    }

    /** Returns everything that can be asked on a day, but for what tells whether a sweep ran. */
    private static Map<String, Object> answers(Ledger ledger, LocalDate today) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("accounts", ledger.accounts());
        for (AccountId account : ALL) {
            answers.put(account + " holds", ledger.holding(account, today));
            answers.put(account + " held", ledger.balance(account, today.minusDays(20), today));
            answers.put(account + " knew", ledger.balance(account, today, today.minusDays(20)));
            answers.put(account + " will hold", ledger.balance(account, today.plusDays(20), today));
            answers.put(account + " had", ledger.statement(account, EVER, today));
            answers.put(account + " looks ahead", ledger.outlook(account, today));
        }
        for (Trade.OfferId offer : LedgerCommands.OFFERS) {
            answers.put(offer + " now", ledger.offer(offer, today));
            answers.put(offer + " then", ledger.offer(offer, today.plusDays(20)));
        }
        for (AccountCommand.Party party : LedgerCommands.PARTIES) {
            answers.put(party + " clears", ledger.clearing(party, EVER, today));
        }
        return answers;
    }

    private static Ledger posted(List<Step> steps) {
        Ledger ledger = Ledger.of(Unit.HOUR);
        steps.forEach(step -> ledger.post(step.command(), step.today()));
        return ledger;
    }

    private static LocalDate lastDay(List<Step> steps) {
        return steps.get(steps.size() - 1).today();
    }
}

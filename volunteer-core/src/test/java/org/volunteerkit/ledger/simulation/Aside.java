package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.time.DateRange;

/** Questions beside the course of a world that must change nothing, and other ways to the same end. */
final class Aside {

    /** How many ways to the same end there are; a world is checked by one of them. */
    static final int WAYS = 4;

    private Aside() {}

    /**
     * Takes a step as {@link Course#take} does; before it, asks what it would bring and what a later day will.
     *
     * @param all whether to ask everything after each step, not only now and then
     */
    static Optional<Answer> take(Course course, Step step, boolean all) {
        Optional<Outcome> foreseen = step.command().map(command -> course.ledger.preview(command, step.today()));
        int later = 1 + (int) (course.ledger.size() % 50);
        for (AccountId account : course.naive.world().named) {
            course.ledger.holding(account, step.today().plusDays(later));
        }
        if (all || course.ledger.size() % 5 == 0) {
            course.compare(step.today().plusDays(later), Optional.empty());
        }
        Optional<Answer> answer = course.take(step);
        Difference.when(!foreseen.map(Answer::of).equals(answer), "law 119: preview", answer, foreseen.map(Answer::of));
        course.holdsOnlyEnd(step.today());
        if (all || course.ledger.size() % 7 == 0) {
            balances(course, step.today());
        }
        return answer;
    }

    /** Balances of other days, as known on other days. */
    private static void balances(Course course, LocalDate today) {
        NaiveWorld world = course.naive.world();
        if (world.size == 0) {
            return;
        }
        List<AccountId> all = new ArrayList<>(world.named);
        all.addAll(Course.SYSTEM);
        for (int back = -3; back < 20; back += 4) {
            LocalDate day = today.minusDays(back);
            for (int known = -9; known < 20; known += 6) {
                for (AccountId account : all) {
                    long expected = course.naive.balance(account, day, today.minusDays(known));
                    long given = course.ledger
                            .balance(account, day, today.minusDays(known))
                            .parts();
                    Difference.when(
                            expected != given,
                            "balance of " + account + " on " + day + " as known on " + today.minusDays(known),
                            expected,
                            given);
                }
            }
        }
    }

    /** Goes one of several ways to the same end. */
    static void end(Course course, List<Step> steps, LocalDate today, long way) {
        switch ((int) (way % WAYS)) {
            case 0 -> replay(course.ledger, today);
            case 1 -> twin(course.ledger, steps, today, true);
            case 2 -> twin(course.ledger, steps, today, false);
            default -> proof(course.ledger, today);
        }
    }

    /** Law 79: the journal, offered to a new ledger, gives every answer again. */
    private static void replay(Ledger ledger, LocalDate today) {
        Ledger again = Ledger.of(ledger.unit());
        ledger.postings().forEach(posting -> again.post(posting.command(), posting.recorded()));
        same("law 79", ledger, again, today);
    }

    /** Law 53: sweeping on every day, or never, gives the same answers; refusals left out give the same answers too. */
    private static void twin(Ledger ledger, List<Step> steps, LocalDate today, boolean swept) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).today().isBefore(steps.get(i - 1).today())) {
                // A sweep moves the clock, and a day that lies before it counts as the clock's.
                return;
            }
        }
        Ledger twin = Ledger.of(ledger.unit());
        for (Step step : steps) {
            if (swept) {
                twin.sweep(step.today());
            }
            if (step.command().isPresent()) {
                twin.post(step.command().get(), step.today());
            }
        }
        same("law 53", ledger, twin, today);
    }

    private static void proof(Ledger ledger, LocalDate today) {
        Proof proof = ledger.prove();
        Difference.when(!proof.holds(), "proof", "holds", proof);
        for (AccountId account : ledger.accounts()) {
            Statement statement = ledger.statement(account, wide(today), today);
            Holding holding = ledger.holding(account, today);
            long sum = statement.opening().parts()
                    + statement.lines().stream()
                            .mapToLong(line -> line.amount().parts())
                            .sum();
            Difference.when(sum != statement.closing().parts(), "statement of " + account, statement.closing(), sum);
            if (holding.day().equals(today)) {
                Difference.when(
                        !statement.closing().equals(holding.settled())
                                || !statement.lots().equals(holding.lots())
                                || !statement.debt().equals(holding.debt()),
                        "statement of " + account,
                        holding,
                        statement);
            }
        }
    }

    private static DateRange wide(LocalDate today) {
        return DateRange.of(LocalDate.of(2000, 1, 1), today.plusYears(1));
    }

    private static void same(String law, Ledger one, Ledger other, LocalDate today) {
        List<String> here = told(one, today);
        List<String> there = told(other, today);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            String expected = i < here.size() ? here.get(i) : "nothing";
            String given = i < there.size() ? there.get(i) : "nothing";
            Difference.when(!expected.equals(given), law, expected, given);
        }
    }

    private static List<String> told(Ledger ledger, LocalDate today) {
        List<String> told = new ArrayList<>();
        ledger.postings().forEach(posting -> told.add(Json.write(posting)));
        List<AccountId> all = new ArrayList<>(ledger.accounts());
        all.addAll(Course.SYSTEM);
        for (AccountId account : all) {
            told.add(Json.write(ledger.holding(account, today)));
            told.add(Json.write(ledger.holding(account, today.plusDays(40))));
            told.add(Json.write(ledger.statement(account, wide(today), today)));
            told.add(ledger.postings(account).stream()
                    .map(Posting::number)
                    .toList()
                    .toString());
        }
        for (Posting posting : ledger.postings().toList()) {
            LedgerCommand command = posting.command();
            ledger.hold(command.id(), today).ifPresent(hold -> told.add(Json.write(hold)));
        }
        told.add(ledger.positions().toString());
        Dice.OFFERS.forEach(offer -> told.add(Json.write(ledger.offer(offer, today))));
        return told;
    }
}

package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * The door between wishes and a ledger: it looks into the terms, asks the ledger, and posts what follows, all in one turn.
 *
 * <p>It keeps nothing. Whether a wish came before, the ledger knows: the key of the wish is that of the command posted for it. What
 * a wish makes is one posting, a batch where it is several commands, so it happens whole or not at all.
 *
 * <p>What does not fit under a ceiling is cut like this. An earning is posted whole and corrected in the same batch to what is
 * kept; what is diverted is an earning of the house's account. So a statement tells what the record was worth and what was kept,
 * and a later correction finds both. A payment is credited whole, and the rest is given on or handed in at once.
 *
 * <p>Cost: that of the commands; where terms ask for a balance, also that of the account's lots; where they count deeds or credits,
 * and in corrections, also that of its postings.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Teller {

    private final ImmutableMap<TermsId, Editions<LedgerTerms>> terms;
    private final ImmutableMap<Role, AccountId> house;

    private Teller(ImmutableMap<TermsId, Editions<LedgerTerms>> terms, ImmutableMap<Role, AccountId> house) {
        this.terms = terms;
        this.house = house;
    }

    /**
     * Returns a teller.
     *
     * @param terms the terms by which to go, with all their editions
     * @param house the accounts of the house by the part that they play in these terms
     * @throws InvalidValueException if terms make no sense, two editions of the same are in force on one day, or an account of the
     *     house is not named
     */
    public static Teller of(Collection<LedgerTerms> terms, Map<Role, AccountId> house) {
        Map<TermsId, ImmutableList.Builder<LedgerTerms>> byId = new LinkedHashMap<>();
        for (LedgerTerms each : terms) {
            each.problems().stream().findFirst().ifPresent(problem -> {
                throw new InvalidValueException(problem);
            });
            roles(each).stream()
                    .filter(role -> !house.containsKey(role))
                    .findFirst()
                    .ifPresent(role -> {
                        throw new InvalidValueException(Problem.of("ledger.terms.role-open")
                                .with("terms", each.id().value())
                                .with("role", role.value()));
                    });
            byId.computeIfAbsent(each.id(), id -> ImmutableList.builder()).add(each);
        }
        ImmutableMap.Builder<TermsId, Editions<LedgerTerms>> editions = ImmutableMap.builder();
        byId.forEach((id, all) -> editions.put(id, Editions.of(all.build(), LedgerTerms::validity)));
        return new Teller(editions.buildOrThrow(), ImmutableMap.copyOf(house));
    }

    private static List<Role> roles(LedgerTerms terms) {
        ImmutableList.Builder<Role> roles = ImmutableList.builder();
        terms.rules(Rule.Ceiling.class).forEach(rule -> rule.to().ifPresent(roles::add));
        terms.rules(Rule.Levy.class).forEach(rule -> roles.add(rule.to()));
        return roles.build();
    }

    /**
     * Serves a wish, or says why not.
     *
     * <p>The edition of the day of the wish decides, for a correction that of the day of the earning, for what was put aside that of
     * the day of the hold, and for what is undone the one that decided about it. Reasons are looked for in this order: the terms, the
     * price, the key, the unit, what is allowed, how often, what fits, what the ledger says.
     *
     * @param turn a turn of the ledger; questions and postings belong together
     * @param wish the wish
     * @param parties the facts about whom it concerns, on the day of the wish
     * @return what became of it
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; nothing has changed
     */
    public Answer serve(Turn turn, Wish wish, Parties parties) {
        Editions<LedgerTerms> editions = terms.get(wish.terms());
        if (editions == null) {
            return declined(
                    wish,
                    Missing.of(Problem.of("ledger.terms.unknown")
                            .with("terms", wish.terms().value())));
        }
        Optional<TermsId> earned = wish instanceof Wish.Correct correct
                ? Past.earning(turn.ledger(), correct.of()).flatMap(Movement.Earn::terms)
                : Optional.empty();
        if (earned.isPresent() && !earned.get().equals(wish.terms())) {
            return declined(
                    wish,
                    Missing.of(Problem.of("ledger.terms.earned-under-other")
                            .with("terms", earned.get().value())));
        }
        LocalDate day = dayOf(turn.ledger(), wish);
        // What was posted without these terms, before they began, is undone by those of today.
        Optional<LedgerTerms> edition = editions.inForce(day)
                .or(() -> wish instanceof Wish.Undo ? editions.inForce(wish.day()) : Optional.empty());
        if (edition.isEmpty()) {
            Problem problem = Problem.of("ledger.terms.not-in-force")
                    .with("terms", wish.terms().value());
            return declined(
                    wish,
                    editions.all().stream()
                            .map(each -> each.validity().start())
                            .filter(day::isBefore)
                            .findFirst()
                            .map(from -> Missing.until(problem, from))
                            .orElseGet(() -> Missing.of(problem)));
        }
        return wish.match(new Clerk(turn, edition.get(), house, parties));
    }

    private static LocalDate dayOf(LedgerView ledger, Wish wish) {
        Optional<? extends LedgerCommand> decided = wish instanceof Wish.Correct correct
                ? Past.earning(ledger, correct.of())
                : wish instanceof Aside aside
                        ? ledger.command(aside.hold())
                        : wish instanceof Wish.Undo undo
                                ? ledger.command(undo.of()).flatMap(undone -> first(ledger, undone))
                                : Optional.empty();
        return decided.map(LedgerCommand::day).orElse(wish.day());
    }

    /** Returns the command whose day decided about another one: of what took something out of a hold, the hold. */
    private static Optional<LedgerCommand> first(LedgerView ledger, LedgerCommand command) {
        if (command instanceof Reservation.Capture capture) {
            return ledger.command(capture.hold());
        }
        return command instanceof Reservation.Serve serve ? ledger.command(serve.booking()) : Optional.of(command);
    }

    static Answer declined(Wish wish, Missing missing) {
        return new Answer.Declined(wish, ImmutableList.of(missing));
    }

    /**
     * Returns the parts of the calendar for which a levy is charged that lie wholly in some days, in their order.
     *
     * @param terms the terms of the levy
     * @param days the days, with an end
     * @return none if these terms know no levy
     */
    public static List<DateRange> levyDays(LedgerTerms terms, DateRange days) {
        ImmutableList.Builder<DateRange> pieces = ImmutableList.builder();
        terms.rules(Rule.Levy.class).findFirst().ifPresent(rule -> {
            LocalDate day = days.start();
            while (days.contains(day)) {
                DateRange piece = rule.each().at(day).orElseThrow();
                LocalDate end = piece.end().orElseThrow();
                if (!piece.start().isBefore(days.start())
                        && !end.isAfter(days.end().orElseThrow())) {
                    pieces.add(piece);
                }
                day = end;
            }
        });
        return pieces.build();
    }
}

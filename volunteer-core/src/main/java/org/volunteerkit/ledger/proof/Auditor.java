package org.volunteerkit.ledger.proof;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * Goes through a journal with its own eyes: nothing here calls the books, so that a fault of theirs is not repeated.
 *
 * <p>What a command ought to have done is worked out by a {@link Model} from the postings before, and compared with what the
 * posting says it did.
 */
final class Auditor {

    private final Unit unit;
    private final Model model;

    private long number;
    private LocalDate recorded = LocalDate.MIN;

    Auditor(Unit unit) {
        this.unit = Amount.zero(unit).unit();
        this.model = new Model(unit);
    }

    Proof audit(Iterator<Posting> journal) {
        while (journal.hasNext()) {
            Posting posting = journal.next();
            number++;
            Optional<Proof> fault = frame(posting).or(() -> entries(posting)).or(() -> content(posting));
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return new Proof.Holds(number);
    }

    private Optional<Proof> frame(Posting posting) {
        if (posting.number() != number) {
            return breaks(81, Problem.of("ledger.proof-hole"));
        }
        if (posting.recorded().isBefore(recorded)
                || posting.day().isAfter(posting.recorded())
                || !posting.day().equals(posting.command().day())) {
            return breaks(84, Problem.of("ledger.proof-day"));
        }
        recorded = posting.recorded();
        if (posting.kind() != Posting.Kind.of(posting.command())) {
            return breaks(46, Problem.of("ledger.proof-otherwise"));
        }
        return model.world.posted.containsKey(posting.command().id())
                ? breaks(58, Problem.of("ledger.proof-twice"))
                : Optional.empty();
    }

    private Optional<Proof> entries(Posting posting) {
        BigInteger sum = BigInteger.ZERO;
        for (Posting.Entry entry : posting.entries()) {
            if (entry.amount().unit() != unit) {
                return breaks(46, Problem.of("ledger.proof-unit"));
            }
            boolean isMembers = entry.lot().isPresent() != entry.debt().isPresent();
            boolean isLedgers = entry.lot().isEmpty() && entry.debt().isEmpty();
            if (entry.account().isSystem() ? !isLedgers : !isMembers) {
                return breaks(47, Problem.of("ledger.proof-lot"));
            }
            sum = sum.add(BigInteger.valueOf(entry.amount().parts()));
        }
        return sum.signum() == 0 ? Optional.empty() : breaks(46, Problem.of("ledger.proof-sum"));
    }

    private Optional<Proof> content(Posting posting) {
        Optional<Refused.Reason> refused = model.offer(posting.command(), posting.recorded());
        if (refused.isPresent()) {
            return breaks(law(refused.get()), Problem.of("ledger.proof-refused"));
        }
        Map<World.Slot, Long> told = new HashMap<>();
        for (Posting.Entry entry : posting.entries()) {
            told.merge(
                    new World.Slot(entry.account(), entry.lot(), entry.debt()),
                    entry.amount().parts(),
                    Long::sum);
        }
        told.values().removeIf(amount -> amount == 0);
        Map<World.Slot, Long> due = new HashMap<>(model.world.moved);
        due.values().removeIf(amount -> amount == 0);
        if (told.equals(due)) {
            return Optional.empty();
        }
        return byAccount(told).equals(byAccount(due))
                ? breaks(52, Problem.of("ledger.proof-order"))
                : breaks(46, Problem.of("ledger.proof-otherwise"));
    }

    private static int law(Refused.Reason reason) {
        return switch (reason) {
            case CONFLICTING -> 59;
            case OTHER_UNIT -> 46;
            case NOT_POSITIVE, SAME_ACCOUNT -> 55;
            case DAY_AHEAD -> 84;
            case SYSTEM_ACCOUNT -> 73;
            case UNKNOWN, NOT_REVERSIBLE, ALREADY_REVERSED, REVERSAL_SHORT -> 61;
            case CLOSED, HOLDS_OPEN, NOT_EMPTY -> 70;
            case HOLD_ENDED -> 74;
            case CAPTURE_EXCEEDS -> 75;
            case CAP_EXCEEDED -> 69;
            case NOT_OFFERED, OTHER_CHARGE, PRICE_CHANGED, NOT_ELIGIBLE, QUOTA_EXCEEDED, OUT_OF_STOCK -> 72;
            case SETTLES_TOO_MUCH, PARTY_LIMIT_PASSED -> 68;
            case CEILING_EXCEEDED, OVERDRAWN, FLOOR_PASSED -> 48;
        };
    }

    private static Map<AccountId, Long> byAccount(Map<World.Slot, Long> moves) {
        Map<AccountId, Long> sums = new HashMap<>();
        moves.forEach((slot, amount) -> sums.merge(slot.account(), amount, Long::sum));
        return sums;
    }

    private Optional<Proof> breaks(int law, Problem problem) {
        return Optional.of(new Proof.Breaks(law, number, problem.with("posting", number)));
    }
}

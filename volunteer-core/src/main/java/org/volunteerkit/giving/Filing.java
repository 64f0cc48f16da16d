package org.volunteerkit.giving;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/** Says which steps fit the pots as they are while steps are being filed. */
final class Filing implements Steps.Keeper<StepId, GivingStep> {

    private static final long MOST = 999_999_999_999_999_999L;

    private final Map<StepId, GivingStep> known = new HashMap<>();
    private final Set<StepId> reversed = new HashSet<>();
    private final ListMultimap<StepId, GivingStep.Refund> refunds = ArrayListMultimap.create();
    private final Map<Pot, Slack> pots = new HashMap<>();
    /** All that was ever named, so that no sum can leave the range. */
    private final Map<Unit, Long> named = new HashMap<>();

    Filing(List<GivingStep> before) {
        before.forEach(this::keep);
    }

    /** Gifts come late and in any order; only what names another step does not come before it. */
    @Override
    public Collection<StepId> things(GivingStep step) {
        return List.of(root(step));
    }

    private StepId root(GivingStep step) {
        if (step instanceof GivingStep.Refund refund) {
            return refund.of();
        }
        if (step instanceof GivingStep.Reverse reverse) {
            return known.get(reverse.of()) instanceof GivingStep.Refund refund ? refund.of() : reverse.of();
        }
        return step.id();
    }

    @Override
    public void keep(GivingStep step) {
        known.put(step.id(), step);
        if (step instanceof GivingStep.Entry entry) {
            name(entry.amount());
            entry.reached().ifPresent(this::name);
            Slack pot = pot(entry);
            if (entry instanceof GivingStep.Receive) {
                pot.in(step.day(), entry.amount());
            } else if (goesOut(entry)) {
                pot.out(step.day(), entry.amount());
            }
        } else if (step instanceof GivingStep.Refund refund) {
            name(refund.amount());
            refunds.put(refund.of(), refund);
            entry(refund.of()).ifPresent(origin -> {
                if (origin instanceof GivingStep.Receive) {
                    pot(origin).out(step.day(), refund.amount());
                } else if (goesOut(origin)) {
                    pot(origin).in(step.day(), refund.amount());
                }
            });
        } else if (step instanceof GivingStep.Reverse reverse) {
            reversed.add(reverse.of());
            undo(reverse);
        }
    }

    private void undo(GivingStep.Reverse reverse) {
        GivingStep wrong = known.get(reverse.of());
        if (wrong instanceof GivingStep.Receive receive) {
            pot(receive).undoIn(reverse.day(), receive.amount());
        } else if (wrong instanceof GivingStep.Entry entry && goesOut(entry)) {
            pot(entry).undoOut(reverse.day(), entry.amount());
        } else if (wrong instanceof GivingStep.Refund refund) {
            refunds.remove(refund.of(), refund);
            entry(refund.of()).ifPresent(origin -> {
                if (origin instanceof GivingStep.Receive) {
                    pot(origin).undoOut(reverse.day(), refund.amount());
                } else if (goesOut(origin)) {
                    pot(origin).undoIn(reverse.day(), refund.amount());
                }
            });
        }
    }

    private static boolean goesOut(GivingStep.Entry entry) {
        return entry instanceof GivingStep.Give || entry instanceof GivingStep.Spend;
    }

    private Slack pot(GivingStep.Entry entry) {
        return pots.computeIfAbsent(entry.pot(), pot -> new Slack());
    }

    private Optional<GivingStep.Entry> entry(StepId id) {
        return known.get(id) instanceof GivingStep.Entry entry ? Optional.of(entry) : Optional.empty();
    }

    private void name(Amount amount) {
        named.merge(amount.unit(), amount.count().number().orElse(0), Long::sum);
    }

    private void checkRange(Amount amount, String field, List<Problem> problems) {
        if (named.getOrDefault(amount.unit(), 0L) + amount.count().number().orElse(0) > MOST) {
            problems.add(Problem.of("giving.range")
                    .with("unit", amount.unit().word())
                    .field(field));
        }
    }

    @Override
    public List<Problem> problems(GivingStep step) {
        List<Problem> problems = new ArrayList<>();
        if (step instanceof GivingStep.Entry entry) {
            checkRange(entry.amount(), "amount", problems);
            entry.reached().ifPresent(reached -> checkRange(reached, "reached", problems));
            if (goesOut(entry) && !pot(entry).allowsOut(step.day(), entry.amount())) {
                problems.add(overdrawn(entry, "amount"));
            }
        } else if (step instanceof GivingStep.Refund refund) {
            checkRange(refund.amount(), "amount", problems);
            checkRefund(refund, problems);
        } else if (step instanceof GivingStep.Reverse reverse) {
            checkReverse(reverse, problems);
        }
        return problems;
    }

    private static Problem overdrawn(GivingStep.Entry entry, String field) {
        Problem problem = entry.aidCase()
                .map(aidCase -> Problem.of("giving.case-overdrawn").with("case", aidCase.value()))
                .orElseGet(() -> Problem.of("giving.overdrawn"));
        return problem.with("unit", entry.amount().unit().word())
                .field(field)
                .found(Found.value(entry.amount().toString()));
    }

    private boolean isThere(StepId of, List<Problem> problems) {
        if (!known.containsKey(of)) {
            problems.add(Problem.of("giving.unknown").with("step", of.value()).field("of"));
            return false;
        }
        if (reversed.contains(of)) {
            problems.add(Problem.of("giving.reversed").with("step", of.value()).field("of"));
            return false;
        }
        return true;
    }

    private void checkRefund(GivingStep.Refund refund, List<Problem> problems) {
        if (!isThere(refund.of(), problems)) {
            return;
        }
        Optional<GivingStep.Entry> origin = entry(refund.of());
        if (origin.isEmpty()) {
            problems.add(Problem.of("giving.no-entry")
                    .with("step", refund.of().value())
                    .field("of"));
            return;
        }
        GivingStep.Entry entry = origin.get();
        if (!entry.amount().unit().equals(refund.amount().unit())) {
            problems.add(Problem.of("giving.refund-unit")
                    .with("unit", entry.amount().unit().word())
                    .field("amount")
                    .found(Found.value(refund.amount().unit().word())));
            return;
        }
        long before = refunds.get(refund.of()).stream()
                .mapToLong(each -> each.amount().least())
                .sum();
        OptionalLong most = entry.amount().most();
        if (most.isPresent() && before + refund.amount().least() > most.getAsLong()) {
            problems.add(Problem.of("giving.refund-more")
                    .with("step", refund.of().value())
                    .field("amount")
                    .found(Found.value(refund.amount().toString())));
        }
        if (entry instanceof GivingStep.Receive && !pot(entry).allowsOut(refund.day(), refund.amount())) {
            problems.add(overdrawn(entry, "amount"));
        }
    }

    private void checkReverse(GivingStep.Reverse reverse, List<Problem> problems) {
        if (!isThere(reverse.of(), problems)) {
            return;
        }
        GivingStep wrong = known.get(reverse.of());
        if (wrong instanceof GivingStep.Reverse) {
            problems.add(Problem.of("giving.reverse-of")
                    .with("step", reverse.of().value())
                    .field("of"));
        }
        if (!refunds.get(reverse.of()).isEmpty()) {
            problems.add(Problem.of("giving.refunded")
                    .with("step", reverse.of().value())
                    .with("refund", refunds.get(reverse.of()).get(0).id().value())
                    .field("of"));
        }
        if (wrong instanceof GivingStep.Receive receive
                && !pot(receive).allowsUndoIn(reverse.day(), receive.amount())) {
            problems.add(overdrawn(receive, "of"));
        }
        if (wrong instanceof GivingStep.Refund refund) {
            entry(refund.of())
                    .filter(Filing::goesOut)
                    .filter(origin -> !pot(origin).allowsUndoIn(reverse.day(), refund.amount()))
                    .ifPresent(origin -> problems.add(overdrawn(origin, "of")));
        }
    }
}

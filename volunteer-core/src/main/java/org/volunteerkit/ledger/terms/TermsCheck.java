package org.volunteerkit.ledger.terms;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.terms.rule.Condition;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Price;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Who;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/** Finds everything that makes no sense in terms as a whole. */
final class TermsCheck {

    private final LedgerTerms terms;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private String path = "";

    private TermsCheck(LedgerTerms terms) {
        this.terms = terms;
    }

    static List<Problem> of(LedgerTerms terms) {
        TermsCheck check = new TermsCheck(terms);
        List<Rule> before = new ArrayList<>();
        for (Rule rule : terms.rules()) {
            check.path = "rules[" + before.size() + "]." + name(rule);
            check.amounts(rule);
            check.against(rule, before);
            if (rule instanceof Rule.Allow allow) {
                check.allow(allow, before);
            }
            if (rule instanceof Rule.Prices prices) {
                check.prices(prices);
            }
            before.add(rule);
        }
        return check.problems.build();
    }

    private static String name(Rule rule) {
        return Ascii.toLowerCase(rule.getClass().getSimpleName());
    }

    private void found(String field, Problem problem) {
        problems.add(problem.field(field.isEmpty() ? path : path + "." + field));
    }

    private void unit(String field, @Nullable Amount amount) {
        if (amount != null && amount.unit() != terms.ledgerUnit()) {
            found(field, Amount.differs(terms.ledgerUnit(), amount.unit()));
        }
    }

    private void amounts(Rule rule) {
        if (rule instanceof Rule.Ceiling ceiling) {
            unit("most", ceiling.most());
        } else if (rule instanceof Rule.Floor floor) {
            unit("least", floor.least().orElse(null));
        } else if (rule instanceof Rule.Grain grain) {
            unit("step", grain.step());
        } else if (rule instanceof Rule.Start start) {
            unit("amount", start.amount());
        } else if (rule instanceof Rule.Levy levy) {
            unit("amount", levy.amount());
        } else if (rule instanceof Rule.Prices prices) {
            for (int i = 0; i < prices.items().size(); i++) {
                unit("items[" + i + "].amount", prices.items().get(i).amount());
            }
        } else if (rule instanceof Rule.Allow allow) {
            unit("cap.most", allow.cap().map(cap -> cap.most()).orElse(null));
        }
    }

    /** Two rules of one kind about the same thing: which of them would count is nobody's guess. */
    private void against(Rule rule, List<Rule> before) {
        for (Rule other : before) {
            if (isSame(rule, other)) {
                found("", Problem.of("ledger.terms.rule-twice"));
                return;
            }
            if (rule instanceof Rule.Ceiling one
                    && other instanceof Rule.Ceiling two
                    && cuts(one)
                    && cuts(two)
                    && meet(one.of(), two.of())
                    && !one.to().equals(two.to())) {
                found("beyond", Problem.of("ledger.terms.two-ways"));
            }
        }
    }

    private static boolean cuts(Rule.Ceiling rule) {
        return rule.beyond() == Rule.Beyond.TRIM || rule.beyond() == Rule.Beyond.DIVERT;
    }

    private static boolean isSame(Rule rule, Rule other) {
        if (rule instanceof Rule.Grain one && other instanceof Rule.Grain two) {
            return !Sets.intersection(one.deeds(), two.deeds()).isEmpty();
        }
        if (rule instanceof Rule.Floor one && other instanceof Rule.Floor two) {
            return one.beyond() == two.beyond() && meet(one.of(), two.of());
        }
        if (rule instanceof Rule.Ceiling one && other instanceof Rule.Ceiling two) {
            return one.beyond() == two.beyond()
                    && one.counts() == two.counts()
                    && one.in().equals(two.in())
                    && meet(one.of(), two.of());
        }
        if (rule instanceof Rule.Start one && other instanceof Rule.Start two) {
            return meet(one.of(), two.of());
        }
        if (rule instanceof Rule.Levy one && other instanceof Rule.Levy two) {
            return meet(one.of(), two.of());
        }
        return rule instanceof Rule.Clear && other instanceof Rule.Clear;
    }

    private static boolean meet(SortedSet<AccountCommand.Kind> one, SortedSet<AccountCommand.Kind> other) {
        return one.isEmpty()
                || other.isEmpty()
                || !Sets.intersection(one, other).isEmpty();
    }

    private void prices(Rule.Prices prices) {
        List<Price> items = prices.items();
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (items.get(i).item().equals(items.get(j).item())
                        && days(items.get(i)).overlaps(days(items.get(j)))) {
                    found("items[" + i + "].item", Problem.of("ledger.terms.price-twice"));
                }
            }
        }
    }

    private DateRange days(Price price) {
        return price.valid().orElse(terms.validity());
    }

    private void allow(Rule.Allow allow, List<Rule> before) {
        boolean reached = allow.deeds().stream()
                .anyMatch(deed -> before.stream()
                        .noneMatch(other -> other instanceof Rule.Allow earlier
                                && earlier.deeds().contains(deed)
                                && earlier.when().isEmpty()));
        if (!reached) {
            found("", Problem.of("ledger.terms.unreached"));
        }
        if (allow.cap().isPresent() && !allow.deeds().contains(Deed.GIVE)) {
            found("cap", Problem.of("ledger.terms.cap-of-no-gift"));
        }
        allow.when().ifPresent(condition -> asked("when", condition, allow.deeds()));
    }

    /** A condition about somebody who has no part in the deed would never hold, or always. */
    private void asked(String field, Condition condition, SortedSet<Deed> deeds) {
        Optional<List<Condition>> parts = condition instanceof Condition.All all
                ? Optional.of(all.of())
                : condition instanceof Condition.Any any ? Optional.of(any.of()) : Optional.empty();
        if (parts.isPresent()) {
            String name = condition instanceof Condition.All ? ".all.of[" : ".any.of[";
            for (int i = 0; i < parts.get().size(); i++) {
                asked(field + name + i + "]", parts.get().get(i), deeds);
            }
            return;
        }
        boolean other = condition instanceof Condition.Kin || isOfOther(condition);
        boolean outgoing = condition instanceof Condition.OwnLots;
        boolean self = condition instanceof Condition.Self;
        boolean use = condition instanceof Condition.For;
        if ((deeds.contains(Deed.EARN) && (other || outgoing || self || use))
                || (deeds.contains(Deed.GIVE) && (self || use))
                || (deeds.contains(Deed.PAY) && self)) {
            found(field, Problem.of("ledger.terms.no-part"));
        }
        if (condition instanceof Condition.Balance balance) {
            unit(field + ".balance.atLeast", balance.atLeast());
        }
        if (condition instanceof Condition.Size size) {
            unit(field + ".amount.atLeast", size.atLeast().orElse(null));
            unit(field + ".amount.step", size.step().orElse(null));
        }
    }

    private static boolean isOfOther(Condition condition) {
        return (condition instanceof Condition.Age age && age.who() == Who.OTHER)
                || (condition instanceof Condition.Known known && known.who() == Who.OTHER)
                || (condition instanceof Condition.Total total && total.who() == Who.OTHER)
                || (condition instanceof Condition.OfKind kind && kind.who() == Who.OTHER);
    }
}

package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.rule.Deed;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/** Whether terms allow a deed, and whether it was not done too often. */
final class Permits {

    private final LedgerTerms terms;
    private final LedgerView ledger;
    private final LocalDate today;

    Permits(LedgerTerms terms, LedgerView ledger, LocalDate today) {
        this.terms = terms;
        this.ledger = ledger;
        this.today = today;
    }

    private Stream<Rule.Allow> allows(Deed deed) {
        return terms.rules(Rule.Allow.class).filter(rule -> rule.deeds().contains(deed));
    }

    /** Returns the first rule that allows it. */
    Optional<Rule.Allow> allow(Deed deed, Asking asking) {
        return allows(deed)
                .filter(rule -> rule.when()
                        .map(condition -> condition.match(asking).isEmpty())
                        .orElse(true))
                .findFirst();
    }

    /** Returns what is missing; nothing if it may be done. */
    List<Missing> missing(Deed deed, Asking asking) {
        if (allow(deed, asking).isPresent()) {
            return terms.rules(Rule.Times.class)
                    .filter(rule -> rule.deeds().contains(deed))
                    .flatMap(rule -> tooOften(rule, asking).stream())
                    .collect(ImmutableList.toImmutableList());
        }
        List<Missing> missing = allows(deed)
                .flatMap(rule -> rule.when().stream())
                .flatMap(condition -> condition.match(asking).stream())
                .collect(ImmutableList.toImmutableList());
        return missing.isEmpty() ? ImmutableList.of(Missing.of(Problem.of("ledger.terms.not-foreseen"))) : missing;
    }

    private Optional<Missing> tooOften(Rule.Times rule, Asking asking) {
        Past past = new Past(ledger, asking.account());
        DateRange days = rule.in().at(asking.day()).orElseThrow();
        if (past.times(rule.deeds(), days, today) < rule.most()) {
            return Optional.empty();
        }
        Problem problem = Problem.of("ledger.terms.too-often").with("most", rule.most());
        // Somebody who asks for a day of the past may have used up the time after it too.
        Optional<LocalDate> next = days.end();
        while (next.isPresent()) {
            DateRange later = rule.in().at(next.get()).orElseThrow();
            if (past.times(rule.deeds(), later, today) < rule.most()) {
                return Optional.of(Missing.until(problem, later.start()));
            }
            next = later.end();
        }
        return Optional.of(Missing.of(problem));
    }
}

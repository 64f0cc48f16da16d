package org.volunteerkit.standard.profile;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.value.Quantity;

/** Makes one criterion ask for more, and notes what would ask for less or for the same. */
final class Strengthening {

    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final Criterion criterion;
    private final Change.Strengthen change;
    private final String path;
    private final List<Problem> problems;
    private final CriterionCopy copy;
    private int parts;

    Strengthening(Criterion criterion, Change.Strengthen change, String path, List<Problem> problems) {
        this.criterion = criterion;
        this.change = change;
        this.path = path;
        this.problems = problems;
        this.copy = CriterionCopy.of(criterion);
    }

    /** Returns the criterion that asks for more; the old one as far as a part does not. */
    Criterion stronger() {
        change.severity().ifPresent(severity -> {
            if (isMore(severity.compareTo(criterion.severity()) < 0, "severity")) {
                copy.severity(severity);
            }
        });
        change.weight().ifPresent(weight -> {
            if (isMore(weight > criterion.weight(), "weight")) {
                copy.weight(weight);
            }
        });
        change.due().ifPresent(day -> {
            // What has no day is asked for at once already.
            if (isMore(criterion.due().map(day::isBefore).orElse(false), "due")) {
                copy.due(day);
            }
        });
        change.maxAge().ifPresent(this::shorten);
        change.evidence().ifPresent(seen -> {
            if (isMore(criterion.evidence().isEmpty(), "evidence")) {
                copy.evidence(seen);
            }
        });
        change.live().ifPresent(live -> {
            if (isMore(criterion.live().isEmpty(), "live")) {
                copy.live(live);
            }
        });
        limits();
        if (parts == 0) {
            problems.add(Problem.of("standard.not-stronger").field(path));
        }
        return copy.article(change.article()).noClause().build();
    }

    private void shorten(Period age) {
        boolean more = criterion
                .evidence()
                .map(seen -> !age.isNegative()
                        && !age.isZero()
                        && seen.maxAge()
                                .map(old -> SOME_DAY.plus(age).isBefore(SOME_DAY.plus(old)))
                                .orElse(true))
                .orElse(false);
        if (isMore(more, "maxAge")) {
            copy.evidence(Criterion.Seen.builder()
                    .kind(criterion.evidence().orElseThrow().kind())
                    .maxAge(age)
                    .build());
        }
    }

    private void limits() {
        boolean atLeast = change.atLeast().map(limit -> lower(limit, true)).orElse(false);
        boolean moreThan = change.moreThan().map(limit -> lower(limit, false)).orElse(false);
        boolean atMost = change.atMost().map(limit -> upper(limit, true)).orElse(false);
        boolean lessThan = change.lessThan().map(limit -> upper(limit, false)).orElse(false);
        if (atLeast || moreThan || atMost || lessThan) {
            Criterion.Live old = criterion.live().orElseThrow();
            boolean newLower = atLeast || moreThan;
            boolean newUpper = atMost || lessThan;
            copy.live(Criterion.Live.builder()
                    .value(old.value())
                    .atLeast(newLower ? change.atLeast() : old.atLeast())
                    .moreThan(newLower ? change.moreThan() : old.moreThan())
                    .atMost(newUpper ? change.atMost() : old.atMost())
                    .lessThan(newUpper ? change.lessThan() : old.lessThan())
                    .partlyFrom(old.partlyFrom())
                    .build());
        }
    }

    private boolean lower(Quantity limit, boolean included) {
        String field = included ? "atLeast" : "moreThan";
        return criterion
                .live()
                .map(live -> {
                    if (!isComparable(live, limit, field)) {
                        return false;
                    }
                    // At one quantity, the limit that leaves it out asks for more.
                    boolean aboveIncluded = live.atLeast()
                            .map(old -> limit.compareTo(old) > (included ? 0 : -1))
                            .orElse(true);
                    boolean aboveExcluded =
                            live.moreThan().map(old -> limit.compareTo(old) > 0).orElse(true);
                    return isMore(aboveIncluded && aboveExcluded, field);
                })
                .orElseGet(() -> isMore(false, field));
    }

    private boolean upper(Quantity limit, boolean included) {
        String field = included ? "atMost" : "lessThan";
        return criterion
                .live()
                .map(live -> {
                    if (!isComparable(live, limit, field)) {
                        return false;
                    }
                    boolean belowIncluded = live.atMost()
                            .map(old -> limit.compareTo(old) < (included ? 0 : 1))
                            .orElse(true);
                    boolean belowExcluded =
                            live.lessThan().map(old -> limit.compareTo(old) < 0).orElse(true);
                    return isMore(belowIncluded && belowExcluded, field);
                })
                .orElseGet(() -> isMore(false, field));
    }

    private boolean isComparable(Criterion.Live live, Quantity limit, String field) {
        Optional<Quantity> other = live.limits().stream()
                .filter(old -> !old.unit().equals(limit.unit()))
                .findFirst();
        other.ifPresent(old -> {
            parts++;
            problems.add(Problem.of("measure.unit")
                    .with("unit", Message.of("measure.unit-of").with("unit", Amounts.inWords(old.unit())))
                    .field(path + "." + field));
        });
        return other.isEmpty();
    }

    private boolean isMore(boolean more, String field) {
        parts++;
        if (!more) {
            problems.add(Problem.of("standard.not-stronger").field(path + "." + field));
        }
        return more;
    }
}

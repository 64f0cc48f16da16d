package org.volunteerkit.standard;

import java.util.List;
import java.util.Optional;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * The marks of an inspection (得分): the sum of the marks of its findings.
 *
 * <p>What is met brings its weight, what is met in part the share that the standard names, all else nothing. What does not
 * apply is not among the possible marks. A bonus brings marks and is not among the possible ones, so a share may be above
 * 100 percent.
 *
 * @param reached the marks that were reached, those of bonuses included
 * @param bonus the marks of bonuses among them
 * @param open the marks of what is not yet known: the score may still rise by so much
 * @param possible the marks of all that applies and is no bonus
 * @param full the marks of all that is no bonus, whether it applies or not (满分)
 */
public record Score(Ratio reached, Ratio bonus, Ratio open, Ratio possible, Ratio full) {

    private static final Ratio HUNDRED = Ratio.of(100);

    /** Returns the marks of some findings. */
    static Score of(List<Finding> findings, Standard.Scoring scoring) {
        Ratio reached = Ratio.ZERO;
        Ratio bonus = Ratio.ZERO;
        Ratio open = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        Ratio full = Ratio.ZERO;
        for (Finding finding : findings) {
            Ratio weight = Ratio.of(finding.criterion().weight());
            Ratio marks = marks(finding, scoring);
            reached = reached.plus(marks);
            if (finding.state() == Conformity.NOT_KNOWN) {
                open = open.plus(weight);
            }
            if (finding.criterion().severity() == Severity.BONUS) {
                bonus = bonus.plus(marks);
            } else {
                full = full.plus(weight);
                possible = finding.state() == Conformity.NOT_APPLICABLE ? possible : possible.plus(weight);
            }
        }
        return new Score(reached, bonus, open, possible, full);
    }

    /** Returns the marks of one finding. */
    static Ratio marks(Finding finding, Standard.Scoring scoring) {
        Ratio weight = Ratio.of(finding.criterion().weight());
        return switch (finding.state()) {
            case MET -> weight;
            case PARTLY -> weight.times(scoring.partly().number()).dividedBy(HUNDRED);
            case NOT_MET, NOT_APPLICABLE, NOT_KNOWN -> Ratio.ZERO;
        };
    }

    /** Returns the share if everything applies and is met; of bonuses alone there is none, and 100 percent stands for it. */
    static Quantity best(List<Criterion> items) {
        Ratio all = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (Criterion item : items) {
            Ratio weight = Ratio.of(item.weight());
            all = all.plus(weight);
            if (item.severity() != Severity.BONUS) {
                possible = possible.plus(weight);
            }
        }
        return Quantity.of(possible.isZero() ? HUNDRED : all.times(HUNDRED).dividedBy(possible), Unit.PERCENT);
    }

    /**
     * Returns the marks that were reached as a share: those of what is asked for in percent of the possible ones, and those of
     * bonuses in percent of the full ones on top. So a bonus is worth the same whatever is waived, and to bring what was waived
     * never costs anything.
     *
     * @return empty if nothing applies but bonuses
     */
    public Optional<Quantity> share() {
        return possible.isZero()
                ? Optional.empty()
                : Optional.of(
                        Quantity.of(percent(reached.minus(bonus), possible).plus(percent(bonus, full)), Unit.PERCENT));
    }

    private static Ratio percent(Ratio part, Ratio whole) {
        return part.times(HUNDRED).dividedBy(whole);
    }
}

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
 * @param reached the marks that were reached
 * @param open the marks of what is not yet known: the score may still rise by so much
 * @param possible the marks of all that applies and is no bonus
 */
public record Score(Ratio reached, Ratio open, Ratio possible) {

    private static final Ratio HUNDRED = Ratio.of(100);

    /** Returns the marks of some findings. */
    static Score of(List<Finding> findings, Standard.Scoring scoring) {
        Ratio reached = Ratio.ZERO;
        Ratio open = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (Finding finding : findings) {
            Ratio weight = Ratio.of(finding.criterion().weight());
            reached = reached.plus(marks(finding, scoring));
            if (finding.state() == Conformity.NOT_KNOWN) {
                open = open.plus(weight);
            }
            if (finding.state() != Conformity.NOT_APPLICABLE
                    && finding.criterion().severity() != Severity.BONUS) {
                possible = possible.plus(weight);
            }
        }
        return new Score(reached, open, possible);
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

    /** Returns the marks that were reached as a share of the possible ones; empty if nothing applies but bonuses. */
    public Optional<Quantity> share() {
        return possible.isZero()
                ? Optional.empty()
                : Optional.of(Quantity.of(reached.times(HUNDRED).dividedBy(possible), Unit.PERCENT));
    }
}

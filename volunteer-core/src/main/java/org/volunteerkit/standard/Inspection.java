package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The judgement of one subject by one edition of a standard on one day: a finding for every criterion.
 *
 * <p>State, score and grade are all read from the findings, so they cannot contradict each other.
 *
 * @param standard the edition that judged
 * @param subject the key of what was judged
 * @param on the day
 * @param findings one for each of the standard's {@link Standard#items items}, in their order
 */
public record Inspection(Standard standard, String subject, LocalDate on, List<Finding> findings) {

    /** Keeps a copy of the findings. */
    public Inspection {
        findings = ImmutableList.copyOf(findings);
    }

    /**
     * Returns whether the standard as a whole is met: not met if a mandatory criterion is not, else not known if one is not
     * known, else met in part if one is, else met.
     */
    public Conformity state() {
        return findings.stream()
                .filter(finding -> finding.criterion().severity() == Severity.MANDATORY)
                .map(Finding::state)
                .filter(state -> state != Conformity.NOT_APPLICABLE)
                .reduce(Conformity.MET, Conformity::worse);
    }

    /** Returns the findings that stand in the way of any grade (一票否决): mandatory criteria that are not met. */
    public List<Finding> vetoes() {
        return in(Conformity.NOT_MET).stream()
                .filter(finding -> finding.criterion().severity() == Severity.MANDATORY)
                .toList();
    }

    /** Returns the marks; empty if the standard gives none. */
    public Optional<Score> score() {
        return standard.scoring().map(scoring -> Score.of(findings, scoring));
    }

    /**
     * Returns the highest grade whose share is reached.
     *
     * @return empty if the standard has no grades, none is reached, a criterion vetoes it, or a mandatory one is not yet known
     */
    public Optional<Standard.Grade> grade() {
        Conformity whole = state();
        if (whole == Conformity.NOT_MET || whole == Conformity.NOT_KNOWN) {
            return Optional.empty();
        }
        return score().flatMap(Score::share)
                .flatMap(share -> standard.scoring().stream()
                        .flatMap(scoring -> scoring.grades().stream())
                        .filter(grade -> share.compareTo(grade.from()) >= 0)
                        .reduce((lower, higher) -> higher));
    }

    /** Returns the findings that are in a state. */
    public List<Finding> in(Conformity state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    /** Returns the finding of a criterion; empty if the edition does not have it. */
    public Optional<Finding> finding(String criterion) {
        return findings.stream()
                .filter(each -> each.criterion().id().equals(criterion))
                .findFirst();
    }
}

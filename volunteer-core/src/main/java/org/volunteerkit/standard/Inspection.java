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
     *
     * <p>If no mandatory criterion applies, because all are waived or not yet due, the whole does not apply: nobody meets a
     * standard by being excused from it. An edition without mandatory criteria, a table of marks, is decided by the expected
     * ones, of which none alone stands in the way: it is met if all that apply are, met in part if anything is at least in part,
     * else not known if one is not known, else not met.
     */
    public Conformity state() {
        if (has(Severity.MANDATORY)) {
            return worst(Severity.MANDATORY);
        }
        Conformity worst = worst(Severity.EXPECTED);
        if (has(Severity.EXPECTED, Conformity.MET) || has(Severity.EXPECTED, Conformity.PARTLY)) {
            return worst == Conformity.MET ? Conformity.MET : Conformity.PARTLY;
        }
        return has(Severity.EXPECTED, Conformity.NOT_KNOWN) ? Conformity.NOT_KNOWN : worst;
    }

    private Conformity worst(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.criterion().severity() == severity)
                .map(Finding::state)
                .reduce(Conformity.NOT_APPLICABLE, Conformity::worse);
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.criterion().severity() == severity);
    }

    private boolean has(Severity severity, Conformity state) {
        return in(state).stream().anyMatch(finding -> finding.criterion().severity() == severity);
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
     * @return empty if the standard has no grades, none is reached, or the whole is not met, not yet known or does not apply
     */
    public Optional<Standard.Grade> grade() {
        Conformity whole = state();
        if (whole != Conformity.MET && whole != Conformity.PARTLY) {
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

package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * The judgement of one subject by one edition of a standard on one day: a finding for every criterion.
 *
 * @param standard the edition that was in force
 * @param subject the key of what was judged
 * @param on the day
 * @param findings one for each criterion, in the order of the standard
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
        boolean unknown = false;
        boolean partly = false;
        for (Finding finding : findings) {
            if (finding.criterion().severity() == Severity.MANDATORY) {
                switch (finding.state()) {
                    case NOT_MET -> {
                        return Conformity.NOT_MET;
                    }
                    case NOT_KNOWN -> unknown = true;
                    case PARTLY -> partly = true;
                    case MET, NOT_APPLICABLE -> {
                        // Nothing is missing.
                    }
                }
            }
        }
        if (unknown) {
            return Conformity.NOT_KNOWN;
        }
        return partly ? Conformity.PARTLY : Conformity.MET;
    }

    /** Returns the findings that are in a state. */
    public List<Finding> in(Conformity state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }
}

package org.volunteerkit.service;

import org.volunteerkit.activity.attendance.Proof;

/**
 * How well the time of a record is shown (证据等级), from the best down.
 *
 * <p>Every hour has one. Which grades count for what is said by policies; certificates and reports show the mix.
 */
public enum EvidenceGrade {
    /** Check-in and check-out were taken at the place (签到签退). */
    MEASURED,
    /** Somebody who was there signed it (他人签字证明). */
    WITNESSED,
    /** The volunteer says so (本人申报). */
    DECLARED,
    /** It came from another system, which vouches for it (外部导入). */
    IMPORTED;

    /** Returns the grade of time that was proved in some way. */
    public static EvidenceGrade of(Proof proof) {
        return switch (proof.how()) {
            case CODE, PLACE, PHOTO -> MEASURED;
            case WITNESS -> WITNESSED;
            case WORD -> DECLARED;
        };
    }
}

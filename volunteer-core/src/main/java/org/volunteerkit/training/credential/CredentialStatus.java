package org.volunteerkit.training.credential;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;

/**
 * How it stands with a credential of a person on a day (资质状态), until when, and by which steps.
 *
 * <p>Asked anew for every day and never kept: what is valid on the day of signing up may have lapsed on the day of the shift.
 *
 * @param person whose
 * @param kind which kind
 * @param day the day of the question
 * @param state how it stands
 * @param until the day after the last one on which it is or was valid; empty if it never lapses, or was never granted
 * @param without the same without any decree
 * @param because the steps that make it so: the last grant and what came behind it
 * @param decrees the decrees that put its end off
 */
public record CredentialStatus(
        PersonId person,
        CredentialKindId kind,
        LocalDate day,
        State state,
        Optional<LocalDate> until,
        Optional<LocalDate> without,
        List<StepId> because,
        List<StepId> decrees) {

    /** How it stands. */
    public enum State {
        /** It was never granted (未取得). */
        NONE,
        /** It is valid (有效). */
        VALID,
        /** It is valid and will lapse soon (即将到期). */
        LAPSING,
        /** It was valid and is no longer (已过期). */
        LAPSED,
        /** It was taken away (已撤销). */
        REVOKED
    }

    /** Copies the lists. */
    public CredentialStatus {
        because = ImmutableList.copyOf(because);
        decrees = ImmutableList.copyOf(decrees);
    }

    /** Returns whether it is valid on the day, be it for a short time only. */
    public boolean isValid() {
        return state == State.VALID || state == State.LAPSING;
    }

    /** Returns whether it is valid only because of a decree. */
    public boolean isByDecree() {
        return isValid() && without.map(end -> !end.isAfter(day)).orElse(false);
    }

    /** Returns how it stands, in words. */
    public Message inWords() {
        String last = until.map(end -> end.minusDays(1).toString()).orElse("");
        return switch (state) {
            case NONE -> Message.of("training.state-none");
            case VALID ->
                until.isEmpty()
                        ? Message.of("training.state-endless")
                        : Message.of("training.state-valid").with("last", last);
            case LAPSING -> Message.of("training.state-lapsing").with("last", last);
            case LAPSED -> Message.of("training.state-lapsed").with("last", last);
            case REVOKED -> Message.of("training.state-revoked").with("last", last);
        };
    }
}

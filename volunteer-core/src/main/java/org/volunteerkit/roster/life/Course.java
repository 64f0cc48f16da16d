package org.volunteerkit.roster.life;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.roster.Volunteer;

/** The standing of one registration while its steps go by. */
final class Course {

    private @Nullable Standing base;
    private RegistrationStep.@Nullable Suspend suspension;

    /** Takes a step that fits. */
    void take(RegistrationStep step) {
        if (step instanceof RegistrationStep.Apply) {
            base = Standing.APPLIED;
            suspension = null;
        } else if (step instanceof RegistrationStep.Admit) {
            base = Standing.PROVISIONAL;
        } else if (step instanceof RegistrationStep.Confirm) {
            base = Standing.REGISTERED;
        } else if (step instanceof RegistrationStep.Refuse) {
            base = Standing.REFUSED;
        } else if (step instanceof RegistrationStep.Leave) {
            base = Standing.LEFT;
        } else if (step instanceof RegistrationStep.Archive) {
            base = Standing.ARCHIVED;
        } else if (step instanceof RegistrationStep.Suspend suspend) {
            suspension = suspend;
        } else if (step instanceof RegistrationStep.Resume) {
            suspension = null;
        }
    }

    /** Returns the standing on a day that does not lie before that of the last step; empty before the first. */
    Optional<Standing> on(LocalDate day) {
        boolean suspended = suspension != null
                && base != null
                && base.mayServe()
                && suspension.until().map(day::isBefore).orElse(true);
        return suspended ? Optional.of(Standing.SUSPENDED) : Optional.ofNullable(base);
    }

    /** Returns what is stated after a step. */
    static @Nullable Volunteer form(RegistrationStep step, @Nullable Volunteer before) {
        if (step instanceof RegistrationStep.Apply apply) {
            return apply.form();
        }
        if (step instanceof RegistrationStep.Amend amend) {
            return before != null && amend.form().number().isEmpty()
                    ? amend.form().withNumber(before.number())
                    : amend.form();
        }
        return before != null
                        && step instanceof RegistrationStep.Confirm confirm
                        && confirm.number().isPresent()
                ? before.withNumber(confirm.number())
                : before;
    }
}

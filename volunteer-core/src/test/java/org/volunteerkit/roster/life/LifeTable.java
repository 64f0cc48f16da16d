package org.volunteerkit.roster.life;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of {@link RegistrationStep}, written down a second time, for rules of two steps. */
final class LifeTable {

    private static final Set<Standing> LIVING =
            EnumSet.of(Standing.APPLIED, Standing.PROVISIONAL, Standing.REGISTERED, Standing.SUSPENDED);

    static final Map<Class<?>, Set<Standing>> FITTING = Map.of(
            RegistrationStep.Apply.class, EnumSet.of(Standing.LEFT, Standing.REFUSED, Standing.ARCHIVED),
            RegistrationStep.Amend.class, LIVING,
            RegistrationStep.Admit.class, EnumSet.of(Standing.APPLIED),
            RegistrationStep.Confirm.class, EnumSet.of(Standing.PROVISIONAL),
            RegistrationStep.Refuse.class, EnumSet.of(Standing.APPLIED, Standing.PROVISIONAL),
            RegistrationStep.Suspend.class, EnumSet.of(Standing.PROVISIONAL, Standing.REGISTERED, Standing.SUSPENDED),
            RegistrationStep.Resume.class, EnumSet.of(Standing.SUSPENDED),
            RegistrationStep.Leave.class, LIVING,
            RegistrationStep.Archive.class, EnumSet.of(Standing.LEFT, Standing.REFUSED));

    private static final Map<Class<?>, Standing> LEADING = Map.of(
            RegistrationStep.Apply.class, Standing.APPLIED,
            RegistrationStep.Admit.class, Standing.PROVISIONAL,
            RegistrationStep.Confirm.class, Standing.REGISTERED,
            RegistrationStep.Refuse.class, Standing.REFUSED,
            RegistrationStep.Suspend.class, Standing.SUSPENDED,
            RegistrationStep.Leave.class, Standing.LEFT,
            RegistrationStep.Archive.class, Standing.ARCHIVED);

    private LifeTable() {}

    static boolean fits(RegistrationStep step, Optional<Standing> before) {
        return before.map(FITTING.get(step.getClass())::contains).orElse(step instanceof RegistrationStep.Apply);
    }

    static Optional<Standing> after(RegistrationStep step, Optional<Standing> before, RegistrationBook book) {
        if (step instanceof RegistrationStep.Resume) {
            // What it was before: registered, if it ever was.
            return book.registration(step.person(), step.day())
                    .map(each -> each.registered().isPresent() ? Standing.REGISTERED : Standing.PROVISIONAL);
        }
        return step instanceof RegistrationStep.Amend ? before : Optional.of(LEADING.get(step.getClass()));
    }
}

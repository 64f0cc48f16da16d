package org.volunteerkit.policy.effect;

import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Key;

/** What each moment needs to be one. */
final class Moments {

    private Moments() {}

    /** Checks a key of a room that policies do not know: that of a programme or of terms. */
    static void checkKey(String field, String text) {
        if (!Key.isWellFormed(text)) {
            throw new InvalidValueException(Problem.of("value.key-form")
                    .with("kind", field)
                    .field(field)
                    .found(Found.text(text)));
        }
    }

    static void check(Effect effect, Optional<Claim> claim) {
        boolean windows = effect.when() == Moment.WINDOW_END || effect.when() == Moment.CLAIM;
        if (windows != effect.in().isPresent()) {
            throw new InvalidValueException(Problem.of("policy.moment-window").field("in"));
        }
        // What never ends has no end at which something could follow.
        if (effect.in()
                .map(window -> !window.cutsTime() || window instanceof Window.Life)
                .orElse(false)) {
            throw new InvalidValueException(Problem.of("policy.window-pieces").field("in"));
        }
        if ((effect.when() == Moment.CLAIM) != claim.isPresent()) {
            throw new InvalidValueException(Problem.of("policy.moment-claim").field("claim"));
        }
    }
}

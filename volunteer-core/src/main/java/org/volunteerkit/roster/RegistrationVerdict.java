package org.volunteerkit.roster;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.problem.Problem;

/**
 * What rules say to a registration: allowed, left to somebody else, or refused with all reasons.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface RegistrationVerdict {

    /** Why a registration is allowed. */
    enum Ground {
        /** The person is old enough, or the rules ask for no age. */
        AGE,
        /** The person is younger, and lives on the income of their own work (以自己的劳动收入为主要生活来源). */
        OWN_INCOME,
        /** The person is younger, and a guardian consented (监护人同意). */
        CONSENT
    }

    /**
     * Answers by case.
     *
     * @param cases one answer a case
     * @param <R> what is answered
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each case; to be implemented by callers.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers to a registration that is allowed. */
        R allowed(Ground ground);

        /** Answers to a registration on which another rule decides. */
        R referred(Problem to);

        /** Answers to a registration that is refused. */
        R refused(List<Problem> reasons);
    }

    /**
     * The person may be registered.
     *
     * @param ground why
     */
    record Allowed(Ground ground) implements RegistrationVerdict {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allowed(ground);
        }
    }

    /**
     * These rules leave the decision to others, such as the school of a pupil.
     *
     * @param to who decides, as a sentence
     */
    record Referred(Problem to) implements RegistrationVerdict {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.referred(to);
        }
    }

    /**
     * The person may not be registered.
     *
     * @param reasons everything that stands against it, at least one reason
     */
    record Refused(List<Problem> reasons) implements RegistrationVerdict {

        /**
         * Copies the reasons.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Refused {
            reasons = ImmutableList.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(reasons);
        }
    }
}

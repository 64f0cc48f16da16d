package org.volunteerkit.training.credential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.history.StepId;

/** The decrees about one kind, in the order of their days, and when each was withdrawn. For one thread. */
final class Decrees {

    private final Map<StepId, CredentialStep.Decree> decrees = new LinkedHashMap<>();
    private final Map<StepId, LocalDate> withdrawn = new LinkedHashMap<>();

    /**
     * An end and the decrees that put it off.
     *
     * @param until the end
     * @param by the decrees, in order
     */
    record Extended(Optional<LocalDate> until, List<StepId> by) {}

    static Decrees of(List<CredentialStep> steps) {
        Decrees all = new Decrees();
        steps.forEach(all::add);
        return all;
    }

    void add(CredentialStep step) {
        if (step instanceof CredentialStep.Decree decree) {
            decrees.put(decree.id(), decree);
        } else if (step instanceof CredentialStep.Withdraw end) {
            withdrawn.put(end.decree(), end.day());
        }
    }

    boolean isWithdrawn(StepId decree) {
        return withdrawn.containsKey(decree);
    }

    /** Returns an end as it is seen on a day. */
    Extended extend(LocalDate until, LocalDate on) {
        List<StepId> by = new ArrayList<>();
        LocalDate end = until;
        for (CredentialStep.Decree decree : decrees.values()) {
            LocalDate over = withdrawn.get(decree.id());
            boolean inForce = !decree.day().isAfter(on) && (over == null || on.isBefore(over));
            if (inForce && decree.lapsing().contains(end)) {
                end = decree.until();
                by.add(decree.id());
            }
        }
        return new Extended(Optional.of(end), by);
    }
}

package org.volunteerkit.demand;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.value.Privacy;

/**
 * What one body asks for, line by line (志愿者服务需求表).
 *
 * <p>Forms of several bodies are merged and sorted in a {@link DemandList}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class DemandForm {

    DemandForm() {}

    /** Starts a form; key, body, day and at least one need are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DemandFormId id();

    /** Returns the body that asks (需求单位). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId from();

    /** Returns the day on which it was filled in (填表日期). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract LocalDate day();

    /** Returns the lines (需求项目), at least one; no matter stands there twice for one kind and place. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract List<Need> needs();

    @Value.Check
    void check() {
        if (needs().isEmpty()) {
            throw new InvalidValueException(Problem.of("demand.form-empty").field("needs"));
        }
        Set<DemandList.Work> seen = new HashSet<>();
        for (int i = 0; i < needs().size(); i++) {
            Need need = needs().get(i);
            if (need.matter().isPresent() && !seen.add(DemandList.Work.of(need))) {
                throw new InvalidValueException(Problem.of("demand.form-twice")
                        .with("matter", need.matter().get())
                        .field("needs[" + i + "].matter"));
            }
        }
    }

    /** Collects the parts of a form. */
    public static final class Builder extends ImmutableDemandForm.Builder {
        Builder() {}
    }
}

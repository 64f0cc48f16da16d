package org.volunteerkit.roster.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/**
 * One registration from the application to the archive (一次注册的全过程), as its steps tell it.
 *
 * <p>Who leaves and registers again has two.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Registration {

    private final ImmutableList<RegistrationStep> history;

    /** Creates a registration of steps that fit, of which the first is an application. */
    Registration(List<RegistrationStep> history) {
        this.history = ImmutableList.copyOf(history);
    }

    /**
     * Some days of suspension.
     *
     * @param during the days, as they came about: until the day that was set, or until somebody resumed or the registration ended
     * @param step the step with the reason
     */
    public record Suspension(DateRange during, RegistrationStep.Suspend step) {}

    /** Returns the person. */
    public PersonId person() {
        return history.get(0).person();
    }

    /** Returns all steps in their order, the application first. */
    public List<RegistrationStep> history() {
        return history;
    }

    /** Returns the standing on a day; empty before the application. */
    public Optional<Standing> on(LocalDate day) {
        Course course = new Course();
        for (RegistrationStep step : history) {
            if (step.day().isAfter(day)) {
                break;
            }
            course.take(step);
        }
        return course.on(day);
    }

    /** Returns what was stated in the application or since, as of a day; empty before the application. */
    public Optional<Volunteer> form(LocalDate day) {
        Volunteer form = null;
        for (RegistrationStep step : history) {
            if (step.day().isAfter(day)) {
                break;
            }
            form = Course.form(step, form);
        }
        return Optional.ofNullable(form);
    }

    /** Returns the days on trial; empty if there were none. */
    public Optional<DateRange> provisional() {
        return from(RegistrationStep.Admit.class, true);
    }

    /** Returns the days as a registered volunteer, those of suspension included; empty if there were none. */
    public Optional<DateRange> registered() {
        return from(RegistrationStep.Confirm.class, false);
    }

    private Optional<DateRange> from(Class<? extends RegistrationStep> beginning, boolean untilConfirmed) {
        LocalDate start = null;
        for (RegistrationStep step : history) {
            boolean ends = step instanceof RegistrationStep.Leave
                    || step instanceof RegistrationStep.Refuse
                    || (untilConfirmed && step instanceof RegistrationStep.Confirm);
            if (beginning.isInstance(step)) {
                start = step.day();
            } else if (start != null && ends) {
                return start.isBefore(step.day()) ? Optional.of(DateRange.of(start, step.day())) : Optional.empty();
            }
        }
        return Optional.ofNullable(start).map(DateRange::from);
    }

    /**
     * Returns the registration as a fact: what was stated last, on the days as a registered volunteer.
     *
     * @return empty if the person was never registered for a whole day
     */
    public Optional<Volunteer> volunteer() {
        Volunteer form = null;
        for (RegistrationStep step : history) {
            form = Course.form(step, form);
        }
        Volunteer stated = form;
        return stated == null ? Optional.empty() : registered().map(stated::withRegistered);
    }

    /** Returns all suspensions in the order of time. */
    public List<Suspension> suspensions() {
        List<Suspension> all = new ArrayList<>();
        RegistrationStep.Suspend open = null;
        for (RegistrationStep step : history) {
            boolean ends = step instanceof RegistrationStep.Suspend
                    || step instanceof RegistrationStep.Resume
                    || step instanceof RegistrationStep.Leave
                    || step instanceof RegistrationStep.Refuse;
            if (open != null && ends) {
                add(open, step.day(), all);
                open = null;
            }
            if (step instanceof RegistrationStep.Suspend suspend) {
                open = suspend;
            }
        }
        if (open != null) {
            add(open, null, all);
        }
        return ImmutableList.copyOf(all);
    }

    private static void add(RegistrationStep.Suspend step, @Nullable LocalDate ended, List<Suspension> all) {
        LocalDate end = step.until().orElse(ended);
        if (end != null && ended != null && ended.isBefore(end)) {
            end = ended;
        }
        if (end == null) {
            all.add(new Suspension(DateRange.from(step.day()), step));
        } else if (step.day().isBefore(end)) {
            all.add(new Suspension(DateRange.of(step.day(), end), step));
        }
    }

    /** Returns whether the same steps happened. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Registration that && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return history.hashCode();
    }

    /** Returns the key of the person and how many steps there are. */
    @Override
    public String toString() {
        return "Registration{person=" + person() + ", steps=" + history.size() + "}";
    }
}

package org.volunteerkit.roster.life;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.RegistrationVerdict;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/** Says which steps fit the registrations as they are while steps are being filed. */
final class Filing implements Steps.Keeper<PersonId, RegistrationStep> {

    /** Where one person stands at the moment. */
    private static final class State {
        private final Course course = new Course();
        private @Nullable Volunteer form;
        private @Nullable LocalDate removed;

        void take(RegistrationStep step) {
            course.take(step);
            form = Course.form(step, form);
            if (step instanceof RegistrationStep.Leave leave) {
                removed = leave.cause() == RegistrationStep.Cause.REMOVED ? leave.day() : null;
            }
        }
    }

    private static final Set<Standing> OVER = EnumSet.of(Standing.LEFT, Standing.REFUSED, Standing.ARCHIVED);
    private static final Set<Standing> LIVING =
            EnumSet.of(Standing.APPLIED, Standing.PROVISIONAL, Standing.REGISTERED, Standing.SUSPENDED);

    private final Editions<LifeRules> rules;
    private final ImmutableMap<PersonId, Person> persons;
    private final Steps<PersonId, RegistrationStep> before;
    private final Map<PersonId, State> states = new HashMap<>();

    Filing(
            Editions<LifeRules> rules,
            ImmutableMap<PersonId, Person> persons,
            Steps<PersonId, RegistrationStep> before) {
        this.rules = rules;
        this.persons = persons;
        this.before = before;
    }

    @Override
    public Collection<PersonId> things(RegistrationStep step) {
        return List.of(step.person());
    }

    @Override
    public void keep(RegistrationStep step) {
        state(step.person()).take(step);
    }

    private State state(PersonId person) {
        return states.computeIfAbsent(person, key -> {
            State state = new State();
            before.of(key).forEach(state::take);
            return state;
        });
    }

    @Override
    public List<Problem> problems(RegistrationStep step) {
        List<Problem> problems = new ArrayList<>();
        Optional<LifeRules> inForce = rules.inForce(step.day());
        if (inForce.isEmpty()) {
            problems.add(Problem.of("roster.life-no-rules")
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
        State state = state(step.person());
        checkStanding(step, inForce, state, problems);
        inForce.ifPresent(edition -> {
            checkDay(step, edition, problems);
            if (step instanceof RegistrationStep.Apply) {
                checkReturn(step, edition, state, problems);
            } else if (step instanceof RegistrationStep.Admit admit) {
                checkAge(admit, admit.agreedBy(), edition, state, problems);
            } else if (step instanceof RegistrationStep.Confirm confirm) {
                checkAge(confirm, confirm.agreedBy(), edition, state, problems);
                checkProbation(confirm, edition, problems);
            }
        });
        return problems;
    }

    private static void checkStanding(
            RegistrationStep step, Optional<LifeRules> inForce, State state, List<Problem> problems) {
        Optional<Standing> now = state.course.on(step.day());
        Set<Standing> fitting = fitting(step, inForce.map(LifeRules::twoSteps).orElse(true));
        boolean fits = now.map(fitting::contains).orElse(step instanceof RegistrationStep.Apply);
        if (!fits) {
            problems.add(Problem.of("roster.life-standing")
                    .with("person", step.person().value())
                    .with("standings", listed(fitting))
                    .field("day")
                    .found(now.map(Standing::inWords).orElseGet(() -> Message.of("roster.standing-none"))));
        }
    }

    /** The standings that a step fits; a first application fits nobody's. */
    private static Set<Standing> fitting(RegistrationStep step, boolean twoSteps) {
        if (step instanceof RegistrationStep.Apply) {
            return OVER;
        }
        if (step instanceof RegistrationStep.Admit) {
            return twoSteps ? EnumSet.of(Standing.APPLIED) : EnumSet.noneOf(Standing.class);
        }
        if (step instanceof RegistrationStep.Confirm) {
            return twoSteps ? EnumSet.of(Standing.PROVISIONAL) : EnumSet.of(Standing.APPLIED, Standing.PROVISIONAL);
        }
        if (step instanceof RegistrationStep.Refuse) {
            return EnumSet.of(Standing.APPLIED, Standing.PROVISIONAL);
        }
        if (step instanceof RegistrationStep.Suspend) {
            return EnumSet.of(Standing.PROVISIONAL, Standing.REGISTERED, Standing.SUSPENDED);
        }
        if (step instanceof RegistrationStep.Resume) {
            return EnumSet.of(Standing.SUSPENDED);
        }
        if (step instanceof RegistrationStep.Archive) {
            return EnumSet.of(Standing.LEFT, Standing.REFUSED);
        }
        return LIVING;
    }

    private static Message listed(Set<Standing> standings) {
        Message all = Message.of("roster.standing-no");
        boolean first = true;
        for (Standing each : standings) {
            all = first
                    ? each.inWords()
                    : Message.of("roster.standing-or").with("some", all).with("last", each.inWords());
            first = false;
        }
        return all;
    }

    private static void checkDay(RegistrationStep step, LifeRules edition, List<Problem> problems) {
        edition.mostDaysBack().ifPresent(days -> {
            LocalDate earliest = step.recorded().minusDays(days);
            if (step.day().isBefore(earliest)) {
                problems.add(Problem.of("roster.backdated")
                        .with("earliest", earliest.toString())
                        .field("day")
                        .found(Found.value(step.day().toString())));
            }
        });
    }

    private static void checkReturn(RegistrationStep step, LifeRules edition, State state, List<Problem> problems) {
        LocalDate removed = state.removed;
        if (removed == null || edition.monthsAfterRemoval().isEmpty()) {
            return;
        }
        LocalDate again = removed.plusMonths(edition.monthsAfterRemoval().getAsInt());
        if (step.day().isBefore(again)) {
            problems.add(Problem.of("roster.life-removed")
                    .with("person", step.person().value())
                    .with("again", again.toString())
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
    }

    private void checkAge(
            RegistrationStep step,
            Optional<OrganizationId> agreedBy,
            LifeRules edition,
            State state,
            List<Problem> problems) {
        Volunteer form = state.form;
        if (form == null) {
            return;
        }
        Person person = persons.getOrDefault(
                step.person(), Person.builder().id(step.person()).build());
        Volunteer asked = form.withRegistered(DateRange.from(step.day()));
        RegistrationVerdict verdict = edition.ages().judge(person, asked);
        if (verdict instanceof RegistrationVerdict.Refused refused) {
            problems.addAll(refused.reasons());
        } else if (verdict instanceof RegistrationVerdict.Referred referred && agreedBy.isEmpty()) {
            problems.add(referred.to().field("agreedBy"));
        }
    }

    private static void checkProbation(RegistrationStep.Confirm step, LifeRules edition, List<Problem> problems) {
        if (!edition.asksForProbation()) {
            return;
        }
        if (step.probation().isEmpty()) {
            problems.add(Problem.of("roster.life-probation").field("probation").found(Found.missing()));
        }
        step.probation().ifPresent(served -> problems.addAll(edition.missing(served)));
    }
}

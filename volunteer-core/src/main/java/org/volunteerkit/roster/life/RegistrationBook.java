package org.volunteerkit.roster.life;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.Steps;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;

/**
 * All registrations with their steps (注册台账), of one person or of many. A book is what its steps make of it.
 *
 * <p>A person has at most one registration at a time. Who may be admitted and confirmed is said by the rules of that day and
 * by the birthdays of the persons whom the book {@linkplain #knowing knows}; of somebody unknown the birthday counts as never
 * asked for.
 *
 * <p>Cost: filing n steps into m takes n + m; a question looks at one person's steps.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class RegistrationBook {

    private final Editions<LifeRules> rules;
    private final ImmutableMap<PersonId, Person> persons;
    private final Steps<PersonId, RegistrationStep> steps;
    private final ImmutableListMultimap<PersonId, Registration> registrations;

    private RegistrationBook(
            Editions<LifeRules> rules,
            ImmutableMap<PersonId, Person> persons,
            Steps<PersonId, RegistrationStep> steps,
            ImmutableListMultimap<PersonId, Registration> registrations) {
        this.rules = rules;
        this.persons = persons;
        this.steps = steps;
        this.registrations = registrations;
    }

    /** Returns the book without registrations. */
    public static RegistrationBook empty(Editions<LifeRules> rules) {
        return new RegistrationBook(rules, ImmutableMap.of(), Steps.none(), ImmutableListMultimap.of());
    }

    /**
     * Returns this book with the birthdays of more persons; a person known before is taken anew. What stands in the book is not
     * judged again.
     */
    public RegistrationBook knowing(Collection<Person> more) {
        Map<PersonId, Person> known = new HashMap<>(persons);
        more.forEach(person -> known.put(person.id(), person));
        return new RegistrationBook(rules, ImmutableMap.copyOf(known), steps, registrations);
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps, those of one person in the order in which they happened
     */
    public Filed<RegistrationBook> file(List<RegistrationStep> offered) {
        Filing filing = new Filing(rules, persons, steps);
        return steps.file(offered, filing).map(after -> {
            ImmutableListMultimap.Builder<PersonId, Registration> all = ImmutableListMultimap.builder();
            after.things().forEach(person -> {
                boolean same = after.of(person).size() == steps.of(person).size();
                all.putAll(person, same ? registrations.get(person) : lives(after.of(person)));
            });
            return new RegistrationBook(rules, persons, after, all.build());
        });
    }

    private static List<Registration> lives(List<RegistrationStep> steps) {
        ImmutableList.Builder<Registration> lives = ImmutableList.builder();
        int from = 0;
        for (int i = 1; i <= steps.size(); i++) {
            if (i == steps.size() || steps.get(i) instanceof RegistrationStep.Apply) {
                lives.add(new Registration(steps.subList(from, i)));
                from = i;
            }
        }
        return lives.build();
    }

    /** Returns all steps in the order in which they were filed. */
    public List<RegistrationStep> steps() {
        return steps.all();
    }

    /** Returns the steps of a person in their order. */
    public List<RegistrationStep> steps(PersonId person) {
        return steps.of(person);
    }

    /** Returns all registrations of a person in the order of time. */
    public List<Registration> registrations(PersonId person) {
        return registrations.get(person);
    }

    /** Returns all registrations, those of one person in the order of time. */
    public Collection<Registration> registrations() {
        return registrations.values();
    }

    /** Returns the last registration of a person that had begun by a day; it may have ended. */
    public Optional<Registration> registration(PersonId person, LocalDate day) {
        List<Registration> all = registrations.get(person);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!all.get(i).history().get(0).day().isAfter(day)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the standing of a person on a day; empty if the person had never applied by then. */
    public Optional<Standing> standing(PersonId person, LocalDate day) {
        return registration(person, day).flatMap(each -> each.on(day));
    }

    /** Returns the persons who have a standing on a day, such as those who wait for an answer, in the order of the steps. */
    public List<PersonId> persons(Standing standing, LocalDate day) {
        return registrations.keySet().stream()
                .filter(person -> standing(person, day).equals(Optional.of(standing)))
                .collect(toImmutableList());
    }

    /**
     * Returns the registrations as facts, for rosters and measures: who was a registered volunteer on which days. Trial is not
     * among them, suspension is.
     */
    public List<Volunteer> volunteers() {
        return registrations.values().stream()
                .flatMap(each -> each.volunteer().stream())
                .collect(toImmutableList());
    }
}

package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * What a policy found about a person: the grades of a programme that are reached.
 *
 * <p>The amounts are totals that qualify, never a balance: who spent points keeps the star.
 *
 * @param person the person
 * @param programme the programme
 * @param grades all grades that are reached, in rising order; none if none is
 * @param found the totals that were looked at, one of each unit; may be empty where nothing is given for each further amount
 * @param on the day of the question; it decides which edition of the programme, and which period, the answer belongs to
 */
@JsonPropertyOrder({"person", "programme", "grades", "found", "on"})
public record Achieved(
        PersonId person, ProgrammeId programme, List<GradeId> grades, List<Quantity> found, LocalDate on) {

    /** Checks that no grade and no unit stands there twice. */
    public Achieved {
        grades = ImmutableList.copyOf(grades);
        found = ImmutableList.copyOf(found);
        if (new HashSet<>(grades).size() < grades.size()) {
            throw new InvalidValueException(Problem.of("award.reached-twice").field("grades"));
        }
        Set<Unit> units = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            if (!units.add(found.get(i).unit())) {
                throw new InvalidValueException(Problem.of("award.found-twice").field("found[" + i + "]"));
            }
        }
    }

    /** Returns the total of a unit; empty if it was not looked at. */
    public Optional<Quantity> total(Unit unit) {
        return found.stream().filter(each -> each.unit().equals(unit)).findFirst();
    }
}

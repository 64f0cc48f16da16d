package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Text;

/**
 * One step of a programme (等级): a star, a colour, a card; what it takes and how long it lasts.
 *
 * <p>How much service reaches it is told by a policy, which names it by its key.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "label", "uses", "needs", "lasts"})
public abstract class Grade {

    Grade() {}

    /** Returns a grade that uses nothing up, needs no other and lasts for good. */
    public static Grade of(GradeId id, Text label) {
        return builder().id(id).label(label).build();
    }

    /** Starts a grade; id and label are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key within the programme. */
    public abstract GradeId id();

    /** Returns what it is called. */
    public abstract Text label();

    /** Returns what it uses up of the service that the programme has not used yet, each kind once. */
    public abstract List<Use> uses();

    /** Returns the earlier awards that it needs, all of them. */
    public abstract List<Prior> needs();

    /** Returns how long it is valid; for good if absent. */
    public abstract Optional<Lasting> lasts();

    /** Checks that each kind of record is used once. */
    @Value.Check
    void check() {
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < uses().size(); i++) {
            if (!kinds.add(uses().get(i).kind())) {
                throw new InvalidValueException(Problem.of("award.use-twice").field("uses[" + i + "].kind"));
            }
        }
    }

    /** Collects the parts of a grade. */
    public static final class Builder extends ImmutableGrade.Builder {
        Builder() {}
    }
}

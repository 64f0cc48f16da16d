package org.volunteerkit.standard.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * A standard said by its difference from another (本地化): the base, and what is changed.
 *
 * <p>A profile without changes takes the base over as it is, under a name of its own: a district that names the province's
 * standard. What it does not say is that of the base: subject, values, criteria, scoring.
 *
 * <p>To be called, not extended. Immutable. It means something only among the standards it builds on; see {@link Standards}.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "edition",
    "title",
    "publisher",
    "validity",
    "base",
    "source",
    "note",
    "scoring",
    "facts",
    "anchors",
    "values",
    "changes"
})
public abstract class Profile {

    Profile() {}

    /** Starts a profile; all but note, scoring, facts, anchors, values and changes is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key of the standard that it makes. */
    public abstract StandardId id();

    /** Returns the name of the edition that it makes. */
    public abstract String edition();

    /** Returns the name of the standard that it makes. */
    public abstract Text title();

    /** Returns who published it. */
    public abstract Text publisher();

    /** Returns the days on which it is in force. */
    public abstract DateRange validity();

    /** Returns the edition that is changed: of a standard, or of another profile. */
    public abstract EditionId base();

    /** Returns where it is printed. */
    public abstract Clause source();

    /** Returns how it was read, and what its text leaves open. */
    public abstract Optional<Text> note();

    /** Returns how marks are given, in place of what the base says. */
    public abstract Optional<Standard.Scoring> scoring();

    /** Returns kinds of facts of its own, beside those of the base. */
    public abstract Map<String, FactForm> facts();

    /** Returns personal events of its own, beside those of the base. */
    public abstract Map<String, Anchor> anchors();

    /** Returns measures of its own, beside those of the base. */
    public abstract Map<String, Measure> values();

    /** Returns what is changed, in order. */
    public abstract List<Change> changes();

    /** Checks the form of the edition. */
    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
    }

    /** Collects the parts of a profile. */
    public static final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}

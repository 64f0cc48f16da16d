package org.volunteerkit.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * What somebody asks volunteers to do (服务需求): a kind of service at a place, perhaps at a time.
 *
 * <p>Whoever asks says truly and fully what it is and where its risks lie. Kinds and skills are words that a district agrees
 * upon, so that they can be compared; the title is for people.
 *
 * <p>Source: 志愿服务条例 (2017) art. 13.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Need {

    private static final int MOST_PEOPLE = 100_000;

    Need() {}

    /** Starts a need; kind, title and place are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the kind of service (服务类型), such as {@code elderly-care}: lower-case letters, digits and single hyphens. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String kind();

    /** Returns what is asked for in a few words (需求内容), without names: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract String title();

    /** Returns the community or unit in which it is to be done (服务地点). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId place();

    /** Returns the wished time (期望时间); empty if any will do. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<TimeSpan> when();

    /** Returns how many volunteers are wished (需要人数), 1 to 100,000; 1 if silent. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Default
    public int people() {
        return 1;
    }

    /** Returns the skills that are wished (所需技能), such as {@code sign-language}: lower-case letters, digits, single hyphens. */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.NaturalOrder
    public abstract SortedSet<String> skills();

    /**
     * Returns the matter that several may ask for in other words (事项编码), such as {@code legal-aid-day}: lower-case letters,
     * digits and single hyphens; empty if it stands for itself. Only by this are two needs known to be one.
     */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> matter();

    /** Returns the risks for those who come (风险说明), without names: 1 to 128 characters; empty if none were stated. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> risks();

    /** Returns the hour of the day at which the wished time begins, on the clocks of the place: 0 to 23; empty if any will do. */
    public final OptionalInt hour() {
        return when().map(
                        time -> OptionalInt.of(time.start().atZone(time.zone()).getHour()))
                .orElseGet(OptionalInt::empty);
    }

    /** Returns the last day on which the wished time lies; time until midnight lies on the day before. Empty if any day will do. */
    public final Optional<LocalDate> lastDay() {
        return when().map(time -> {
            Instant last = time.end().minusSeconds(1);
            return last.atZone(time.zone()).toLocalDate();
        });
    }

    @Value.Check
    void check() {
        Words.checkTerm("kind", kind());
        Words.checkName("title", title());
        if (people() < 1 || people() > MOST_PEOPLE) {
            throw new InvalidValueException(Problem.of("demand.people-range")
                    .with("most", MOST_PEOPLE)
                    .field("people")
                    .found(Found.value(Integer.toString(people()))));
        }
        skills().forEach(skill -> Words.checkTerm("skills", skill));
        matter().ifPresent(word -> Words.checkTerm("matter", word));
        risks().ifPresent(text -> Words.checkName("risks", text));
    }

    /** Collects the parts of a need. */
    public static final class Builder extends ImmutableNeed.Builder {
        Builder() {}
    }
}

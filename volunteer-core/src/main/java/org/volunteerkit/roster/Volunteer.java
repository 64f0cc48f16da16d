package org.volunteerkit.roster;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * The registration of a person as a volunteer (志愿者注册): since when, until when, by whom.
 *
 * <p>Named after what it makes of the person. Someone may register, leave and register again: then there are two, with
 * days that do not overlap. Affiliations, skills and availability are as stated at registration or since.
 *
 * <p>Source: 志愿服务条例 art. 7 (服务技能、服务时间); 中国注册志愿者管理办法 for number, registering body and guardian's consent.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Volunteer {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    Volunteer() {}

    /** Starts a registration; person, days and registering body are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person who is registered. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /**
     * Returns the volunteer number (志愿者编号) given by the registering body or a platform: 1 to 64 ASCII letters, digits,
     * dots, underscores and hyphens.
     */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Redacted
    public abstract Optional<String> number();

    /** Returns the days of the registration: from the day of registering until leaving (注销). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract DateRange registered();

    /** Returns the body that registered the person (注册机构). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId registeredBy();

    /** Returns the platform on which the registration stands (注册平台), such as {@code 志愿郑州}. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> platform();

    /** Returns the community in which the person lives or has reported (居住地或报到社区). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<OrganizationId> home();

    /** Returns the standings of the person (政治面貌与身份). */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    @Value.NaturalOrder
    public abstract SortedSet<Affiliation> affiliations();

    /** Returns the skills of the person (服务技能). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract List<Skill> skills();

    /** Returns the consent of a guardian (监护人同意), for young people. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<GuardianConsent> guardianConsent();

    /**
     * Returns whether the person lives on the income of their own work (以自己的劳动收入为主要生活来源); asked of young people, false
     * if silent.
     */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Default
    public boolean ownIncome() {
        return false;
    }

    /** Returns when the person can serve (可服务时间), in their own words: 1 to 128 characters. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<String> availability();

    /** Returns the same registration of another person, as when two entries turn out to be one. */
    public abstract Volunteer withPerson(PersonId person);

    /** Returns the registration on other days. */
    public abstract Volunteer withRegistered(DateRange days);

    /** Returns the registration with another volunteer number, or without one. */
    public abstract Volunteer withNumber(Optional<String> number);

    /** Returns the registration with another consent, or without one. */
    public abstract Volunteer withGuardianConsent(Optional<? extends GuardianConsent> consent);

    /**
     * Returns the registration without what tells of the person: number, standings, guardian, and their own words. Days, bodies
     * and skills stay, so that numbers stay.
     */
    public final Volunteer minimised() {
        return builder()
                .person(person())
                .registered(registered())
                .registeredBy(registeredBy())
                .platform(platform())
                .home(home())
                .addAllSkills(skills())
                .ownIncome(ownIncome())
                .build();
    }

    @Value.Check
    void check() {
        number().filter(text -> !NUMBER.matcher(text).matches()).ifPresent(text -> {
            throw new InvalidValueException(
                    Problem.of("roster.number-form").field("number").found(Found.text(text)));
        });
        platform().ifPresent(text -> Words.checkName("platform", text));
        availability().ifPresent(text -> Words.checkName("availability", text));
        guardianConsent().filter(consent -> consent.guardian().equals(person())).ifPresent(consent -> {
            throw new InvalidValueException(Problem.of("roster.own-guardian")
                    .with("person", person().value())
                    .field("guardianConsent.guardian"));
        });
    }

    /** Collects the parts of a registration. */
    public static final class Builder extends ImmutableVolunteer.Builder {
        Builder() {}
    }
}

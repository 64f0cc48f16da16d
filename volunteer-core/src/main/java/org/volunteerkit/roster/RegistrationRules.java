package org.volunteerkit.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Words;

/**
 * One edition of the rules by which people are registered as volunteers (注册条件): from which age, and what younger people need.
 *
 * <p>From {@link #adultFrom} on nothing more is asked for. Below, a person who lives on the income of their own work may
 * register from {@link #independentFrom} on, and one whose guardian consented from {@link #consentFrom} on. Below all of
 * them {@link #belowConsent} decides. Ages are full years on the day of registering.
 *
 * <p>These are data: an embedder writes its own, and keeps several editions in {@code Editions}. What they say is a
 * {@link RegistrationVerdict}; nothing is thrown at a person who is too young.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class RegistrationRules {

    private static final int OLDEST = 150;

    /** What becomes of people who are too young for every other way. */
    public enum BelowConsent {
        /** They are refused. */
        REFUSED,
        /** Pupils and students are left to the rules of their school (按所在学校的有关规定办理); others are refused. */
        SCHOOL_RULES
    }

    RegistrationRules() {}

    /**
     * Returns the rule of the Youth League: from 18 on; from 16 on for those who live on the income of their own work; from
     * 14 on with the consent of a guardian; younger pupils by the rules of their school.
     *
     * <p>The clause sends all pupils under 18 to the rules of their school; where a pupil of 14 and more has the consent, it
     * is read here as enough.
     */
    public static RegistrationRules league() {
        return builder()
                .id("league-2013")
                .validity(DateRange.from(LocalDate.of(2013, 12, 2)))
                .clause(Clause.builder()
                        .source("中国注册志愿者管理办法")
                        .publisher("共青团中央")
                        .dated("2013")
                        .note("the day of validity is that of the press report")
                        .build())
                .adultFrom(18)
                .independentFrom(16)
                .consentFrom(14)
                .belowConsent(BelowConsent.SCHOOL_RULES)
                .build();
    }

    /** Returns the national regulation of 2017: no minimum age; tasks are to fit age, knowledge, skill and health. */
    public static RegistrationRules national() {
        return builder()
                .id("national-2017")
                .validity(DateRange.from(LocalDate.of(2017, 12, 1)))
                .clause(Clause.builder()
                        .source("志愿服务条例")
                        .publisher("国务院")
                        .dated("2017")
                        .article("第七条、第十五条")
                        .build())
                .adultFrom(0)
                .build();
    }

    /** Starts rules; id, validity, clause and the age from which nothing is asked for are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition, such as {@code league-2013}: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force. */
    public abstract DateRange validity();

    /** Returns where the rules are printed. */
    public abstract Clause clause();

    /** Returns the age from which nothing more is asked for, 0 to 150; 0 if there is no minimum age. */
    public abstract int adultFrom();

    /** Returns the age from which an income of one's own is enough, below {@link #adultFrom}; empty if it never is. */
    public abstract OptionalInt independentFrom();

    /** Returns the age from which the consent of a guardian is enough, below {@link #adultFrom}; empty if it never is. */
    public abstract OptionalInt consentFrom();

    /** Returns what becomes of younger people; refused if silent. */
    @Value.Default
    public BelowConsent belowConsent() {
        return BelowConsent.REFUSED;
    }

    /**
     * Judges a registration by its first day.
     *
     * @param person the person to be registered
     * @param registration the registration that is asked for; income, consent and affiliations are read from it
     * @return allowed with its ground, left to others, or refused with every reason: each way that is open at that age and what
     *     it lacks
     * @throws InvalidValueException if the registration is that of another person
     */
    public final RegistrationVerdict judge(Person person, Volunteer registration) {
        if (!person.id().equals(registration.person())) {
            throw new InvalidValueException(Problem.of("roster.other-person")
                    .with("person", person.id().value())
                    .field("person")
                    .found(Found.value(registration.person().value())));
        }
        LocalDate day = registration.registered().start();
        RegistrationVerdict byAge = judgeAge(person, registration, day);
        if (validity().contains(day)) {
            return byAge;
        }
        List<Problem> reasons = new ArrayList<>();
        reasons.add(Problem.of("roster.rules-not-in-force")
                .with("rules", id())
                .with("validity", validity().toString())
                .field("registered")
                .found(Found.value(day.toString())));
        if (byAge instanceof RegistrationVerdict.Refused refused) {
            reasons.addAll(refused.reasons());
        }
        return new RegistrationVerdict.Refused(reasons);
    }

    private RegistrationVerdict judgeAge(Person person, Volunteer registration, LocalDate day) {
        if (adultFrom() == 0) {
            return new RegistrationVerdict.Allowed(RegistrationVerdict.Ground.AGE);
        }
        if (person.born().isEmpty()) {
            return refused(Problem.of("roster.birthday-missing").field("born"));
        }
        OptionalInt known = person.ageOn(day);
        if (known.isEmpty()) {
            return refused(Problem.of("roster.birthday-later").field("born"));
        }
        int age = known.getAsInt();
        if (age >= adultFrom()) {
            return new RegistrationVerdict.Allowed(RegistrationVerdict.Ground.AGE);
        }
        if (registration.ownIncome() && isReached(independentFrom(), age)) {
            return new RegistrationVerdict.Allowed(RegistrationVerdict.Ground.OWN_INCOME);
        }
        Optional<Problem> consentLacks = consentLacks(registration.guardianConsent(), day);
        if (consentLacks.isEmpty() && isReached(consentFrom(), age)) {
            return new RegistrationVerdict.Allowed(RegistrationVerdict.Ground.CONSENT);
        }
        List<Problem> reasons = new ArrayList<>();
        if (isReached(independentFrom(), age)) {
            reasons.add(Problem.of("roster.income-missing").field("ownIncome"));
        }
        if (isReached(consentFrom(), age)) {
            consentLacks.ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            return new RegistrationVerdict.Refused(reasons);
        }
        if (belowConsent() == BelowConsent.SCHOOL_RULES
                && registration.affiliations().contains(Affiliation.STUDENT)) {
            return new RegistrationVerdict.Referred(Problem.of("roster.school-decides"));
        }
        return refused(Problem.of("roster.too-young").with("limit", youngest()).field("born"));
    }

    private static Optional<Problem> consentLacks(Optional<GuardianConsent> consent, LocalDate day) {
        if (consent.isEmpty()) {
            return Optional.of(Problem.of("roster.consent-missing").field("guardianConsent"));
        }
        LocalDate givenOn = consent.get().givenOn();
        return givenOn.isAfter(day)
                ? Optional.of(Problem.of("roster.consent-late")
                        .with("day", day.toString())
                        .field("guardianConsent.givenOn")
                        .found(Found.value(givenOn.toString())))
                : Optional.empty();
    }

    private static RegistrationVerdict refused(Problem reason) {
        return new RegistrationVerdict.Refused(List.of(reason));
    }

    private static boolean isReached(OptionalInt limit, int age) {
        return limit.isPresent() && age >= limit.getAsInt();
    }

    private int youngest() {
        return Math.min(
                adultFrom(),
                Math.min(independentFrom().orElse(OLDEST), consentFrom().orElse(OLDEST)));
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (adultFrom() < 0 || adultFrom() > OLDEST) {
            throw new InvalidValueException(Problem.of("roster.adult-age")
                    .field("adultFrom")
                    .found(Found.value(Integer.toString(adultFrom()))));
        }
        checkBelow("independentFrom", independentFrom());
        checkBelow("consentFrom", consentFrom());
    }

    private void checkBelow(String field, OptionalInt age) {
        if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() >= adultFrom())) {
            throw new InvalidValueException(Problem.of("roster.younger-age")
                    .with("limit", adultFrom())
                    .field(field)
                    .found(Found.value(Integer.toString(age.getAsInt()))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableRegistrationRules.Builder {
        Builder() {}
    }
}

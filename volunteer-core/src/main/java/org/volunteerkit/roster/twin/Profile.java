package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Privacy;

/**
 * What is known of a person when duplicates are looked for (比对资料): everything but the key may be absent, and what is absent is
 * like nothing.
 *
 * <p>Made for the search and not kept. Of the identity number it holds a digest only.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Profile {

    Profile() {}

    /**
     * Returns what a person and an identity tell.
     *
     * @throws InvalidValueException if the identity is that of another person
     */
    public static Profile of(Person person, Optional<Identity> identity, DigestKey key) {
        identity.filter(each -> !each.person().equals(person.id())).ifPresent(other -> {
            throw new InvalidValueException(Problem.of("roster.other-person")
                    .with("person", person.id().value())
                    .field("person"));
        });
        return builder()
                .person(person)
                .name(identity.map(Identity::name))
                .phone(identity.flatMap(Identity::phone))
                .identityNumber(identity.flatMap(Identity::identityNumber).map(key::digest))
                .build();
    }

    /** Starts a profile; the person is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person, with birthday and sex if they are known. */
    @Privacy.Of(Privacy.SENSITIVE)
    public abstract Person person();

    /** Returns the name (姓名). */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<String> name();

    /** Returns the telephone number (联系电话). */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<String> phone();

    /** Returns the digest of the identity number (身份证号摘要). */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<Digest> identityNumber();

    /** Returns the volunteer number (志愿者编号). */
    @Privacy.Of(Privacy.INTERNAL)
    @Value.Redacted
    public abstract Optional<String> volunteerNumber();

    /** Returns the key of the person. */
    final PersonId id() {
        return person().id();
    }

    /** Returns what is known of a trait, in the form in which it is compared; empty if nothing is. */
    final Optional<Object> comparable(Trait trait) {
        return switch (trait) {
            case IDENTITY_NUMBER -> identityNumber().map(each -> each);
            case NAME -> name().map(Likeness::name);
            case PHONE -> phone().map(Likeness::phone);
            case BORN -> person().born().map(each -> each);
            case SEX -> person().sex().map(each -> each);
            case VOLUNTEER_NUMBER -> volunteerNumber().map(each -> each);
        };
    }

    /** Returns the traits of which both know something and the same, or something else. */
    final SortedSet<Trait> traits(Profile other, boolean same) {
        ImmutableSortedSet.Builder<Trait> traits = ImmutableSortedSet.naturalOrder();
        for (Trait trait : Trait.values()) {
            Optional<Object> here = comparable(trait);
            Optional<Object> there = other.comparable(trait);
            if (here.isPresent() && there.isPresent() && here.equals(there) == same) {
                traits.add(trait);
            }
        }
        return traits.build();
    }

    /**
     * Returns what is known of both together: what was chosen, else what is known here, else what is known there.
     *
     * @param gone the other one
     * @param chosen for a trait, the person whose value is right: the other one or not
     */
    final Profile with(Profile gone, Map<Trait, Boolean> chosen) {
        Person.Builder both = Person.builder().id(id());
        Profile.Builder all = builder();
        for (Trait trait : Trait.values()) {
            boolean other =
                    chosen.getOrDefault(trait, false) || (comparable(trait).isEmpty() && !chosen.containsKey(trait));
            Profile right = other ? gone : this;
            switch (trait) {
                case IDENTITY_NUMBER -> all.identityNumber(right.identityNumber());
                case NAME -> all.name(right.name());
                case PHONE -> all.phone(right.phone());
                case BORN -> both.born(right.person().born());
                case SEX -> both.sex(right.person().sex());
                case VOLUNTEER_NUMBER -> all.volunteerNumber(right.volunteerNumber());
            }
        }
        return all.person(both.build()).build();
    }

    /** Returns the profile without everything by which the person can be known. */
    public final Profile minimised() {
        return builder().person(person().minimised()).build();
    }

    /** Collects the parts of a profile. */
    public static final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}

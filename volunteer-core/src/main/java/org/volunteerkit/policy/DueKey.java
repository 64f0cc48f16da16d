package org.volunteerkit.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;

/**
 * What tells one thing that is due from everything else that any policy may make due, the same on every run.
 *
 * <p>It names the policy, its edition, the effect by its place in the edition, the person, and what it is for: the fact of an
 * act, the days of a window, nothing for a decision. A place on a list may give a grade and an amount: the grade is for the days of
 * the window, the amount for these days with {@code /amount} behind them.
 *
 * <p>Text form: these with slashes between them, such as {@code hailin-points/trial/0/ann/service r1} or
 * {@code stars/2012/0/ann}. Where a short key of few characters is needed, as for a command of a ledger, {@link #reference}
 * gives one.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class DueKey implements Comparable<DueKey> {

    private static final Pattern PLACE = Pattern.compile("0|[1-9][0-9]{0,5}");
    private static final int PARTS = 5;

    private final PolicyId policy;
    private final String edition;
    private final int effect;
    private final PersonId person;
    private final String what;

    private DueKey(PolicyId policy, String edition, int effect, PersonId person, String what) {
        this.policy = requireNonNull(policy, "policy");
        this.edition = requireNonNull(edition, "edition");
        this.effect = effect;
        this.person = requireNonNull(person, "person");
        this.what = requireNonNull(what, "what");
    }

    /**
     * Returns the key of what is due on a decision.
     *
     * @param effect the place of the effect in its edition, from 0
     */
    public static DueKey of(PolicyId policy, String edition, int effect, PersonId person) {
        return new DueKey(policy, edition, effect, person, "");
    }

    /**
     * Returns the key that a text names.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static DueKey parse(String text) {
        List<String> parts = Splitter.on('/').limit(PARTS).splitToList(text);
        if (parts.size() < PARTS - 1 || !PLACE.matcher(parts.get(2)).matches()) {
            throw new InvalidValueException(Problem.of("policy.key-form").found(Found.text(text)));
        }
        return new DueKey(
                PolicyId.of(parts.get(0)),
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                PersonId.of(parts.get(3)),
                parts.size() < PARTS ? "" : parts.get(4));
    }

    /** Returns the key of the same effect and person for one thing: a fact or a window. */
    public DueKey about(String thing) {
        return new DueKey(policy, edition, effect, person, thing);
    }

    /** Returns the policy. */
    public PolicyId policy() {
        return policy;
    }

    /** Returns the edition. */
    public String edition() {
        return edition;
    }

    /** Returns the place of the effect in its edition, from 0. */
    public int effect() {
        return effect;
    }

    /** Returns the person. */
    public PersonId person() {
        return person;
    }

    /** Returns what it is for: kind and key of a fact, or how {@link DueKey} names a window; an empty text for a decision. */
    public String what() {
        return what;
    }

    /**
     * Returns a key fit for a command of a ledger: 64 characters of {@code 0-9} and {@code a-f}, the SHA-256 of the text form.
     */
    public String reference() {
        return hash(toString());
    }

    /**
     * Returns the reference of a later correction; that of number 0 is {@link #reference()}.
     *
     * @param number how many were made for this key before, zero or more
     */
    public String reference(long number) {
        // A blank and a number sign can stand in a key of a fact; a line end cannot.
        return number == 0 ? reference() : hash(this + "\n" + number);
    }

    private static String hash(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    @Override
    public int compareTo(DueKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueKey that
                && effect == that.effect
                && policy.equals(that.policy)
                && edition.equals(that.edition)
                && person.equals(that.person)
                && what.equals(that.what);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, edition, effect, person, what);
    }

    /** Returns the text form. */
    @Override
    @JsonValue
    public String toString() {
        String start = policy + "/" + edition + "/" + effect + "/" + person;
        return what.isEmpty() ? start : start + "/" + what;
    }
}

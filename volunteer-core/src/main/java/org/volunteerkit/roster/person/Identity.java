package org.volunteerkit.roster.person;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * Who a person is to other people: name, identity number, telephone; the only place where these stand.
 *
 * <p>Kept in a file of its own, so that everything else can be handed on without it. Its text for people who debug
 * shows the person's key and nothing else.
 *
 * <p>Source: 志愿服务条例 art. 7 (身份信息、联系方式); 志愿服务记录办法 (2012) art. 6.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Identity {

    Identity() {}

    /** Starts an identity; person and name are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person this is about. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the name (姓名): 1 to 128 characters without control characters. */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract String name();

    /** Returns the number of the resident identity card (身份证号). */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<IdentityNumber> identityNumber();

    /**
     * Returns the telephone number (联系电话): 5 to 20 ASCII digits, spaces, hyphens, with a plus sign in front or none.
     */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract Optional<String> phone();

    private static boolean isPhone(String text) {
        if (text.length() < 5 || text.length() > 20) {
            return false;
        }
        boolean digitSeen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(c == '+' && i == 0) && !((c == '-' || c == ' ') && digitSeen)) {
                return false;
            }
            digitSeen |= digit;
        }
        return digitSeen;
    }

    @Value.Check
    void check() {
        Words.checkName("name", name());
        phone().filter(number -> !isPhone(number)).ifPresent(number -> {
            throw new InvalidValueException(
                    Problem.of("roster.phone-form").field("phone").found(Found.text(number)));
        });
    }

    /** Collects the parts of an identity. */
    public static final class Builder extends ImmutableIdentity.Builder {
        Builder() {}
    }
}

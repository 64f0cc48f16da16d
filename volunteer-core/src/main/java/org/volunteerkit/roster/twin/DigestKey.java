package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.SortedSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.IdentityNumber;

/**
 * The secret with which digests are made (摘要密钥); HMAC with SHA-256.
 *
 * <p>All identity numbers there can be are soon listed, so a digest without a secret would hide nothing. Whoever has the
 * secret can tell whether a number they hold stands behind a digest; so it is kept apart from the facts. Another secret gives
 * digests that cannot be compared.
 *
 * <p>To be called, not extended. Immutable; never written anywhere.
 */
public final class DigestKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec secret;

    private DigestKey(SecretKeySpec secret) {
        this.secret = secret;
    }

    /**
     * Returns the key of some random bytes.
     *
     * @param secret at least 32 bytes that nobody can guess; copied
     * @throws InvalidValueException if there are fewer
     */
    public static DigestKey of(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new InvalidValueException(Problem.of("roster.twin-secret")
                    .with("least", SHORTEST)
                    .found(Found.value(Integer.toString(secret.length))));
        }
        return new DigestKey(new SecretKeySpec(secret, ALGORITHM));
    }

    /** Returns the digest of an identity number. */
    public Digest digest(IdentityNumber number) {
        return digest("number:" + number.value());
    }

    /**
     * Returns everything by which an identity can be known again: its number, and its name together with its telephone number.
     *
     * @return the digests; none if the identity has neither a number nor a telephone number
     */
    public SortedSet<Digest> digests(Identity identity) {
        ImmutableSortedSet.Builder<Digest> all = ImmutableSortedSet.naturalOrder();
        identity.identityNumber().ifPresent(number -> all.add(digest(number)));
        // A digit cannot stand for the end of the telephone number, so the two parts cannot run into one another.
        identity.phone()
                .ifPresent(phone ->
                        all.add(digest("phone:" + Likeness.phone(phone) + ":" + Likeness.name(identity.name()))));
        return all.build();
    }

    private Digest digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Digest.parse(
                    BaseEncoding.base16().lowerCase().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Returns no part of the secret. */
    @Override
    public String toString() {
        return "DigestKey";
    }
}

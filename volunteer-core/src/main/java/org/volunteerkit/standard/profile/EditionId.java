package org.volunteerkit.standard.profile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.value.Words;

/**
 * The name of one edition of a standard, such as {@code henan-liuyou-yiluoshi 2013}.
 *
 * @param id the key that all editions share
 * @param edition the name of the edition
 */
@JsonPropertyOrder({"id", "edition"})
public record EditionId(StandardId id, String edition) {

    /** Checks the form of the edition. */
    public EditionId {
        Words.checkTerm("edition", edition);
    }

    /** Returns the name of a standard's edition. */
    public static EditionId of(Standard standard) {
        return new EditionId(standard.id(), standard.edition());
    }

    /** Returns the name of the edition that a profile makes. */
    public static EditionId of(Profile profile) {
        return new EditionId(profile.id(), profile.edition());
    }

    /** Returns key and edition. */
    @Override
    public String toString() {
        return id + " " + edition;
    }
}

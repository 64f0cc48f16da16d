package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;

/**
 * The key by which a command is known, so that sending it again does nothing.
 *
 * <p>Best derived from what is behind it, such as person, programme and the day of the question. 1 to 58 ASCII letters,
 * digits, dots, underscores and hyphens, so that the {@linkplain AwardId awards} that come of it can be named after it. To
 * be called, not extended. Immutable.
 */
public final class AwardCommandId extends Key {

    private static final int LONGEST = 58;

    private AwardCommandId(String text) {
        super("awardCommandId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static AwardCommandId of(String text) {
        AwardCommandId id = new AwardCommandId(text);
        if (id.value().length() > LONGEST) {
            throw new InvalidValueException(
                    Problem.of("award.command-long").with("most", LONGEST).found(Found.text(text)));
        }
        return id;
    }

    /** Returns the key of one of the awards that come of the command. */
    AwardId award(int place) {
        return AwardId.of(value() + "." + place);
    }
}

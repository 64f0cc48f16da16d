package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Objects;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * One text in Chinese and in English.
 *
 * <p>For words that the makers of a standard, a policy or a report wrote themselves; the library's own sentences are
 * {@link org.volunteerkit.problem.Message messages}. Both texts can be read, or both are blank: a number without a unit has
 * no word for it in any language.
 *
 * <p>JSON: an object with the fields {@code zh} and {@code en}.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"zh", "en"})
public final class Text {

    private final String zh;
    private final String en;

    private Text(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * Returns a text in both languages.
     *
     * @throws InvalidValueException if one of them is blank but the other is not
     */
    @JsonCreator
    public static Text of(
            @JsonProperty(value = "zh", required = true) String zh,
            @JsonProperty(value = "en", required = true) String en) {
        if (isBlank(zh) != isBlank(en)) {
            throw new InvalidValueException(Problem.of("value.text-half").field(isBlank(zh) ? "zh" : "en"));
        }
        return new Text(zh, en);
    }

    /** Returns whether there is nothing to see; {@code String.isBlank} takes a no-break or zero-width space for a letter. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.isISOControl(each)
                        || Character.getType(each) == Character.FORMAT);
    }

    /** Returns the Chinese text. */
    @JsonProperty
    public String zh() {
        return zh;
    }

    /** Returns the English text. */
    @JsonProperty
    public String en() {
        return en;
    }

    /** Returns the text in the language of a locale: Chinese for {@code zh}, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that && zh.equals(that.zh) && en.equals(that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zh, en);
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}

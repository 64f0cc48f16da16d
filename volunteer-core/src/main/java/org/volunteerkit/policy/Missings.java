package org.volunteerkit.policy;

import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/** Puts what is missing into words. */
final class Missings {

    private Missings() {}

    /** So much of a value is missing. */
    static Due.Missing of(String value, Measures measures, Quantity missing) {
        Message words = Message.of("policy.missing")
                .with("value", Amounts.inWords(measures.title(value)))
                .with("missing", Amounts.inWords(missing));
        return new Due.Missing(Optional.of(value), Optional.of(missing), both(words));
    }

    /** Returns a message in both languages. */
    static Text both(Message message) {
        return Text.of(message.text(Locale.CHINESE), message.text(Locale.ENGLISH));
    }
}

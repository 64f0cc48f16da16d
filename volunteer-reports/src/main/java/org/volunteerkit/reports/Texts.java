package org.volunteerkit.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Messages;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Text;

/** The sentences of this room: messages and problems whose words stand in the bundle of the module. */
final class Texts {

    private static final Messages HOME =
            Messages.load(name -> Texts.class.getResourceAsStream("/org/volunteerkit/" + name));

    private Texts() {}

    static Message message(String code) {
        return Message.of(HOME, code);
    }

    static Problem problem(String code) {
        return Problem.of(message(code));
    }

    /** Returns a message in both languages. */
    static Text both(Message message) {
        return Text.of(message.text(Locale.CHINESE), message.text(Locale.ENGLISH));
    }

    /** Returns some words one after the other, with the comma of each language between them. */
    static Text listed(List<String> words) {
        return joined(words.stream().map(each -> Text.of(each, each)).toList());
    }

    /** Returns some texts one after the other, with the comma of each language between them. */
    static Text joined(List<Text> texts) {
        Text comma = both(message("reports.comma"));
        return Text.of(
                texts.stream().map(Text::zh).collect(Collectors.joining(comma.zh())),
                texts.stream().map(Text::en).collect(Collectors.joining(comma.en())));
    }

    /** Returns a message that says words of a document, to be put into another message. */
    static Message said(Text words) {
        return message("reports.words").with("zh", words.zh()).with("en", words.en());
    }
}

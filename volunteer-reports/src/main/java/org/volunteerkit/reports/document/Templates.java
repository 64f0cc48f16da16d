package org.volunteerkit.reports.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Text;

/** Reads sentences with figures in braces. They are written by makers of reports; data comes in as cells only. */
final class Templates {

    private Templates() {}

    static List<Run> runs(String sentence) {
        ImmutableList.Builder<Run> runs = ImmutableList.builder();
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf('{', at);
            int close = sentence.indexOf('}', at);
            if (open < 0 && close < 0) {
                break;
            }
            if (open < 0 || close < open) {
                throw new InvalidValueException(Texts.problem("reports.template")
                        .with("example", "{teams}")
                        .found(Found.text(sentence)));
            }
            addWords(sentence.substring(at, open), runs);
            runs.add(Run.figure(FigureId.of(sentence.substring(open + 1, close))));
            at = close + 1;
        }
        addWords(sentence.substring(at), runs);
        return runs.build();
    }

    private static void addWords(String words, ImmutableList.Builder<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(Run.words(Text.of(words, words)));
        }
    }
}

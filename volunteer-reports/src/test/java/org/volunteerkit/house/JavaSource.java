package org.volunteerkit.house;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A source file, its comments and its literals told apart from its code.
 *
 * @param file where it lies
 * @param text the whole
 * @param code the same length, with blanks for comments and for what stands between quotes
 * @param literals the texts between quotes, in order
 */
record JavaSource(Path file, String text, String code, List<Literal> literals) {

    /**
     * A text literal.
     *
     * @param at where its opening quote stands
     * @param value what stands between the quotes, as it is written
     */
    record Literal(int at, String value) {}

    private static final Pattern PARTS = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)|(?<block>\"\"\"(?:\\\\.|.)*?\"\"\")|(?<text>\"(?:\\\\.|[^\"\\\\\\n])*+\")"
                    + "|(?<sign>'(?:\\\\.|[^'\\\\])+')",
            Pattern.DOTALL);

    static JavaSource read(Path file) {
        String text = House.text(file);
        StringBuilder code = new StringBuilder(text);
        ImmutableList.Builder<Literal> literals = ImmutableList.builder();
        var parts = PARTS.matcher(text);
        while (parts.find()) {
            boolean comment = parts.group("comment") != null;
            int quotes = parts.group("block") != null ? 3 : comment ? 0 : 1;
            for (int i = parts.start() + quotes; i < parts.end() - quotes; i++) {
                if (text.charAt(i) != '\n') {
                    code.setCharAt(i, ' ');
                }
            }
            if (parts.group("text") != null) {
                literals.add(new Literal(parts.start(), text.substring(parts.start() + 1, parts.end() - 1)));
            }
        }
        return new JavaSource(file, text, code.toString(), literals.build());
    }

    /** Returns the places in the code, not in comments or literals, that match; each as {@code File.java:7 found}. */
    List<String> find(Pattern pattern) {
        return pattern.matcher(code).results().map(this::told).toList();
    }

    boolean isPackageInfo() {
        return file.endsWith("package-info.java");
    }

    boolean isModuleInfo() {
        return file.endsWith("module-info.java");
    }

    /** Returns the package, empty for a module description. */
    String packageName() {
        return Pattern.compile("^package ([a-z0-9.]+);", Pattern.MULTILINE)
                .matcher(code)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    String name() {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Returns the comment in front of the package or of the type of the file's name, in one line, without its signs. */
    String comment() {
        int declared = isPackageInfo()
                ? code.indexOf("package ")
                : Math.max(0, find("\\b(class|interface|enum|record|@interface) " + name() + "\\b"));
        int start = text.lastIndexOf("/**", declared);
        return start < 0
                ? ""
                : text.substring(start, text.indexOf("*/", start))
                        .replaceAll("(?m)^\\s*/?\\*+ ?", " ")
                        .replaceAll("\\s+", " ");
    }

    /** Returns the path, because the reports of tests print their arguments. */
    @Override
    public String toString() {
        return file.toString();
    }

    private int find(String regex) {
        return Pattern.compile(regex)
                .matcher(code)
                .results()
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(-1);
    }

    private String told(MatchResult found) {
        long line = code.substring(0, found.start()).lines().count();
        return file.getFileName() + ":" + Math.max(1, line) + " "
                + found.group().strip();
    }
}

package org.volunteerkit.reports.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts headings in the manner of a language: 一、 then （一） then 1. then （1） in Chinese, 1 then 1.1 then 1.1.1 in English.
 *
 * <p>Belongs to one rendering; every heading is announced to it, in order.
 */
final class Numbering {

    private static final String DIGITS = "零一二三四五六七八九";

    private final boolean chinese;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Numbering(boolean chinese) {
        this.chinese = chinese;
    }

    /**
     * Goes on to the next heading.
     *
     * @param level from 1
     * @param numbered whether the heading shows a number
     * @return what stands before its words; empty if it is not numbered
     */
    String next(int level, boolean numbered) {
        places.subList(Math.min(level, places.size()), places.size()).clear();
        numbers.subList(Math.min(level, numbers.size()), numbers.size()).clear();
        while (places.size() < level) {
            places.add(0);
            numbers.add(0);
        }
        places.set(level - 1, places.get(level - 1) + 1);
        if (!numbered) {
            return "";
        }
        numbers.set(level - 1, numbers.get(level - 1) + 1);
        return chinese ? chinese(level, numbers.get(level - 1)) : english();
    }

    /** Returns an anchor for the present heading, such as {@code s-1-2}. */
    String anchor() {
        StringBuilder out = new StringBuilder("s");
        places.forEach(place -> out.append('-').append(place));
        return out.toString();
    }

    private String english() {
        StringBuilder out = new StringBuilder();
        for (int number : numbers) {
            // A heading without a number has no digit to lend to those below it.
            if (number > 0) {
                out.append(out.length() == 0 ? "" : ".").append(number);
            }
        }
        return out.append(' ').toString();
    }

    private static String chinese(int level, int number) {
        return switch (level) {
            case 1 -> numeral(number) + "、";
            case 2 -> "\uFF08" + numeral(number) + "\uFF09";
            case 3 -> number + ".";
            default -> "\uFF08" + number + "\uFF09";
        };
    }

    /** Returns a number from 1 to 9999 in Chinese characters, larger ones in digits. */
    static String numeral(int number) {
        if (number > 9999) {
            return Integer.toString(number);
        }
        String units = "千百十";
        StringBuilder out = new StringBuilder();
        int weight = 1000;
        boolean gap = false;
        for (int i = 0; i <= 3; i++, weight /= 10) {
            int digit = number / weight % 10;
            if (digit == 0) {
                gap = out.length() > 0;
                continue;
            }
            if (gap) {
                out.append(DIGITS.charAt(0));
                gap = false;
            }
            // Ten is 十, not 一十; one hundred and ten is 一百一十.
            if (digit != 1 || i != 2 || out.length() > 0) {
                out.append(DIGITS.charAt(digit));
            }
            if (i < 3) {
                out.append(units.charAt(i));
            }
        }
        return out.toString();
    }
}

package org.volunteerkit.json;

import java.util.Collection;
import java.util.Optional;

/** Lists of names as refusals show them, and what a misspelt one may have meant. */
final class Names {

    private static final int SHOWN = 40;

    private Names() {}

    /** Returns the names one after the other; of very many only the first. */
    static String list(Collection<String> names) {
        String all = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? all + ", ..." : all;
    }

    /** Returns the name that a misspelt one is closest to, if there is one at most two letters away. */
    static Optional<String> nearest(String misspelt, Collection<String> known) {
        if (misspelt.length() > 64) {
            return Optional.empty();
        }
        String best = null;
        int least = 3;
        for (String name : known) {
            int distance = distance(misspelt, name);
            // A name shares most of its letters with what was meant; "x" is not a misspelt "id".
            if (distance < least && distance * 2 < name.length()) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns how many letters must be put, dropped or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal
                        + (Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1))
                                ? 0
                                : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}

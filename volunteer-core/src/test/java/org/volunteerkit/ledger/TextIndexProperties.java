package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class TextIndexProperties {

    /** How many of the ids have one hash. */
    private static final int MEETING = 80;

    /** How far apart the hashes are whose places are next to each other. */
    private static final int UNSPREAD = 0x144CBC89;

    private record Change(int id, boolean takesBack) {}

    @Property
    @Label("law 57: an id is known exactly as long as its command stands, however ids meet in their hashes")
    void an_id_is_found_as_in_a_map(@ForAll("changes") List<Change> changes) {
        List<String> texts = new ArrayList<>();
        TextIndex index = new TextIndex(texts::get);
        Map<String, Integer> model = new HashMap<>();
        int meeting = 0;

        for (Change change : changes) {
            if (change.takesBack() && !texts.isEmpty()) {
                int last = texts.size() - 1;
                index.remove(texts.get(last), last);
                model.remove(texts.remove(last));
            } else if (!model.containsKey(id(change.id()))) {
                texts.add(id(change.id()));
                index.add(id(change.id()), texts.size() - 1);
                model.put(id(change.id()), texts.size() - 1);
                meeting += change.id() < MEETING ? 1 : 0;
            }
        }

        for (int i = 0; i < 3 * MEETING; i++) {
            assertThat(index.find(id(i))).isEqualTo(model.getOrDefault(id(i), TextIndex.NONE));
        }
        Statistics.label("more ids with one hash than stand near").collect(meeting > 32);
        Statistics.label("more ids with one hash than stand near")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Change> change = Combinators.combine(
                        Arbitraries.integers().between(0, 3 * MEETING - 1),
                        Arbitraries.integers().between(0, 9).map(dice -> dice < 2))
                .as(Change::new);
        return change.list().ofMaxSize(600);
    }

    /** The first ids have one hash, made of pairs of letters that have one: Aa and BB. */
    private static String id(int number) {
        if (number >= MEETING) {
            return "c" + number;
        }
        StringBuilder id = new StringBuilder();
        for (int bit = 0; bit < 7; bit++) {
            id.append(((number >> bit) & 1) == 0 ? "Aa" : "BB");
        }
        return id.toString();
    }

    @Test
    void a_text_whose_hash_is_that_of_a_place_taken_back_is_not_mistaken_for_it() {
        // All bits of the hash of this text are set.
        String odd = text(-1);
        List<String> texts = new ArrayList<>(List.of(odd));
        TextIndex index = new TextIndex(texts::get);
        index.add(odd, 0);
        List<String> behind = new ArrayList<>();
        for (int i = 1; i < 8; i++) {
            behind.add(text(-1 + i * UNSPREAD));
            texts.add(behind.get(i - 1));
            index.add(behind.get(i - 1), i);
        }

        index.remove(odd, 0);

        assertThat(index.find(odd)).isEqualTo(TextIndex.NONE);
        assertThat(behind).allSatisfy(text -> assertThat(index.find(text)).isEqualTo(texts.indexOf(text)));
    }

    /** Returns seven letters and signs with a hash. */
    private static String text(int hash) {
        int rest = hash - "AAAAAAA".hashCode();
        char[] text = new char[7];
        long digits = Integer.toUnsignedLong(rest);
        for (int i = text.length - 1; i >= 0; i--) {
            text[i] = (char) ('A' + digits % 31);
            digits /= 31;
        }
        return new String(text);
    }
}

package org.volunteerkit.measure;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.testkit.MergeContract;

/** Laws 20 and 22 for the tally itself; that it answers as the whole does, see {@link MeasureProperties}. */
class TallyProperties implements MergeContract<Tally> {

    private static final String HOURS =
            "\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}";

    private static final Measures MEASURES = Asked.measures("{\"acts\": {" + HOURS + "]},"
            + " \"person\": {" + HOURS + ", {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}]},"
            + " \"month\": {" + HOURS
            + ", {\"fold\": {\"op\": \"max\", \"in\": {\"calendar\": {\"period\": \"month\"}}}}]},"
            + " \"mean\": {" + HOURS + ", {\"fold\": {\"op\": \"mean\", \"by\": [\"place\"]}}]},"
            + " \"least\": {" + HOURS + ", {\"fold\": {\"op\": \"min\"}}]},"
            + " \"people\": {" + HOURS
            + ", {\"fold\": {\"op\": \"distinct\", \"of\": \"person\", \"each\": \"person\"}}]},"
            + " \"cards\": {\"pick\": {\"kind\": \"card\"}, \"then\": [{\"fold\": {\"op\": \"count\", \"each\": \"item\","
            + " \"by\": [\"colour\"]}}]},"
            + " \"share\": {\"ratio\": [\"acts\", \"least\"]}}");

    @Override
    @Provide
    public Arbitrary<Tally> pieces() {
        Arbitrary<List<Fact>> facts = Arbitraries.of("ann", "ben").flatMap(MeasureFacts::factsOf);
        return facts.map(some -> MEASURES.tally(some, Asked.DAY));
    }

    @Override
    public Tally empty() {
        return MEASURES.tally(List.of(), Asked.DAY);
    }

    @Override
    public Tally merge(Tally left, Tally right) {
        return left.plus(right);
    }
}

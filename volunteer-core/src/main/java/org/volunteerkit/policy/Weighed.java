package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.measure.Fulfilment;

/**
 * Whether a requirement is met, and what is missing.
 *
 * @param missing nothing if it is met
 */
record Weighed(boolean met, List<Due.Missing> missing, Explanation explanation) {

    static Weighed of(Fulfilment fulfilment) {
        return new Weighed(fulfilment.isMet(), missing(fulfilment), explained(fulfilment));
    }

    private static List<Due.Missing> missing(Fulfilment fulfilment) {
        if (fulfilment.isMet()) {
            return ImmutableList.of();
        }
        List<Due.Missing> missing = fulfilment.unmet().stream()
                .map(each -> new Due.Missing(each.value(), each.missing(), Missings.both(each.inWords())))
                .toList();
        // Of what must not be met, no value is short of anything.
        return missing.isEmpty()
                ? ImmutableList.of(
                        new Due.Missing(fulfilment.value(), fulfilment.missing(), Missings.both(fulfilment.inWords())))
                : missing;
    }

    private static Explanation explained(Fulfilment fulfilment) {
        Explanation whole = Explanation.of(fulfilment.inWords(), fulfilment.found())
                .with(fulfilment.parts().stream().map(Weighed::explained).toList());
        return fulfilment.isMet() ? whole : whole.failing();
    }
}

package org.volunteerkit.examples.benchmarks;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Policy;

/** The rule as the library takes it: a document, {@code workload-a.json}. */
final class WorkloadPolicy {

    private static final String FILE = "workload-a.json";

    /** The values of the policy, ready to answer. */
    static final Measures MEASURES = Measures.of(read(), VolunteerFacts.words());

    private WorkloadPolicy() {}

    private static Policy read() {
        try {
            String text = Resources.toString(Resources.getResource(WorkloadPolicy.class, FILE), StandardCharsets.UTF_8);
            return Json.read(Policy.class, FILE, text).orThrow();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

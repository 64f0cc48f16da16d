package org.volunteerkit.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.value.Hours;

/** Visits for examples, and one of them as a document. */
final class Visits {

    static final String DOCUMENT = """
            {"id":"v1","day":"2023-03-05","worked":"PT1H30M","helpers":3,"grade":"window-unit","remark":"on foot",\
            "tags":["b","a"],"steps":[{"cap":{"limit":3,"inner":{"take":{"what":"x"}}}}],"shares":{"a":2,"b":1},\
            "factor":1.50,"urgent":true}""";

    private Visits() {}

    static Visit full() {
        return Visit.builder()
                .id(VisitId.of("v1"))
                .day(LocalDate.of(2023, 3, 5))
                .worked(Hours.ofMinutes(90))
                .helpers(3)
                .grade(Visit.Grade.WINDOW_UNIT)
                .remark("on foot")
                .addTags("b", "a")
                .addStep(ImmutableCap.builder()
                        .limit(3)
                        .inner(new Step.Take("x", Optional.empty()))
                        .build())
                .putShare("b", 1L)
                .putShare("a", 2L)
                .factor(new BigDecimal("1.50"))
                .urgent(true)
                .build();
    }

    static Visit small() {
        return Visit.builder()
                .id(VisitId.of("v2"))
                .day(LocalDate.of(2023, 3, 5))
                .worked(Hours.ZERO)
                .urgent(false)
                .build();
    }
}

package org.volunteerkit.examples.benchmarks;

import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.roster.person.PersonId;

/**
 * Somebody had promised to come and did not: a fact of the embedding system, as the library knows only time that was given.
 *
 * @param id the key
 * @param person who did not come
 * @param day the day of the promise
 */
record NoShow(String id, PersonId person, LocalDate day) {

    /** How measures see it. */
    static final FactKind<NoShow> KIND = FactKind.act("no-show", NoShow.class, NoShow::id, NoShow::day)
            .key("person", each -> Optional.of(each.person().value()))
            .build();
}

package org.volunteerkit.examples.quickstart.intake;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecordId;

/**
 * The service book of one person, and where its records stand.
 *
 * @param person the person
 * @param book the records, with each minute credited once
 * @param lines the line of each record in {@code service.jsonl}
 */
public record PersonBook(PersonId person, ServiceBook book, Map<ServiceRecordId, Long> lines) {

    /** Returns where a record of the book stands. */
    public Place place(ServiceRecordId record) {
        return FactFile.SERVICE.line(requireNonNull(lines.get(record), "record of another book"));
    }
}

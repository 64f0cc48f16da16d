package org.volunteerkit.examples.quickstart.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;

/** Streams service records by and hands on one book a person; memory holds the records of one person at a time. */
final class ServiceFile {

    /** More than one a day in a hundred years; beyond it a file is not grouped by person, or not about people. */
    private static final int MOST_OF_ONE_PERSON = 50_000;

    private final FactReader reader;
    private final Consumer<PersonBook> books;

    /** Persons whose records are complete, with the last line of them. */
    private final Keys done = new Keys();

    private final List<ServiceRecord> records = new ArrayList<>();
    private final Map<ServiceRecordId, Long> lines = new HashMap<>();
    private @Nullable PersonId person;
    private long lastLine;

    ServiceFile(FactReader reader, Consumer<PersonBook> books) {
        this.reader = reader;
        this.books = books;
    }

    void read() throws IOException {
        reader.read(FactFile.SERVICE, this::check, this::take);
        finishPerson();
    }

    private void check(ServiceRecord record, LineChecks checks) {
        checks.unique("id", record.id())
                .known("person", FactFile.PERSONS, record.person())
                .known("organization", FactFile.ORGANIZATIONS, record.organization())
                .known("activity", FactFile.ACTIVITIES, record.activity())
                .known("team", FactFile.TEAMS, record.team())
                .known("station", FactFile.STATIONS, record.station())
                .known("confirmedBy", FactFile.PERSONS, record.confirmedBy());
        OptionalLong endedOn = done.line(record.person().value());
        if (endedOn.isPresent()) {
            checks.add(Words.problem("quickstart.scattered")
                    .with("person", record.person().value())
                    .with("line", endedOn.getAsLong())
                    .field("person"));
        } else if (Objects.equals(person, record.person()) && records.size() >= MOST_OF_ONE_PERSON) {
            checks.add(Words.problem("quickstart.too-many-records")
                    .with("person", record.person().value())
                    .with("limit", MOST_OF_ONE_PERSON)
                    .field("person"));
        }
    }

    private void take(Located<ServiceRecord> record) {
        PersonId next = record.value().person();
        if (!Objects.equals(person, next)) {
            finishPerson();
            person = next;
        }
        records.add(record.value());
        lines.put(record.value().id(), record.line());
        lastLine = record.line();
    }

    private void finishPerson() {
        if (person != null) {
            done.put(person.value(), lastLine);
            books.accept(new PersonBook(person, ServiceBook.of(records), Map.copyOf(lines)));
            records.clear();
            lines.clear();
            person = null;
        }
    }
}

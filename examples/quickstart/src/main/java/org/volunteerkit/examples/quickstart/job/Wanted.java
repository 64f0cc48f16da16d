package org.volunteerkit.examples.quickstart.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.reports.Provenance;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/**
 * What the documents are to tell of.
 *
 * @param asOf the day from which the facts are seen
 * @param person whose points are explained; if absent, whoever has the most records
 * @param account whose account is shown; if absent, the one with the most entries
 */
public record Wanted(LocalDate asOf, Optional<PersonId> person, Optional<AccountId> account) {

    /** Returns the calendar year up to the day. */
    DateRange period() {
        return DateRange.of(asOf.withDayOfYear(1), asOf.plusDays(1));
    }

    /** Returns what a document says of how it came about: its days, and what was read. */
    Provenance.Builder provenance(List<FileCount> counts) {
        Provenance.Builder provenance = Provenance.builder().period(period()).issued(asOf);
        counts.stream()
                .filter(FileCount::present)
                .forEach(count -> provenance.addIntake(
                        Provenance.Intake.of(count.file(), count.read(), count.accepted(), count.refused())));
        return provenance;
    }
}

package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Words;

/**
 * A record that awards may use up: a service, a year of service, whatever the programme counts.
 *
 * @param kind the kind, as the programme's {@link org.volunteerkit.award.Use} names it, such as {@code service}
 * @param record what tells it from others of its kind
 * @param day the day; older records are used up first
 * @param amount how much it is worth; not below zero
 */
@JsonPropertyOrder({"kind", "record", "day", "amount"})
public record Usable(String kind, String record, LocalDate day, Quantity amount) {

    /** The kind of service records. */
    public static final String SERVICE = "service";

    /** Checks kind, key and amount. */
    public Usable {
        Words.checkTerm("kind", kind);
        Words.checkName("record", record);
        if (amount.number().isNegative()) {
            throw new InvalidValueException(
                    Problem.of("award.usable-negative").field("amount").found(Found.value(amount.toString())));
        }
    }

    /** Returns a service record with the time that is credited for it, on the day on which it began. */
    public static Usable of(ServiceBook.Entry entry) {
        ServiceRecord record = entry.record();
        LocalDate day = record.time().start().atZone(record.time().zone()).toLocalDate();
        return new Usable(SERVICE, record.id().value(), day, Quantity.of(entry.hours()));
    }
}

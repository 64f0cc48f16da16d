package org.volunteerkit.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.volunteerkit.award.book.Achieved;
import org.volunteerkit.award.book.Award;
import org.volunteerkit.award.book.AwardBook;
import org.volunteerkit.award.book.AwardCommand;
import org.volunteerkit.award.book.AwardCommandId;
import org.volunteerkit.award.book.AwardDesk;
import org.volunteerkit.award.book.AwardOutcome;
import org.volunteerkit.award.book.Grounds;
import org.volunteerkit.award.book.Usable;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** A desk and the book of one person, for tests that tell a story. */
public final class Desk {

    public static final PersonId ANN = PersonId.of("ann");

    private final AwardDesk desk;
    private final List<Usable> records = new ArrayList<>();
    private final List<Grounds.Ban> bans = new ArrayList<>();
    private AwardBook book = AwardBook.of(ANN);
    private int commands;

    private Desk(AwardDesk desk) {
        this.desk = desk;
    }

    public static Desk of(Programme... programmes) {
        return new Desk(AwardDesk.of(List.of(programmes)));
    }

    /** Returns a desk with some programmes of the catalog. */
    public static Desk shipped(String... ids) {
        Catalog catalog = Catalog.shipped();
        return new Desk(AwardDesk.of(Stream.of(ids)
                .flatMap(id -> catalog.programme(ProgrammeId.of(id)).stream())
                .toList()));
    }

    public AwardBook book() {
        return book;
    }

    public AwardDesk desk() {
        return desk;
    }

    public Grounds grounds() {
        return new Grounds(records, bans);
    }

    public List<Usable> records() {
        return records;
    }

    /** Notes service, in one record. */
    public Desk served(String record, String day, long hours) {
        records.add(new Usable(Usable.SERVICE, record, LocalDate.parse(day), Quantity.of(Hours.of(hours))));
        return this;
    }

    /** Notes points, in one record. */
    Desk credit(String record, String day, int points) {
        records.add(new Usable("credit", record, LocalDate.parse(day), Quantity.of(points, Unit.POINT)));
        return this;
    }

    /** Notes a year of service. */
    public Desk year(int year) {
        records.add(new Usable("service-year", "y" + year, LocalDate.of(year, 12, 31), Quantity.of(1, Unit.YEAR)));
        return this;
    }

    public Desk banned(Grounds.Ban ban) {
        bans.add(ban);
        return this;
    }

    public static Achieved achieved(String programme, String on, String... grades) {
        return achieved(programme, on, List.of(), grades);
    }

    public static Achieved achieved(String programme, String on, List<Quantity> found, String... grades) {
        return new Achieved(
                ANN,
                ProgrammeId.of(programme),
                Stream.of(grades).map(GradeId::of).toList(),
                found,
                LocalDate.parse(on));
    }

    public AwardCommandId next() {
        return AwardCommandId.of("c" + ++commands);
    }

    /** Offers a command on its own day. */
    public AwardOutcome offer(AwardCommand command) {
        AwardOutcome outcome = desk.offer(book, command, grounds(), command.day());
        book = outcome.book();
        return outcome;
    }

    /** Gives what is reached on the day on which it is. */
    public AwardOutcome give(String programme, String on, String... grades) {
        return offer(new AwardCommand.Give(next(), achieved(programme, on, grades), LocalDate.parse(on)));
    }

    /** Returns the grades that a command gave. */
    public static List<String> given(AwardOutcome outcome) {
        return outcome instanceof AwardOutcome.Granted granted
                ? granted.entry().given().stream()
                        .map(Award::grade)
                        .map(GradeId::value)
                        .toList()
                : List.of();
    }

    /** Returns the codes of all reasons for which a command was refused; each has words. */
    public static List<String> codes(AwardOutcome outcome) {
        if (!(outcome instanceof AwardOutcome.Refused refused)) {
            return List.of();
        }
        for (AwardOutcome.Reason reason : refused.reasons()) {
            for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                if (reason.problem().text(locale).isBlank()
                        || reason.problem().expected().isEmpty()) {
                    throw new AssertionError(reason.problem().code() + " has no words");
                }
            }
        }
        return refused.reasons().stream().map(each -> each.problem().code()).toList();
    }
}

package org.volunteerkit.award.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardBook.Usage;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What the book remembers, as facts that measures and policies can ask for.
 *
 * <pre>{@code
 * Vocabulary words = VolunteerFacts.words().and(AwardFacts.award(), AwardFacts.unusedService());
 * List<Fact> facts = AwardFacts.of(book);                             // "holds two stars"
 * facts.addAll(AwardFacts.unused(AwardFacts.unusedService(), book, card, records)); // "hours not used by the card"
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class AwardFacts {

    private static final Map<String, Text> FIELDS = ImmutableMap.<String, Text>builder()
            .put("award", Text.of("荣誉编号", "Award"))
            .put("person", Text.of("志愿者", "Volunteer"))
            .put("programme", Text.of("认定办法", "Programme"))
            .put("grade", Text.of("等级", "Grade"))
            .put("given", Text.of("授予日期", "Given on"))
            .put("reached", Text.of("达标日期", "Reached on"))
            .put("until", Text.of("失效日期", "Valid until"))
            .put("record", Text.of("记录编号", "Record"))
            .put("unused", Text.of("尚未使用", "Not used up"))
            .buildOrThrow();

    private static final FactKind<Valid> AWARD = FactKind.state("award", Valid.class, Valid::key, Valid::during)
            .key("award", each -> Optional.of(each.award().id().value()))
            .key("person", each -> Optional.of(each.award().person().value()))
            .key("programme", each -> Optional.of(each.award().programme().value()))
            .key("grade", each -> Optional.of(each.award().grade().value()))
            .day("given", each -> Optional.of(each.award().during().start()))
            .day("reached", each -> Optional.of(each.award().reached()))
            .day("until", each -> each.during().end())
            .called(Text.of("荣誉", "Award"))
            .called(FIELDS)
            .build();

    private static final FactKind<Unused> UNUSED_SERVICE =
            unusedKind("unused-service", Unit.HOUR, Text.of("未使用的服务", "Service not used up"));

    private AwardFacts() {}

    /**
     * An award on the days of one of its spans.
     *
     * @param award the award
     * @param during the days on which it is valid; a renewal makes a fact of its own
     */
    public record Valid(Award award, DateRange during) {

        private String key() {
            return award.id() + "@" + during.start();
        }
    }

    /**
     * What a programme has left of a record.
     *
     * @param person whose record it is
     * @param programme the programme
     * @param usage the record, and what is used of it
     */
    public record Unused(PersonId person, ProgrammeId programme, Usage usage) {

        private String key() {
            return programme + ":" + usage.record().record();
        }

        private LocalDate day() {
            return usage.record().day();
        }
    }

    /**
     * Returns the kind {@code award}: a state that holds while an award is valid, with the keys {@code award}, {@code person},
     * {@code programme} and {@code grade} and the days {@code given}, {@code reached} and {@code until}.
     */
    public static FactKind<Valid> award() {
        return AWARD;
    }

    /**
     * Returns the kind {@code unused-service}: acts of service with what a programme has left of them, with the keys {@code
     * record}, {@code person} and {@code programme} and the quantity {@code unused}, in hours.
     */
    public static FactKind<Unused> unusedService() {
        return UNUSED_SERVICE;
    }

    /**
     * Returns a kind like {@link #unusedService}, for records that count something else than hours.
     *
     * @param name how documents call it, such as {@code unused-points}
     * @param unit the unit of its records
     * @param title what people call it
     */
    public static FactKind<Unused> unusedKind(String name, Unit unit, Text title) {
        return FactKind.act(name, Unused.class, Unused::key, Unused::day)
                .key("record", each -> Optional.of(each.usage().record().record()))
                .key("person", each -> Optional.of(each.person().value()))
                .key("programme", each -> Optional.of(each.programme().value()))
                .quantity("unused", unit, each -> inUnit(unit, each.usage().unused()))
                .called(title)
                .called(FIELDS)
                .build();
    }

    private static Optional<Quantity> inUnit(Unit unit, Quantity amount) {
        return Optional.of(amount).filter(each -> each.unit().equals(unit));
    }

    /** Returns one fact for each time that an award was, is or will be valid; what was withdrawn at once was never. */
    public static List<Fact> of(AwardBook book) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (AwardBook.Holding holding : book.holdings()) {
            for (DateRange span : holding.spans()) {
                cut(span, holding.ended()).ifPresent(days -> facts.add(AWARD.fact(new Valid(holding.award(), days))));
            }
        }
        return facts.build();
    }

    private static Optional<DateRange> cut(DateRange span, Optional<LocalDate> ended) {
        if (ended.isEmpty()
                || span.end().filter(end -> !end.isAfter(ended.get())).isPresent()) {
            return Optional.of(span);
        }
        return span.start().isBefore(ended.get()) ? Optional.of(span.endingAt(ended.get())) : Optional.empty();
    }

    /**
     * Returns one fact for each record of which a programme has left something.
     *
     * @param kind such as {@link #unusedService}
     * @param book the book of the person
     * @param programme the programme
     * @param records the records, in any order
     */
    public static List<Fact> unused(
            FactKind<Unused> kind, AwardBook book, ProgrammeId programme, Collection<Usable> records) {
        return book.unused(programme, records).stream()
                .filter(usage -> usage.unused().isPositive())
                .map(usage -> kind.fact(new Unused(book.person(), programme, usage)))
                .toList();
    }
}

package org.volunteerkit.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.award.ClaimWindow;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.Achieved;
import org.volunteerkit.award.book.Award;
import org.volunteerkit.award.book.AwardBook;
import org.volunteerkit.award.book.AwardCommand;
import org.volunteerkit.award.book.AwardCommandId;
import org.volunteerkit.award.book.AwardDesk;
import org.volunteerkit.award.book.AwardOutcome;
import org.volunteerkit.award.book.Grounds;
import org.volunteerkit.award.book.Usable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.policy.Due;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;

/** What a shipped programme gives for what a policy found, to somebody who may hold some grades already. */
final class CaseAwards {

    /** What the kinds of facts of what is left are called in programmes. */
    private static final Map<String, String> KINDS =
            Map.of("unused-service", Usable.SERVICE, "unused-service-year", "service-year");

    private final List<Programme> editions;
    private final AwardDesk desk;
    private final PersonId person;
    private final Grounds grounds;
    private AwardBook book;
    private int commands;

    CaseAwards(List<Programme> editions, PersonId person, List<Fact> facts) {
        this.editions = editions;
        this.desk = AwardDesk.of(editions);
        this.person = person;
        this.book = AwardBook.of(person);
        List<Usable> usables = new ArrayList<>();
        for (Fact fact : facts) {
            Optional.ofNullable(KINDS.get(fact.kind().name()))
                    .ifPresent(kind -> usables.add(new Usable(
                            kind,
                            fact.key("record").orElseThrow() + "@" + fact.day().orElseThrow(),
                            fact.day().orElseThrow(),
                            fact.quantity("unused").orElseThrow())));
        }
        this.grounds = Grounds.of(usables);
    }

    /** Gives grades that were reached, asking for them first where that is needed; returns what is new. */
    List<String> give(List<String> grades, Optional<Quantity> found, LocalDate reached) {
        Achieved achieved = new Achieved(
                person,
                programme(),
                grades.stream().map(GradeId::of).toList(),
                found.stream().toList(),
                reached);
        LocalDate day = reached;
        Optional<ClaimWindow> claim = editions.get(0).claim();
        if (claim.isPresent()) {
            day = claim.get().claims(reached).orElseThrow().start();
            offer(new AwardCommand.Claim(next(), person, programme(), reached, day));
        }
        return offer(new AwardCommand.Give(next(), achieved, day)) instanceof AwardOutcome.Granted granted
                ? granted.entry().given().stream()
                        .map(Award::grade)
                        .map(GradeId::value)
                        .toList()
                : List.of();
    }

    List<String> give(Due.Standing standing) {
        return give(standing.reached().stream().map(Due.Rung::id).toList(), standing.found(), standing.on());
    }

    /** Returns how much the programme has left of all records together. */
    Quantity unused(Quantity none) {
        return book.unused(programme(), grounds.usables()).stream()
                .map(AwardBook.Usage::unused)
                .reduce(none, Quantity::plus);
    }

    /** Returns the first award that was given. */
    Award first() {
        return book.holdings().get(0).award();
    }

    private ProgrammeId programme() {
        return editions.get(0).id();
    }

    private AwardCommandId next() {
        return AwardCommandId.of("c" + ++commands);
    }

    private AwardOutcome offer(AwardCommand command) {
        AwardOutcome outcome = desk.offer(book, command, grounds, command.day());
        book = outcome.book();
        return outcome;
    }
}

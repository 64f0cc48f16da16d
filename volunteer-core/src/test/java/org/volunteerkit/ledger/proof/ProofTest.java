package org.volunteerkit.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Unit;

/** A sound journal, and faults planted into it one at a time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofTest {

    private static final AccountId ANN = AccountId.of("ann");
    private static final AccountId BEN = AccountId.of("ben");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private static List<Posting> sound() {
        Ledger ledger = Ledger.of(Unit.HOUR);
        ledger.post(earn("e1", ANN, 60, DAY.plusDays(9)), DAY);
        ledger.post(earn("e2", ANN, 60, DAY.plusDays(5)), DAY);
        ledger.post(earn("e3", BEN, 30, DAY.plusDays(1)), DAY);
        ledger.post(Movement.Give.of(CommandId.of("g1"), DAY, ANN, BEN, minutes(70)), DAY);
        ledger.post(Movement.Pay.of(CommandId.of("p1"), DAY, BEN, ANN, minutes(40)), DAY.plusDays(1));
        ledger.post(Movement.Redeem.of(CommandId.of("t1"), DAY, ANN, minutes(20)), DAY.plusDays(1));
        ledger.post(Reservation.Hold.of(CommandId.of("h1"), DAY, BEN, minutes(5), DAY.plusDays(3)), DAY.plusDays(1));
        ledger.post(
                Reservation.Capture.builder()
                        .id(CommandId.of("k1"))
                        .day(DAY)
                        .hold(CommandId.of("h1"))
                        .amount(minutes(4))
                        .build(),
                DAY.plusDays(2));
        ledger.post(
                Repair.Reverse.builder()
                        .id(CommandId.of("r1"))
                        .day(DAY)
                        .of(CommandId.of("t1"))
                        .build(),
                DAY.plusDays(2));
        ledger.post(Repair.Correct.of(CommandId.of("c1"), DAY, CommandId.of("e1"), minutes(10)), DAY.plusDays(2));
        return ledger.postings().toList();
    }

    @Test
    void a_sound_journal_holds() {
        assertThat(Proof.of(Unit.HOUR, sound().stream())).isEqualTo(new Proof.Holds(10));
        assertThat(Proof.of(Unit.HOUR, Stream.of())).isEqualTo(new Proof.Holds(0));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a posting is missing", 81, 2, all -> all.remove(1)),
                fault("a posting stands twice", 81, 3, all -> all.add(2, all.get(1))),
                fault("two postings changed places", 81, 1, all -> all.add(0, all.remove(1))),
                fault(
                        "it was recorded before the one before",
                        84,
                        6,
                        all -> all.set(
                                5, edited(all.get(5), 6, DAY, DAY, all.get(5).entries()))),
                fault(
                        "it was recorded before it took effect",
                        84,
                        1,
                        all -> all.set(
                                0,
                                edited(
                                        all.get(0),
                                        1,
                                        DAY,
                                        DAY.minusDays(1),
                                        all.get(0).entries()))),
                fault(
                        "it took effect on another day than the command says",
                        84,
                        5,
                        all -> all.set(
                                4,
                                edited(
                                        all.get(4),
                                        5,
                                        DAY.plusDays(1),
                                        DAY.plusDays(1),
                                        all.get(4).entries()))),
                fault("a command is carried out twice", 58, 2, all -> all.set(1, numbered(all.get(0), 2))),
                fault("minutes appear from nowhere", 46, 1, all -> moved(all, 1, entry(ANN, "e1", 1))),
                fault(
                        "the amount is not the command's",
                        46,
                        1,
                        all -> moved(all, 1, entry(ANN, "e1", 1), entry(AccountId.ISSUED, "", -1))),
                fault(
                        "somebody else gets them",
                        46,
                        1,
                        all -> moved(all, 1, entry(ANN, "e1", -60), entry(BEN, "e1", 60))),
                fault(
                        "a later lot is spent first",
                        52,
                        4,
                        all -> moved(
                                all,
                                4,
                                entry(ANN, "e2", 60),
                                entry(BEN, "e2", -60),
                                entry(ANN, "e1", -60),
                                entry(BEN, "e1", 60))),
                fault(
                        "a gift becomes younger on the way",
                        52,
                        4,
                        all -> moved(all, 4, entry(BEN, "e2", -60), entry(BEN, "e1", 60))),
                fault(
                        "a member's entry has no lot",
                        47,
                        1,
                        all -> moved(all, 1, entry(ANN, "", 5), entry(ANN, "e1", -5))),
                fault(
                        "what a correction made debt is told as if a lot had paid it",
                        52,
                        10,
                        all -> moved(all, 10, entry(ANN, "e1", -1), entry(ANN, "p1", 1))),
                fault("a command that had to be refused is carried out", 61, 8, all -> {
                    all.add(7, numbered(all.get(7), 8));
                    all.set(7, other(all.get(7), Reservation.Release.of(CommandId.of("x1"), DAY, CommandId.of("h9"))));
                }),
                fault("more is taken than there was", 48, 3, all -> {
                    all.remove(1);
                    for (int i = 1; i < all.size(); i++) {
                        all.set(i, numbered(all.get(i), i + 1));
                    }
                }));
    }

    @ParameterizedTest(name = "{0}: law {1} at posting {2}")
    @MethodSource("faults")
    void the_first_posting_that_breaks_a_law_is_named(
            String what, int law, long posting, Consumer<List<Posting>> fault) {
        List<Posting> journal = new ArrayList<>(sound());
        fault.accept(journal);

        Proof proof = Proof.of(Unit.HOUR, journal.stream());

        assertThat(proof).as(what).isInstanceOfSatisfying(Proof.Breaks.class, breaks -> {
            assertThat(breaks.law()).isEqualTo(law);
            assertThat(breaks.posting()).isEqualTo(posting);
            assertThat(breaks.problem().text(Locale.ENGLISH))
                    .contains("posting " + posting)
                    .doesNotContain("{");
            assertThat(breaks.problem().text(Locale.CHINESE)).contains("第 " + posting + " 笔账");
        });
        assertThat(proof.holds()).isFalse();
    }

    @Test
    void a_journal_of_hours_is_no_journal_of_points() {
        assertThat(Proof.of(Unit.POINT, sound().stream()))
                .isInstanceOfSatisfying(
                        Proof.Breaks.class,
                        breaks -> assertThat(breaks.posting()).isEqualTo(1));
    }

    private static Arguments fault(String what, int law, long posting, Consumer<List<Posting>> change) {
        return Arguments.of(what, law, posting, change);
    }

    /** Adds amounts to the entries of a posting. */
    private static void moved(List<Posting> all, int number, Posting.Entry... more) {
        Posting posting = all.get(number - 1);
        List<Posting.Entry> entries = new ArrayList<>(posting.entries());
        entries.addAll(Arrays.asList(more));
        all.set(number - 1, edited(posting, number, posting.day(), posting.recorded(), entries));
    }

    private static Posting other(Posting posting, LedgerCommand command) {
        return Posting.builder()
                .number(posting.number())
                .kind(Posting.Kind.of(command))
                .day(command.day())
                .recorded(posting.recorded())
                .command(command)
                .build();
    }

    private static Posting numbered(Posting posting, long number) {
        return edited(posting, number, posting.day(), posting.recorded(), posting.entries());
    }

    private static Posting edited(
            Posting posting, long number, LocalDate day, LocalDate recorded, List<Posting.Entry> entries) {
        return Posting.builder()
                .number(number)
                .kind(posting.kind())
                .day(day)
                .recorded(recorded)
                .command(posting.command())
                .addAllEntries(entries)
                .build();
    }

    private static Posting.Entry entry(AccountId account, String lot, long minutes) {
        return Posting.Entry.builder()
                .account(account)
                .lot(lot.isEmpty() ? Optional.empty() : Optional.of(CommandId.of(lot)))
                .amount(minutes(minutes))
                .build();
    }

    private static LedgerCommand earn(String id, AccountId account, long minutes, LocalDate lastDay) {
        return Movement.Earn.builder()
                .id(CommandId.of(id))
                .day(DAY)
                .account(account)
                .amount(minutes(minutes))
                .lastDay(lastDay)
                .build();
    }

    private static Amount minutes(long minutes) {
        return Amount.of(Hours.ofMinutes(minutes));
    }
}

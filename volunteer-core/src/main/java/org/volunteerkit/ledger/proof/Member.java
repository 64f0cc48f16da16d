package org.volunteerkit.ledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.statement.HoldView;

/** One account as an auditor sees it: what it has of each root, and what it has promised. */
final class Member {

    final AccountId id;
    final Map<CommandId, Lot> lots = new HashMap<>();
    final List<Pledge> pledges = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    AccountCommand.@Nullable Open terms;
    boolean closed;

    @Nullable Member survivor;

    Member(AccountId id) {
        this.id = id;
    }

    /** What there is of one root. */
    static final class Lot {
        final CommandId root;
        final LocalDate earned;
        final LocalDate lastDay;
        long left;
        long lapsed;

        Lot(CommandId root, LocalDate earned, Optional<LocalDate> lastDay) {
            this(root, earned, lastDay.orElse(LocalDate.MAX));
        }

        private Lot(CommandId root, LocalDate earned, LocalDate lastDay) {
            this.root = root;
            this.earned = earned;
            this.lastDay = lastDay;
        }

        Lot empty() {
            return new Lot(root, earned, lastDay);
        }
    }

    /** A hold: the reserved slices by root, in their order. */
    static final class Pledge {
        final CommandId id;
        final int sequence;
        final LocalDate until;
        final long amount;
        Member member;
        Map<CommandId, Long> slices = new LinkedHashMap<>();
        long captured;
        HoldView.State state = HoldView.State.LIVE;

        /** What was booked with it; null if it is no booking. */
        Reservation.@Nullable Book booking;

        long served;

        Pledge(CommandId id, int sequence, LocalDate until, long amount, Member member) {
            this.id = id;
            this.sequence = sequence;
            this.until = until;
            this.amount = amount;
            this.member = member;
        }

        /** Returns how many pieces it reserves on a day. */
        long reserves(LocalDate day) {
            return booking == null || state != HoldView.State.LIVE || until.isBefore(day)
                    ? 0
                    : booking.quantity() - served;
        }

        long left() {
            return slices.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A transaction: what funds it by root, in the order in which it came to do so, and what nothing funds. */
    static final class Deed {
        final CommandId id;
        final int sequence;
        final Map<CommandId, Long> funding = new LinkedHashMap<>();
        final Map<CommandId, Long> brought = new LinkedHashMap<>();
        Member payer;

        @Nullable Member receiver;

        long debt;
        boolean reversed;

        Deed(CommandId id, int sequence, Member payer) {
            this.id = id;
            this.sequence = sequence;
            this.payer = payer;
        }
    }

    Member now() {
        return survivor == null ? this : survivor.now();
    }

    long line() {
        return terms == null ? 0 : terms.creditLine().map(line -> line.parts()).orElse(0L);
    }

    long held(CommandId root) {
        return pledges.stream()
                .filter(pledge -> pledge.state == HoldView.State.LIVE)
                .mapToLong(pledge -> pledge.slices.getOrDefault(root, 0L))
                .sum();
    }

    long held() {
        return pledges.stream()
                .filter(pledge -> pledge.state == HoldView.State.LIVE)
                .mapToLong(Pledge::left)
                .sum();
    }

    long free(Lot lot) {
        return lot.left - held(lot.root);
    }

    long free() {
        return lots.values().stream().mapToLong(lot -> lot.left).sum() - held();
    }

    long debt() {
        return deeds.stream().mapToLong(deed -> deed.debt).sum();
    }

    long settled() {
        return lots.values().stream().mapToLong(lot -> lot.left).sum() - debt();
    }

    /** Returns the lots in the order in which they are spent, those of which something is left. */
    List<Lot> inOrder() {
        return lots.values().stream()
                .filter(lot -> lot.left > 0)
                .sorted(Comparator.comparing((Lot lot) -> lot.lastDay)
                        .thenComparing(lot -> lot.earned)
                        .thenComparing(lot -> lot.root))
                .toList();
    }

    /** Returns the live holds in the order in which they lapse. */
    List<Pledge> live() {
        return pledges.stream()
                .filter(pledge -> pledge.state == HoldView.State.LIVE)
                .sorted(Comparator.comparing((Pledge pledge) -> pledge.until).thenComparing(pledge -> pledge.sequence))
                .toList();
    }

    /** Returns the first day on which something lapses or expires; the last of all days if nothing does. */
    LocalDate nextDue() {
        LocalDate due = live().stream().findFirst().map(pledge -> pledge.until).orElse(LocalDate.MAX);
        for (Lot lot : inOrder()) {
            if (free(lot) > 0 && lot.lastDay.isBefore(due)) {
                due = lot.lastDay;
            }
        }
        return due.equals(LocalDate.MAX) ? due : due.plusDays(1);
    }
}

package org.volunteerkit.ledger.store.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Unit;

/**
 * Reads what {@link QuickWriter} wrote, byte for byte in its form, and several times as fast as the JSON door; everything
 * else is for the door.
 */
final class QuickReader {

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    // Most commands of a day have the same few days.
    private final byte[][] dayTexts = new byte[4][10];
    private final LocalDate[] days = new LocalDate[4];
    private int nextDay;

    /** Thrown away at once: the text has another form. */
    private boolean failed;

    /** Returns the command; null if the door has to read it. */
    @Nullable LedgerCommand read(byte[] text) {
        bytes = text;
        end = text.length;
        at = 0;
        failed = false;
        try {
            LedgerCommand command = command();
            return failed || at != end ? null : command;
        } catch (InvalidValueException | DateTimeException | NumberFormatException forTheDoor) {
            return null;
        }
    }

    private @Nullable LedgerCommand command() {
        LedgerCommand movement = movement();
        return movement == null ? reservation() : movement;
    }

    private @Nullable LedgerCommand reservation() {
        if (skips(QuickWriter.HOLD)) {
            Reservation.Hold.Builder hold = Reservation.Hold.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .account(account(QuickWriter.ACCOUNT))
                    .amount(amount())
                    .until(day(QuickWriter.UNTIL));
            sources(QuickWriter.SOURCES, source -> hold.addSources(source));
            return failed ? null : hold.build();
        }
        if (skips(QuickWriter.CAPTURE)) {
            Reservation.Capture.Builder capture = Reservation.Capture.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .hold(hold())
                    .amount(amount());
            boolean last = isNext(QuickWriter.LAST);
            sources(last ? QuickWriter.LAST : QuickWriter.NOT_LAST, source -> capture.addSources(source));
            return failed ? null : capture.last(last).build();
        }
        if (skips(QuickWriter.RELEASE)) {
            Reservation.Release.Builder release = Reservation.Release.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .hold(hold());
            sources(QuickWriter.SOURCES, source -> release.addSources(source));
            return failed ? null : release.build();
        }
        return null;
    }

    private CommandId hold() {
        need(QuickWriter.OF);
        return CommandId.of(text());
    }

    private @Nullable LedgerCommand movement() {
        if (skips(QuickWriter.EARN)) {
            Movement.Earn.Builder earn = Movement.Earn.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .account(account(QuickWriter.ACCOUNT))
                    .amount(amount())
                    .lastDay(lastDay())
                    .terms(terms());
            sources(QuickWriter.SOURCES, source -> earn.addSources(source));
            return failed ? null : earn.build();
        }
        if (skips(QuickWriter.PAY)) {
            Movement.Pay.Builder pay = Movement.Pay.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .from(account(QuickWriter.FROM))
                    .to(account(QuickWriter.TO))
                    .amount(amount())
                    .lastDay(lastDay())
                    .terms(terms());
            sources(QuickWriter.SOURCES, source -> pay.addSources(source));
            return failed ? null : pay.build();
        }
        if (skips(QuickWriter.GIVE)) {
            Movement.Give.Builder give = Movement.Give.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .from(account(QuickWriter.FROM))
                    .to(account(QuickWriter.TO))
                    .amount(amount());
            sources(QuickWriter.SOURCES, source -> give.addSources(source));
            return failed ? null : give.build();
        }
        if (skips(QuickWriter.REDEEM)) {
            Movement.Redeem.Builder redeem = Movement.Redeem.builder()
                    .id(CommandId.of(text()))
                    .day(day(QuickWriter.DAY))
                    .account(account(QuickWriter.ACCOUNT))
                    .amount(amount());
            sources(QuickWriter.SOURCES, source -> redeem.addSources(source));
            return failed ? null : redeem.build();
        }
        return null;
    }

    private boolean isNext(byte[] expected) {
        return Arrays.equals(bytes, at, Math.min(end, at + expected.length), expected, 0, expected.length);
    }

    private boolean skips(byte[] expected) {
        boolean there = isNext(expected);
        at += there ? expected.length : 0;
        return there;
    }

    private void need(byte[] expected) {
        failed |= !skips(expected);
    }

    /** Returns what stands before the next quotation mark; what is made of it knows whether it may stand there. */
    private String text() {
        int from = at;
        while (at < end && bytes[at] != '"') {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private AccountId account(byte[] name) {
        need(name);
        return AccountId.of(text());
    }

    private Amount amount() {
        need(QuickWriter.AMOUNT);
        int from = at;
        String text = text();
        Amount amount = hours(from);
        return amount == null ? Amount.parse(text) : amount;
    }

    /** Returns the amount of hours that was just read; null if it is one of points, or an odd one. */
    private @Nullable Amount hours(int from) {
        if (at - from < 4 || at - from > 12 || bytes[from] != 'P' || bytes[from + 1] != 'T') {
            return null;
        }
        long minutes = 0;
        long part = 0;
        boolean sawHours = false;
        for (int i = from + 2; i < at; i++) {
            byte each = bytes[i];
            if (each >= '0' && each <= '9') {
                part = 10 * part + each - '0';
            } else if (bytes[i - 1] > '9') {
                // No number stands before the letter.
                return null;
            } else if (each == 'H' && !sawHours) {
                sawHours = true;
                minutes = 60 * part;
                part = 0;
            } else if (each == 'M' && i == at - 1) {
                minutes += part;
                part = 0;
            } else {
                return null;
            }
        }
        return part == 0 ? Amount.ofParts(Unit.HOUR, minutes) : null;
    }

    private LocalDate day(byte[] name) {
        need(name);
        int from = at;
        at = Math.min(end, at + 10);
        for (int i = 0; i < days.length; i++) {
            if (days[i] != null && Arrays.equals(dayTexts[i], 0, 10, bytes, from, at)) {
                return days[i];
            }
        }
        LocalDate day = LocalDate.parse(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
        nextDay = (nextDay + 1) % days.length;
        days[nextDay] = day;
        System.arraycopy(bytes, from, dayTexts[nextDay], 0, 10);
        return day;
    }

    private Optional<LocalDate> lastDay() {
        return isNext(QuickWriter.LAST_DAY) ? Optional.of(day(QuickWriter.LAST_DAY)) : Optional.empty();
    }

    private Optional<TermsId> terms() {
        return skips(QuickWriter.TERMS) ? Optional.of(TermsId.of(text())) : Optional.empty();
    }

    private void sources(byte[] name, Consumer<Source> each) {
        need(name);
        String before = "";
        while (hasSource()) {
            String source = text();
            // The door refuses what stands there twice.
            failed |= source.compareTo(before) <= 0;
            each.accept(Source.of(source));
            before = source;
        }
    }

    /** Returns whether a source begins here; if none does, the command has to end. */
    private boolean hasSource() {
        if (at + 1 < end && !failed) {
            boolean first = bytes[at] == '"' && bytes[at - 1] == '[';
            boolean next = bytes[at] == '"' && bytes[at + 1] == ',';
            if (next) {
                at += 2;
                failed |= at >= end || bytes[at] != '"';
            }
            if (first || next) {
                at++;
                return !failed;
            }
            at += bytes[at] == '"' ? 1 : 0;
        }
        need(QuickWriter.END);
        return false;
    }
}

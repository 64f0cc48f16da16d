package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * Something that shall happen in a ledger.
 *
 * <p>A command is only a wish: it may hold an amount of nothing or the same account twice, and the ledger then says no by
 * name. It is known by its {@link #id()}; two commands with one id have the same content or one of them is refused. The
 * {@link #day()} is the day on which it took effect; the day on which it was recorded is handed to the ledger.
 *
 * <p>JSON: an object with one field that names the kind, such as {@code {"earn": {"id": "e1", "day": "2025-01-10",
 * "account": "ann", "amount": "PT2H", "lastDay": "2026-01-10"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Movement.Earn.class),
    @JsonSubTypes.Type(Movement.Pay.class),
    @JsonSubTypes.Type(Movement.Give.class),
    @JsonSubTypes.Type(Movement.Redeem.class),
    @JsonSubTypes.Type(Reservation.Hold.class),
    @JsonSubTypes.Type(Reservation.Capture.class),
    @JsonSubTypes.Type(Reservation.Release.class),
    @JsonSubTypes.Type(Reservation.Book.class),
    @JsonSubTypes.Type(Reservation.Serve.class),
    @JsonSubTypes.Type(Repair.Reverse.class),
    @JsonSubTypes.Type(Repair.Correct.class),
    @JsonSubTypes.Type(AccountCommand.Open.class),
    @JsonSubTypes.Type(AccountCommand.Close.class),
    @JsonSubTypes.Type(AccountCommand.Inherit.class),
    @JsonSubTypes.Type(AccountCommand.Merge.class),
    @JsonSubTypes.Type(Trade.Publish.class),
    @JsonSubTypes.Type(Trade.Supply.class),
    @JsonSubTypes.Type(Trade.Order.class),
    @JsonSubTypes.Type(Trade.LimitParty.class),
    @JsonSubTypes.Type(Trade.Settle.class),
    @JsonSubTypes.Type(Batch.class)
})
public sealed interface LedgerCommand permits Movement, Reservation, Repair, AccountCommand, Trade, Batch {

    /** Returns the key of the command, unique among commands of all kinds. */
    CommandId id();

    /** Returns the day on which it took effect; not after the day on which it is recorded. */
    LocalDate day();

    /** Returns what is behind the command, such as service records or an order, in the order of keys; may be empty. */
    SortedSet<Source> sources();

    /** Returns the accounts that the command names, the one that gives first; one that names another command names none. */
    List<AccountId> accounts();

    /** Returns what a caller makes of the kind at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of command.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for an amount that is earned. */
        R earn(Movement.Earn command);

        /** Answers for a service that is paid. */
        R pay(Movement.Pay command);

        /** Answers for a gift. */
        R give(Movement.Give command);

        /** Answers for an amount that is redeemed. */
        R redeem(Movement.Redeem command);

        /** Answers for an amount that is put aside. */
        R hold(Reservation.Hold command);

        /** Answers for what was put aside and is redeemed. */
        R capture(Reservation.Capture command);

        /** Answers for what was put aside and is let go. */
        R release(Reservation.Release command);

        /** Answers for pieces that are put aside with their price. */
        R book(Reservation.Book command);

        /** Answers for pieces that were put aside and are handed over. */
        R serve(Reservation.Serve command);

        /** Answers for a reversal. */
        R reverse(Repair.Reverse command);

        /** Answers for a correction. */
        R correct(Repair.Correct command);

        /** Answers for an account that is opened. */
        R open(AccountCommand.Open command);

        /** Answers for an account that is closed. */
        R close(AccountCommand.Close command);

        /** Answers for an estate. */
        R inherit(AccountCommand.Inherit command);

        /** Answers for two accounts that become one. */
        R merge(AccountCommand.Merge command);

        /** Answers for an offer that is published. */
        R publish(Trade.Publish command);

        /** Answers for pieces that come into stock. */
        R supply(Trade.Supply command);

        /** Answers for pieces that are redeemed. */
        R order(Trade.Order command);

        /** Answers for what a station or organisation may owe. */
        R limitParty(Trade.LimitParty command);

        /** Answers for a settlement between stations. */
        R settle(Trade.Settle command);

        /** Answers for several commands at once. */
        R batch(Batch command);
    }
}

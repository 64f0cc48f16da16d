package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;

/**
 * An account begins, ends, or becomes part of another one.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface AccountCommand extends LedgerCommand
        permits AccountCommand.Open, AccountCommand.Close, AccountCommand.Inherit, AccountCommand.Merge {

    /**
     * Says what holds for an account from now on: whose kind it is, how far it may go down and up; JSON name {@code open}.
     *
     * <p>An account is there from the first command that names it, without any of this; said again, it replaces what was said before. To be called, not extended. Immutable.
     */
    @JsonTypeName("open")
    @JsonPropertyOrder({"id", "day", "account", "kind", "creditLine", "floor", "ceiling", "party", "sources"})
    @Value.Immutable
    abstract non-sealed class Open implements AccountCommand {

        Open() {}

        /** Starts an opening; id, day and account are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns what kind of owner it has. */
        @Value.Default
        public Kind kind() {
            return Kind.PERSON;
        }

        /** Returns how far payments and redemptions may go below zero; not at all if absent. Holds and gifts never draw on it. */
        public abstract Optional<Amount> creditLine();

        /** Returns the balance that must remain free after what is paid, given, redeemed or put aside. */
        public abstract Optional<Limit> floor();

        /** Returns the balance that must not be exceeded by what is earned, paid or given. */
        public abstract Optional<Limit> ceiling();

        /** Returns the station or organisation it belongs to in clearing; payments to another one are cleared. */
        public abstract Optional<Party> party();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.open(this);
        }

        @Value.Check
        void check() {
            if (creditLine().isPresent() && creditLine().get().isNegative()) {
                throw new InvalidValueException(Problem.of("ledger.credit-line-negative")
                        .field("creditLine")
                        .found(Found.value(creditLine().get().toString())));
            }
        }

        /** Collects the parts of an opening. */
        public static final class Builder extends ImmutableOpen.Builder {
            Builder() {}
        }
    }

    /**
     * An account is done with; JSON name {@code close}.
     *
     * <p>It must be empty; afterwards it takes no entry of any kind. To be called, not extended. Immutable.
     */
    @JsonTypeName("close")
    @JsonPropertyOrder({"id", "day", "account", "sources"})
    @Value.Immutable
    abstract non-sealed class Close implements AccountCommand {

        Close() {}

        /** Returns a closing. */
        public static Close of(CommandId id, LocalDate day, AccountId account) {
            return builder().id(id).day(day).account(account).build();
        }

        /** Starts a closing; id, day and account are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account. */
        public abstract AccountId account();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.close(this);
        }

        /** Collects the parts of a closing. */
        public static final class Builder extends ImmutableClose.Builder {
            Builder() {}
        }
    }

    /**
     * What an account holds goes to heirs in equal parts, lot by lot, and the account is closed; JSON name {@code inherit}.
     *
     * <p>Lots are carried; odd parts go one each to the heirs in their order. To be called, not extended. Immutable.
     */
    @JsonTypeName("inherit")
    @JsonPropertyOrder({"id", "day", "account", "heirs", "sources"})
    @Value.Immutable
    abstract non-sealed class Inherit implements AccountCommand {

        Inherit() {}

        /** Starts an inheritance; id, day, account and an heir are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns the heirs, at least one; odd parts go to them in this order. */
        public abstract List<AccountId> heirs();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.<AccountId>builder()
                    .add(account())
                    .addAll(heirs())
                    .build();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.inherit(this);
        }

        @Value.Check
        void check() {
            if (heirs().isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("ledger.heirs-missing").field("heirs"));
            }
        }

        /** Collects the parts of an inheritance. */
        public static final class Builder extends ImmutableInherit.Builder {
            Builder() {}
        }
    }

    /**
     * Two accounts turn out to be one person's: lots, holds and debt go over, and the duplicate is closed; JSON name {@code merge}.
     *
     * <p>This is final. To be called, not extended. Immutable.
     */
    @JsonTypeName("merge")
    @JsonPropertyOrder({"id", "day", "duplicate", "survivor", "sources"})
    @Value.Immutable
    abstract non-sealed class Merge implements AccountCommand {

        Merge() {}

        /** Returns a merge. */
        public static Merge of(CommandId id, LocalDate day, AccountId duplicate, AccountId survivor) {
            return builder()
                    .id(id)
                    .day(day)
                    .duplicate(duplicate)
                    .survivor(survivor)
                    .build();
        }

        /** Starts a merge; id, day, duplicate and survivor are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account that ends. */
        public abstract AccountId duplicate();

        /** Returns the account that goes on. */
        public abstract AccountId survivor();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(duplicate(), survivor());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.merge(this);
        }

        /** Collects the parts of a merge. */
        public static final class Builder extends ImmutableMerge.Builder {
            Builder() {}
        }
    }

    /** Whose an account is. */
    enum Kind {
        /** One person's. */
        PERSON,
        /** A team's. */
        TEAM,
        /** A family's. */
        FAMILY,
        /** A station's own. */
        STATION,
        /** A pool's, out of which those in need are given. */
        POOL,
        /** The house's: whoever runs the exchange. */
        HOUSE
    }

    /** What happens at a limit. */
    enum Firmness {
        /** What would go beyond it is refused. */
        HARD,
        /** What goes beyond it is posted, and the answer says so. */
        SOFT
    }

    /**
     * A balance that is not to be passed; the balance itself is still inside.
     *
     * @param amount the balance
     * @param firmness what happens at it
     */
    record Limit(Amount amount, Firmness firmness) {}

    /**
     * The key of a station or organisation whose members deal with those of others, so that the two have something to clear.
     *
     * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
     */
    final class Party extends Key {

        private Party(String text) {
            super("party", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static Party of(String text) {
            return new Party(text);
        }
    }

    /**
     * The key of something that an offer asks of a person and that the ledger cannot know, such as {@code adult} or {@code star-1}.
     *
     * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
     */
    final class Eligibility extends Key {

        private Eligibility(String text) {
            super("eligibility", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static Eligibility of(String text) {
            return new Eligibility(text);
        }
    }
}

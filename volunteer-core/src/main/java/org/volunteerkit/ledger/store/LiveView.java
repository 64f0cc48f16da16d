package org.volunteerkit.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/** Passes each question on to the ledger as it is then; nobody can post through it. */
record LiveView(Supplier<? extends LedgerView> now) implements LedgerView {

    @Override
    public Unit unit() {
        return now.get().unit();
    }

    @Override
    public Holding holding(AccountId account, LocalDate today) {
        return now.get().holding(account, today);
    }

    @Override
    public Amount balance(AccountId account, LocalDate day, LocalDate knownOn) {
        return now.get().balance(account, day, knownOn);
    }

    @Override
    public Statement statement(AccountId account, DateRange period, LocalDate knownOn) {
        return now.get().statement(account, period, knownOn);
    }

    @Override
    public Optional<HoldView> hold(CommandId hold, LocalDate today) {
        return now.get().hold(hold, today);
    }

    @Override
    public Outlook outlook(AccountId account, LocalDate today) {
        return now.get().outlook(account, today);
    }

    @Override
    public OfferView offer(Trade.OfferId offer, LocalDate today) {
        return now.get().offer(offer, today);
    }

    @Override
    public Optional<Settlement> settlement(CommandId command) {
        return now.get().settlement(command);
    }

    @Override
    public PartyStatement clearing(AccountCommand.Party party, DateRange period, LocalDate knownOn) {
        return now.get().clearing(party, period, knownOn);
    }

    @Override
    public Map<AccountCommand.Party, Amount> positions() {
        return now.get().positions();
    }

    @Override
    public Set<AccountId> accounts() {
        return now.get().accounts();
    }

    @Override
    public long size() {
        return now.get().size();
    }

    @Override
    public Optional<LocalDate> lastRecorded() {
        return now.get().lastRecorded();
    }

    @Override
    public Optional<LedgerCommand> command(CommandId id) {
        return now.get().command(id);
    }

    @Override
    public Posting posting(long number) {
        return now.get().posting(number);
    }

    @Override
    public Stream<Posting> postings() {
        return now.get().postings();
    }

    @Override
    public List<Posting> postings(AccountId account) {
        return now.get().postings(account);
    }

    @Override
    public List<AccountId> merged(AccountId account) {
        return now.get().merged(account);
    }
}

package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.examples.quickstart.intake.FileCount;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.AccountStatement;
import org.volunteerkit.reports.Provenance;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** The exchange of hours: every command is offered to a ledger, and one account is shown with what lies ahead of it. */
final class ExchangePart implements Part {

    /** How many days from the day of the question are told apart from later ones. */
    private static final int SOON = 90;

    private final List<Located<LedgerCommand>> commands;
    private final Wanted wanted;
    private final Ledger ledger = Ledger.of(Unit.HOUR);
    private final List<Refused> refused = new ArrayList<>();
    private long posted;
    private long repeated;

    ExchangePart(List<Located<LedgerCommand>> commands, Wanted wanted) {
        this.commands = commands;
        this.wanted = wanted;
    }

    @Override
    public void write(Pages pages, List<FileCount> counts) throws IOException {
        commands.forEach(command -> post(command.value()));
        ledger.sweep(wanted.asOf());
        Proof proof = ledger.prove();
        if (!proof.holds()) {
            throw new IllegalStateException("the ledger does not add up: " + proof);
        }
        pages.tell(Words.message("quickstart.exchange")
                .with("posted", posted)
                .with("repeated", repeated)
                .with("refused", refused.size()));
        refused.forEach(each -> pages.tell(why(each)));
        Optional<AccountId> account = wanted.account().or(this::busiest);
        if (account.isPresent()) {
            pages.write(
                    "account",
                    AccountStatement.of(ledger.statement(account.get(), wanted.period(), wanted.asOf()))
                            .with(ledger.outlook(account.get(), wanted.asOf()), SOON)
                            .naming(ledger)
                            .document(provenance(account.get(), counts)));
        }
    }

    private void post(LedgerCommand command) {
        // Each is recorded on its own day; what comes late in the file is recorded with what came before it.
        Outcome outcome = ledger.post(command, command.day());
        if (outcome instanceof Refused no) {
            refused.add(no);
        } else if (outcome instanceof Outcome.Replayed) {
            repeated++;
        } else {
            posted++;
        }
    }

    private Optional<AccountId> busiest() {
        // Of several the first in the order of keys: the comparison keeps the first of equals only from the front.
        return ImmutableList.copyOf(ledger.accounts()).reverse().stream()
                .max(Comparator.comparingInt(account -> ledger.postings(account).size()));
    }

    private static Message why(Refused outcome) {
        return Words.message("quickstart.exchange-refused")
                .with("command", outcome.command().id().value())
                .with("why", outcome.problem().what());
    }

    /** What was refused stands in the statement of each account that it names. */
    private Provenance provenance(AccountId account, List<FileCount> counts) {
        Provenance.Builder provenance = wanted.provenance(counts);
        for (Refused each : refused) {
            LocalDate day = each.command().day();
            if (each.command().accounts().contains(account) && wanted.period().contains(day)) {
                Message why = why(each);
                provenance.addExclusion(Text.of(why.text(Locale.CHINA), why.text(Locale.ENGLISH)));
            }
        }
        return provenance.build();
    }
}

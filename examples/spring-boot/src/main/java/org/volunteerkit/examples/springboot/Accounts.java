package org.volunteerkit.examples.springboot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.AccountStatement;
import org.volunteerkit.reports.Provenance;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.render.HtmlRenderer;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Dates;

/** Answers questions about accounts; days are written like {@code 2026-03-01}. */
@RestController
class Accounts {

    private static final String STATEMENT = "/accounts/{account}/statement";

    private final HoursLedger ledger;

    Accounts(HoursLedger ledger) {
        this.ledger = ledger;
    }

    /** What an account had on a day, as it was known on another. */
    record Balance(AccountId account, LocalDate day, LocalDate knownOn, Amount balance) {}

    /** Returns what an account holds today, lot by lot. */
    @GetMapping("/accounts/{account}")
    Holding holding(@PathVariable String account) {
        return ledger.ask(view -> view.holding(AccountId.of(account), ledger.today()));
    }

    @GetMapping("/accounts/{account}/balance")
    Balance balance(
            @PathVariable String account, @RequestParam Optional<String> day, @RequestParam Optional<String> knownOn) {
        AccountId id = AccountId.of(account);
        LocalDate effective = day.map(text -> day("day", text)).orElseGet(ledger::today);
        LocalDate known = knownOn.map(text -> day("knownOn", text)).orElseGet(ledger::today);
        return new Balance(id, effective, known, ledger.ask(view -> view.balance(id, effective, known)));
    }

    @GetMapping("/holds/{hold}")
    ResponseEntity<HoldView> hold(@PathVariable String hold) {
        Optional<HoldView> found = ledger.ask(view -> view.hold(CommandId.of(hold), ledger.today()));
        return ResponseEntity.of(found);
    }

    /** Returns what came and went from one day to another, both included. */
    @GetMapping(path = STATEMENT, produces = MediaType.APPLICATION_JSON_VALUE)
    Statement statement(@PathVariable String account, @RequestParam String from, @RequestParam String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        DateRange period = at("to", () -> DateRange.of(first, last.plusDays(1)));
        return ledger.ask(view -> view.statement(AccountId.of(account), period, ledger.today()));
    }

    /** Returns the same as a page for people. */
    @GetMapping(path = STATEMENT, produces = "text/html;charset=UTF-8")
    String page(@PathVariable String account, @RequestParam String from, @RequestParam String to, Locale locale)
            throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlRenderer.of(locale).render(document(account, from, to), page);
        return page.toString();
    }

    /** Returns the same as text for people. */
    @GetMapping(path = STATEMENT, produces = "text/plain;charset=UTF-8")
    String text(@PathVariable String account, @RequestParam String from, @RequestParam String to, Locale locale)
            throws IOException {
        StringBuilder text = new StringBuilder();
        MarkdownRenderer.of(locale).render(document(account, from, to), text);
        return text.toString();
    }

    private Document document(String account, String from, String to) {
        Provenance provenance = Provenance.builder().issued(ledger.today()).build();
        AccountStatement statement = AccountStatement.of(statement(account, from, to));
        return ledger.ask(view -> statement.naming(view).document(provenance));
    }

    private static LocalDate day(String parameter, String text) {
        return at(parameter, () -> Dates.parse(text));
    }

    /** Says which parameter it was, if it says nothing that can be used. */
    private static <T> T at(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValueException mistake) {
            throw new InvalidValueException(mistake.problem().field(parameter));
        }
    }
}

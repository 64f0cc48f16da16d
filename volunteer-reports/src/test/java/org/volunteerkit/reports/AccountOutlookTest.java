package org.volunteerkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountOutlookTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final AccountId ANN = AccountId.of("ann");

    private final Ledger ledger = Ledger.of(Unit.HOUR);

    private void does(LedgerCommand command) {
        assertThat(ledger.post(command, DAY)).isInstanceOf(Outcome.Posted.class);
    }

    private static LedgerCommand earn(String id, String amount, LocalDate last) {
        return Movement.Earn.builder()
                .id(CommandId.of(id))
                .day(DAY)
                .account(ANN)
                .amount(Amount.parse(amount))
                .lastDay(last)
                .addSource(Source.of("record-" + id))
                .build();
    }

    private Document report() {
        return told().document(Provenance.none());
    }

    private AccountStatement told() {
        does(earn("e1", "PT2H", DAY.plusDays(9)));
        does(earn("e2", "PT3H", DAY.plusDays(200)));
        Trade.OfferId tea = Trade.OfferId.of("tea");
        does(Trade.Publish.builder()
                .id(CommandId.of("p1"))
                .day(DAY)
                .offer(tea)
                .title(Text.of("下午茶", "Afternoon tea"))
                .price(Amount.parse("PT30M"))
                .charge(Trade.Charge.WHEN_SERVED)
                .build());
        does(Trade.Supply.of(CommandId.of("s1"), DAY, tea, 5));
        does(Reservation.Book.builder()
                .id(CommandId.of("b1"))
                .day(DAY)
                .account(ANN)
                .offer(tea)
                .quantity(2)
                .price(Amount.parse("PT30M"))
                .until(DAY.plusDays(20))
                .build());
        does(Reservation.Serve.builder()
                .id(CommandId.of("v1"))
                .day(DAY)
                .booking(CommandId.of("b1"))
                .quantity(1)
                .last(false)
                .build());
        return AccountStatement.of(ledger.statement(ANN, DateRange.year(2025), DAY))
                .with(ledger.outlook(ANN, DAY), 90);
    }

    private static String page(Document document, Locale locale) throws IOException {
        StringBuilder page = new StringBuilder();
        MarkdownRenderer.of(locale).render(document, page);
        return page.toString();
    }

    // The lot of two hours gave one to the booking: a half is served, a half is held through its hold.
    @Test
    void a_statement_tells_what_lies_ahead() throws IOException {
        assertThat(page(report(), Locale.ENGLISH))
                .contains("What lies ahead", "booked and served", "record-e1")
                .containsPattern("Held \\| 30 min")
                .containsPattern("Lapses within 90 days \\| 1 h 30 min")
                .containsPattern("Lapses later \\| 3 h")
                .containsPattern("b1 \\| tea \\| 1 \\| 23 March 2025 \\| 30 min")
                .containsPattern("soon \\| 12 March 2025 \\| 1 h");
    }

    @Test
    void it_does_so_in_chinese() throws IOException {
        assertThat(page(report(), Locale.CHINA)).contains("有效的冻结与预订", "预订并已交付", "90 日内失效", "近期");
    }

    @Test
    void offers_are_named_by_title_and_key() throws IOException {
        AccountStatement told = told();
        does(Repair.Reverse.builder()
                .id(CommandId.of("r1"))
                .day(DAY)
                .of(CommandId.of("v1"))
                .build());
        Document report = AccountStatement.of(ledger.statement(ANN, DateRange.year(2025), DAY))
                .naming(ledger)
                .document(Provenance.none());

        assertThat(page(told.naming(ledger).document(Provenance.none()), Locale.ENGLISH))
                .contains("booked and served: Afternoon tea (tea)")
                .containsPattern("b1 \\| Afternoon tea \\(tea\\) \\| 1 \\| 23 March 2025");
        assertThat(page(report, Locale.CHINA)).contains("预订并已交付：下午茶（tea）", "撤销：下午茶（tea）");
    }

    @Test
    void an_offer_that_was_never_published_is_named_by_its_key() throws IOException {
        does(earn("e1", "PT2H", DAY));
        Trade.OfferId soap = Trade.OfferId.of("soap");
        does(Trade.Supply.of(CommandId.of("s1"), DAY, soap, 5));
        does(Trade.Order.builder()
                .id(CommandId.of("o1"))
                .day(DAY)
                .account(ANN)
                .offer(soap)
                .quantity(1)
                .price(Amount.parse("PT30M"))
                .build());

        AccountStatement told = AccountStatement.of(ledger.statement(ANN, DateRange.year(2025), DAY));

        assertThat(page(told.naming(ledger).document(Provenance.none()), Locale.ENGLISH))
                .contains(": soap |");
    }
}

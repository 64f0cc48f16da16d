package org.volunteerkit.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What came to an account and left it, as a document: the balance before, every line with its record, the balance after, the
 * lots behind it and what will lapse when; if it is given, also what is held and booked.
 *
 * <p>Opening balance and lines add up to the closing balance exactly. The account is named by key alone; the document is for
 * internal use.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class AccountStatement {

    private static final FigureId OPENING = FigureId.of("opening");
    private static final FigureId CHANGE = FigureId.of("change");
    private static final FigureId CLOSING = FigureId.of("closing");

    private final Statement statement;
    private final Optional<Outlook> outlook;
    private final int soon;
    private final OfferNames names;

    private AccountStatement(Statement statement, Optional<Outlook> outlook, int soon, OfferNames names) {
        this.statement = statement;
        this.outlook = outlook;
        this.soon = soon;
        this.names = names;
    }

    /** Returns the report on a statement of the ledger. */
    public static AccountStatement of(Statement statement) {
        return new AccountStatement(statement, Optional.empty(), 0, OfferNames.NONE);
    }

    /**
     * Returns the report that also tells what lies ahead: live holds and bookings, and what will lapse soon and later.
     *
     * @param ahead the outlook of the same account
     * @param days how many days are soon, that of the outlook included
     */
    public AccountStatement with(Outlook ahead, int days) {
        return new AccountStatement(statement, Optional.of(ahead), days, names);
    }

    /**
     * Returns the report that says what was ordered, booked or served: the title of each offer as it was published last, and its
     * key. To be asked for last, so that bookings that lie ahead have their titles too.
     *
     * @param ledger the ledger of the statement
     */
    public AccountStatement naming(LedgerView ledger) {
        return new AccountStatement(statement, outlook, soon, OfferNames.of(ledger, statement, outlook));
    }

    /** Returns the document. */
    public Document document(Provenance provenance) {
        Making making = new Making(provenance);
        Document.Builder document = Document.builder()
                .title(Making.words("reports.account-title"))
                .subtitle(Texts.both(Texts.message("reports.account-subtitle")
                        .with("account", statement.account().value())))
                .audience(Privacy.INTERNAL)
                .dataDate(statement.knownOn())
                .addFigure(figure(OPENING, "reports.opening", statement.opening()))
                .addFigure(figure(CHANGE, "reports.change", statement.closing().minus(statement.opening())))
                .addFigure(figure(CLOSING, "reports.closing", statement.closing()))
                .addSection(Section.of(
                        Making.words("reports.account-lines"), Block.panel(OPENING, CHANGE, CLOSING), lines()))
                .addSection(
                        outlook.isPresent()
                                ? Section.of(Making.words("reports.account-lots"), lots())
                                : Section.of(Making.words("reports.account-lots"), lots(), ahead()));
        outlook.ifPresent(ahead -> document.addSection(new AccountOutlook(ahead, soon, names).section()));
        return making.addTo(document, Optional.of(statement.period()))
                .addAllStatements(making.statements())
                .build();
    }

    private static Figure figure(FigureId id, String code, Amount amount) {
        return Figure.builder()
                .id(id)
                .label(Making.words(code))
                .value(cell(amount))
                .definition(Making.words("reports.account-definition"))
                .privacy(Privacy.INTERNAL)
                .build();
    }

    private Table lines() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.account-lines"))
                .addColumns(
                        Column.text(Making.words("reports.what")),
                        Column.of(Making.words("reports.day"), Column.Kind.DAY),
                        Column.of(Making.words("reports.recorded"), Column.Kind.DAY),
                        Column.text(Making.words("reports.counterpart")),
                        Column.text(Making.words("reports.command")),
                        Column.text(Making.words("reports.record")),
                        amounts("reports.balance"));
        List<Row> rows = statement.lines().stream().map(this::row).toList();
        return Columns.totalled(table, amounts("reports.change"), rows, Making.words("reports.change"));
    }

    private Row row(Statement.Line line) {
        List<String> sources = line.sources().stream().map(Object::toString).toList();
        return Row.of(
                Cell.text(names.said(Texts.both(words(line.kind(), line.amount().isPositive())), line.command())),
                Cell.day(line.day()),
                Cell.day(line.recorded()),
                line.counterpart().map(AccountStatement::counterpart).orElse(Cell.none()),
                line.command().map(command -> Cell.text(command.value())).orElse(Cell.none()),
                sources.isEmpty() ? Cell.none() : Cell.text(Texts.listed(sources)),
                cell(line.balance()),
                cell(line.amount()));
    }

    /** Returns the other side in words where it is one of the accounts of the ledger itself. */
    private static Cell counterpart(AccountId account) {
        if (account.equals(AccountId.ISSUED)) {
            return Cell.text(Making.words("reports.issued-side"));
        }
        if (account.equals(AccountId.REDEEMED)) {
            return Cell.text(Making.words("reports.redeemed-side"));
        }
        if (account.equals(AccountId.EXPIRED)) {
            return Cell.text(Making.words("reports.expired-side"));
        }
        return Cell.text(account.value());
    }

    private Table lots() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.account-lots"))
                .addColumns(
                        Column.text(Making.words("reports.lot")),
                        Column.of(Making.words("reports.earned"), Column.Kind.DAY),
                        Column.of(Making.words("reports.last-day"), Column.Kind.DAY));
        List<Row> rows = new ArrayList<>();
        statement.lots().forEach(lot -> rows.add(row(lot)));
        if (statement.debt().isPositive()) {
            // What is on credit stands among the lots, so that they add up to the closing balance.
            rows.add(Row.of(
                    Cell.text(Making.words("reports.on-credit")),
                    Cell.none(),
                    Cell.none(),
                    cell(statement.debt().negated())));
        }
        return Columns.totalled(table, amounts("reports.remaining"), rows, Making.words("reports.closing"));
    }

    private static Row row(Holding.Lot lot) {
        return Row.of(
                Cell.text(lot.name()),
                Cell.day(lot.earned()),
                lot.lastDay().map(Cell::day).orElse(Cell.missing(Making.words("reports.no-last-day"))),
                cell(lot.remaining()));
    }

    private Table ahead() {
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.ahead"))
                .addColumns(Column.of(Making.words("reports.last-day"), Column.Kind.DAY), amounts("reports.remaining"));
        for (Map.Entry<LocalDate, Amount> each : statement.expiriesAhead().entrySet()) {
            table.addRow(Cell.day(each.getKey()), cell(each.getValue()));
        }
        return table.build();
    }

    private Column amounts(String title) {
        Text words = Making.words(title);
        return Columns.amounts(words, statement.closing().unit());
    }

    static Cell cell(Amount amount) {
        return amount.unit() == Unit.HOUR ? Cell.time(amount.toHours()) : Cell.points(amount.toPoints());
    }

    private static Message words(Posting.Kind kind, boolean came) {
        return Texts.message(
                switch (kind) {
                    case EARN -> "reports.earn";
                    case PAY -> came ? "reports.paid-here" : "reports.pay";
                    case GIVE -> came ? "reports.given-here" : "reports.give";
                    case REDEEM -> "reports.redeem";
                    case CAPTURE -> "reports.capture";
                    case SERVE -> "reports.serve";
                    case ORDER -> "reports.order";
                    case REVERSE -> "reports.reverse";
                    case CORRECT -> "reports.correct";
                    case INHERIT -> came ? "reports.inherited-here" : "reports.inherit";
                    case MERGE -> "reports.merge";
                    case EXPIRE -> "reports.expire";
                    case REPAY -> "reports.repay";
                    case HOLD, RELEASE, BOOK, OPEN, CLOSE, PUBLISH, SUPPLY, LIMIT_PARTY, SETTLE, BATCH ->
                        throw new IllegalStateException("nothing of this moves anything");
                });
    }
}

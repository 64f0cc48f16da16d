package org.volunteerkit.reports;

import java.util.ArrayList;
import java.util.List;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** The part of an account statement that looks ahead. */
final class AccountOutlook {

    private final Outlook outlook;
    private final int soon;
    private final OfferNames names;

    AccountOutlook(Outlook outlook, int soon, OfferNames names) {
        this.outlook = outlook;
        this.soon = soon;
        this.names = names;
    }

    Section section() {
        return Section.of(Making.words("reports.outlook"), standing(), holds(), lapsing());
    }

    /** What can be spent, and why it is not the balance. */
    private Table standing() {
        return Table.builder()
                .caption(Making.words("reports.standing"))
                .addColumns(Column.text(Making.words("reports.what")), amounts("reports.amount"))
                .addRow(
                        Cell.text(Making.words("reports.balance")),
                        cell(outlook.holding().settled()))
                .addRow(
                        Cell.text(Making.words("reports.held")),
                        cell(outlook.holding().held()))
                .addRow(
                        Cell.text(Making.words("reports.on-credit")),
                        cell(outlook.holding().debt()))
                .addRow(
                        Cell.text(Making.words("reports.available")),
                        cell(outlook.holding().available()))
                .addRow(
                        Cell.text(
                                Texts.both(Texts.message("reports.lapses-soon").with("days", soon))),
                        cell(outlook.lapsingWithin(soon)))
                .addRow(Cell.text(Making.words("reports.lapses-later")), cell(outlook.lapsingAfter(soon)))
                .build();
    }

    private Table holds() {
        List<Row> rows = new ArrayList<>();
        for (HoldView hold : outlook.holds()) {
            rows.add(Row.of(
                    Cell.text(hold.hold().value()),
                    hold.offer().map(offer -> Cell.text(names.named(offer))).orElse(Cell.none()),
                    hold.pieces().isPresent()
                            ? Cell.of(Quantity.of(hold.pieces().getAsLong(), Unit.NUMBER), 0)
                            : Cell.none(),
                    Cell.day(hold.until()),
                    cell(hold.left())));
        }
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.holds"))
                .addColumns(
                        Column.text(Making.words("reports.command")),
                        Column.text(Making.words("reports.offer")),
                        Column.count(Making.words("reports.pieces"), Unit.NUMBER),
                        Column.of(Making.words("reports.until"), Column.Kind.DAY));
        return Columns.totalled(table, amounts("reports.held"), rows, Making.words("reports.total"));
    }

    private Table lapsing() {
        List<Row> rows = new ArrayList<>();
        outlook.expiries()
                .forEach((day, amount) -> rows.add(Row.of(
                        Cell.text(Making.words(
                                day.isBefore(outlook.holding().day().plusDays(soon))
                                        ? "reports.soon"
                                        : "reports.later")),
                        Cell.day(day),
                        cell(amount))));
        Table.Builder table = Table.builder()
                .caption(Making.words("reports.lapsing"))
                .addColumns(
                        Column.text(Making.words("reports.when")),
                        Column.of(Making.words("reports.last-day"), Column.Kind.DAY));
        return Columns.totalled(table, amounts("reports.amount"), rows, Making.words("reports.total"));
    }

    private Column amounts(String title) {
        Text words = Making.words(title);
        return Columns.amounts(words, outlook.holding().settled().unit());
    }

    private static Cell cell(Amount amount) {
        return AccountStatement.cell(amount);
    }
}

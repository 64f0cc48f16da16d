package org.volunteerkit.reports.render;

import java.math.BigDecimal;
import org.volunteerkit.reports.document.Amount;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.value.Unit;

/** What a cell says in one language, below a head that may have named the unit already. */
final class CellText implements Cell.Cases<String> {

    private final Format format;
    private final Unit named;

    CellText(Format format, Unit named) {
        this.format = format;
        this.named = named;
    }

    @Override
    public String words(Cell.Words cell) {
        return cell.text().in(format.locale());
    }

    @Override
    public String count(Amount.Count cell) {
        return cell.unit() == named ? format.number(cell.value()) : format.count(cell.value(), cell.unit());
    }

    @Override
    public String stated(Cell.Stated cell) {
        return format.stated(cell.count(), cell.unit() == named ? Unit.NUMBER : cell.unit());
    }

    @Override
    public String time(Amount.Time cell) {
        return format.time(cell.value());
    }

    @Override
    public String score(Amount.Score cell) {
        return format.points(cell.value());
    }

    @Override
    public String cash(Amount.Cash cell) {
        return format.money(cell.value());
    }

    @Override
    public String rounded(Cell.Rounded cell) {
        return decimal(cell.rounded(), cell.value().unit());
    }

    @Override
    public String share(Cell.Share cell) {
        return format.number(cell.percent()) + "%";
    }

    @Override
    public String mean(Cell.Mean cell) {
        return decimal(cell.rounded(), cell.sum().unit());
    }

    private String decimal(BigDecimal number, Unit unit) {
        return unit == named ? format.number(number) : format.joined(format.number(number), format.unit(unit, false));
    }

    @Override
    public String day(Cell.Day cell) {
        return format.day(cell.value());
    }

    @Override
    public String period(Cell.Period cell) {
        return format.period(cell.value());
    }

    @Override
    public String state(Cell.State cell) {
        return mark(cell.tone()) + cell.text().in(format.locale());
    }

    /** Returns a mark that tells tones apart without colour; all of them are in the fonts of every office computer. */
    private static String mark(Cell.Tone tone) {
        return switch (tone) {
            case GOOD -> "√ ";
            case WARN -> "△ ";
            case BAD -> "× ";
            case UNKNOWN -> "? ";
            case NEUTRAL -> "";
        };
    }

    @Override
    public String missing(Cell.Missing cell) {
        return Texts.message("reports.missing")
                .with("reason", cell.reason().in(format.locale()))
                .text(format.locale());
    }
}

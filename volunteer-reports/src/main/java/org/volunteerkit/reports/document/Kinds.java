package org.volunteerkit.reports.document;

import java.util.Optional;
import org.volunteerkit.value.Unit;

/** Tells the kind of column that a cell belongs in; a reason, and a place where nothing stands, fit everywhere. */
final class Kinds implements Cell.Cases<Optional<Column.Kind>> {

    private static final Kinds KINDS = new Kinds();

    private Kinds() {}

    static Optional<Column.Kind> of(Cell cell) {
        return cell.equals(Cell.none()) ? Optional.empty() : cell.match(KINDS);
    }

    @Override
    public Optional<Column.Kind> words(Cell.Words cell) {
        return Optional.of(Column.Kind.TEXT);
    }

    @Override
    public Optional<Column.Kind> count(Amount.Count cell) {
        return Optional.of(Column.Kind.COUNT);
    }

    @Override
    public Optional<Column.Kind> stated(Cell.Stated cell) {
        return Optional.of(Column.Kind.COUNT);
    }

    @Override
    public Optional<Column.Kind> time(Amount.Time cell) {
        return Optional.of(Column.Kind.TIME);
    }

    @Override
    public Optional<Column.Kind> score(Amount.Score cell) {
        return Optional.of(Column.Kind.POINTS);
    }

    @Override
    public Optional<Column.Kind> cash(Amount.Cash cell) {
        return Optional.of(Column.Kind.MONEY);
    }

    @Override
    public Optional<Column.Kind> rounded(Cell.Rounded cell) {
        Unit unit = cell.value().unit();
        if (unit == Unit.HOUR) {
            return Optional.of(Column.Kind.TIME);
        }
        if (unit == Unit.POINT) {
            return Optional.of(Column.Kind.POINTS);
        }
        return Optional.of(unit.currency().isPresent() ? Column.Kind.MONEY : Column.Kind.COUNT);
    }

    @Override
    public Optional<Column.Kind> share(Cell.Share cell) {
        return Optional.of(Column.Kind.SHARE);
    }

    @Override
    public Optional<Column.Kind> mean(Cell.Mean cell) {
        return Optional.of(Column.Kind.MEAN);
    }

    @Override
    public Optional<Column.Kind> day(Cell.Day cell) {
        return Optional.of(Column.Kind.DAY);
    }

    @Override
    public Optional<Column.Kind> period(Cell.Period cell) {
        return Optional.of(Column.Kind.DAY);
    }

    @Override
    public Optional<Column.Kind> state(Cell.State cell) {
        return Optional.of(Column.Kind.STATE);
    }

    @Override
    public Optional<Column.Kind> missing(Cell.Missing cell) {
        return Optional.empty();
    }
}

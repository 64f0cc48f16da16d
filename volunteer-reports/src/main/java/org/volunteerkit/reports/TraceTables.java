package org.volunteerkit.reports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Lays traces out as tables: one line for each act or group, with its record, what was done, and what came of it. */
final class TraceTables {

    private static final int DECIMALS = 4;

    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    private TraceTables() {}

    /**
     * Returns tables of the parts of a whole, those that do not count apart; for each group a table of what is behind it.
     *
     * @param parts acts or groups whose results add up to the whole
     */
    static List<Block> of(List<Trace> parts, Text caption, Unit unit) {
        TraceTables tables = new TraceTables();
        tables.add(parts, caption, unit, true);
        return tables.blocks.build();
    }

    /** Returns a table of what was left out of a whole, with what it would have come to in words. */
    static Table leftOut(List<Trace> parts, Text caption) {
        Table.Builder table = Table.builder().caption(caption).addColumns(heads());
        parts.forEach(part -> table.addRow(row(part)));
        return table.build();
    }

    private void add(List<Trace> parts, Text caption, Unit unit, boolean addsUp) {
        List<Trace> counted = parts.stream().filter(Trace::counts).toList();
        Table.Builder table = Table.builder().caption(caption).addColumns(heads());
        Column amounts = Columns.amounts(Making.words("reports.amount"), unit);
        List<Row> rows = counted.stream()
                .map(part -> row(part, Cell.of(part.result(), DECIMALS)))
                .toList();
        blocks.add(
                addsUp
                        ? Columns.totalled(table, amounts, rows, Making.words("reports.total"))
                        : table.addColumn(amounts).addAllRows(rows).build());
        List<Trace> others = parts.stream().filter(part -> !part.counts()).toList();
        if (!others.isEmpty()) {
            blocks.add(leftOut(others, Making.words("reports.not-counted")));
        }
        counted.forEach(this::behind);
    }

    /** Adds what was put together to a group. */
    private void behind(Trace group) {
        for (Trace step : group.parts()) {
            List<Trace> parts = step.parts();
            if (!parts.isEmpty()) {
                Unit unit = parts.get(0).result().unit();
                Text caption = Texts.both(Texts.message("reports.behind")
                        .with("group", group.what())
                        .with("step", step.what())
                        .with("result", Amounts.inWords(step.result())));
                add(parts, caption, unit, isSum(parts, step.result()));
            }
        }
    }

    private static boolean isSum(List<Trace> parts, Quantity whole) {
        return parts.stream().allMatch(part -> part.result().unit() == whole.unit())
                && parts.stream()
                        .filter(Trace::counts)
                        .map(Trace::result)
                        .reduce(Quantity.of(0, whole.unit()), Quantity::plus)
                        .equals(whole);
    }

    private static Column[] heads() {
        return new Column[] {
            Column.text(Making.words("reports.record")),
            Column.of(Making.words("reports.day"), Column.Kind.DAY),
            Column.text(Making.words("reports.place")),
            Column.text(Making.words("reports.reckoning"))
        };
    }

    private static Row row(Trace part, Cell... amount) {
        List<Cell> cells = new ArrayList<>();
        Place place = part.fact().map(fact -> fact.place()).orElse(Place.nowhere());
        cells.add(part.fact().map(fact -> Cell.text(fact.id())).orElseGet(() -> Cell.text(Texts.both(part.what()))));
        cells.add(part.fact().flatMap(fact -> fact.day()).map(Cell::day).orElse(Cell.none()));
        cells.add(
                place.equals(Place.nowhere())
                        ? Cell.none()
                        : Cell.text(Text.of(place.text(Locale.CHINESE), place.text(Locale.ENGLISH))));
        cells.add(part.parts().isEmpty() ? Cell.none() : Cell.text(steps(part)));
        cells.addAll(List.of(amount));
        return Row.of(cells);
    }

    private static Text steps(Trace part) {
        return Text.of(steps(part, Locale.CHINESE, "；"), steps(part, Locale.ENGLISH, "; "));
    }

    private static String steps(Trace part, Locale locale, String between) {
        return part.parts().stream()
                .map(step -> step.what().text(locale) + " = "
                        + Amounts.inWords(step.result()).text(locale))
                .collect(Collectors.joining(between));
    }
}

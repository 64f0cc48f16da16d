package org.volunteerkit.reports.indicator;

import com.google.common.collect.Comparators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Lays a value out by its groups. */
final class Tabulation {

    private final Indicators indicators;
    private final Tally tally;
    private final Breakdown breakdown;
    private final Names names;

    Tabulation(Indicators indicators, Tally tally, Breakdown breakdown, Names names) {
        this.indicators = indicators;
        this.tally = tally;
        this.breakdown = breakdown;
        this.names = names;
    }

    Table table() {
        Measures measures = indicators.measures();
        String value = breakdown.value();
        List<String> fields = List.copyOf(measures.keys(value));
        List<Row> rows = new ArrayList<>();
        tally.answer(value).groups().entrySet().stream().sorted(inOrder()).forEach(group -> {
            List<String> keys = group.getKey();
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                cells.add(Cell.text(name(fields.get(i), keys.get(i))));
            }
            cells.add(indicators.cell(value, tally, group.getValue(), breakdown.decimals(), keys));
            rows.add(Row.of(cells));
        });
        Table.Builder table = Table.builder().caption(breakdown.caption()).addAllRows(rows);
        breakdown.keys().forEach(title -> table.addColumn(Column.text(title)));
        Column amounts = column(measures.unit(value));
        if (breakdown.total().isEmpty()) {
            return table.addColumn(amounts).build();
        }
        // Amounts that had to be rounded for the eye would not add up to their rounded total.
        boolean exact = rows.stream().allMatch(row -> !(row.cells().get(fields.size()) instanceof Cell.Rounded));
        return exact
                ? table.addColumn(amounts.summed()).total(breakdown.total()).build()
                : table.addColumn(amounts)
                        .note(Texts.both(Texts.message("reports.total-rounded")))
                        .build();
    }

    /** Returns the order of the rows: key by key, those with words in the order of the words, then the others by name. */
    private Comparator<Map.Entry<List<String>, Quantity>> inOrder() {
        List<String> labelled = List.copyOf(breakdown.labels().keySet());
        Comparator<String> byKey = Comparator.comparingInt((String key) -> {
                    int place = labelled.indexOf(key);
                    return place < 0 ? labelled.size() : place;
                })
                .thenComparing(Comparator.naturalOrder());
        return Map.Entry.comparingByKey(Comparators.lexicographical(byKey));
    }

    private Column column(Unit unit) {
        if (indicators.parts(breakdown.value()).isPresent()) {
            return Column.of(breakdown.amount(), Column.Kind.SHARE);
        }
        if (unit == Unit.HOUR) {
            return Column.time(breakdown.amount());
        }
        return unit == Unit.POINT
                ? Column.of(breakdown.amount(), Column.Kind.POINTS)
                : Column.count(breakdown.amount(), unit);
    }

    private Text name(String field, String key) {
        Text asItIs = key.isEmpty() ? Texts.both(Texts.message("reports.key-absent")) : Text.of(key, key);
        return Optional.ofNullable(breakdown.labels().get(key))
                .or(() -> names.name(field, key))
                .orElse(asItIs);
    }
}

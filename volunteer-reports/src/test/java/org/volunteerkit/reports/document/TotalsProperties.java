package org.volunteerkit.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

class TotalsProperties {

    private static final List<Column> COLUMNS = List.of(
            Column.text(Text.of("队伍", "Team")),
            Column.count(Text.of("活动", "Activities"), Unit.TIME).summed(),
            Column.time(Text.of("时长", "Hours")).summed());

    @Property
    @Label("law 105: a total is the sum of the rows shown")
    void totalsEqualRows(@ForAll("rows") List<Row> rows) {
        Table table = Table.builder()
                .addAllColumns(COLUMNS)
                .addAllRows(rows)
                .total(Text.of("合计", "Total"))
                .build();
        List<Row> shown = new ArrayList<>();
        table.forEachRow(shown::add);

        List<Row> body = shown.subList(0, shown.size() - 1);
        Row total = shown.get(shown.size() - 1);
        BigInteger minutes = BigInteger.ZERO;
        boolean any = rows.isEmpty();
        for (Row row : body) {
            if (row.cells().get(2) instanceof Amount.Time time) {
                minutes = minutes.add(BigInteger.valueOf(time.value().toMinutes()));
                any = true;
            }
        }
        if (any) {
            assertThat(total.cells().get(2)).isEqualTo(Cell.time(Hours.ofMinutes(minutes.longValueExact())));
        } else {
            assertThat(total.cells().get(2)).isInstanceOf(Cell.Missing.class);
        }
        Statistics.label("gaps")
                .collect(any && body.stream().anyMatch(row -> row.cells().get(2) instanceof Cell.Missing));
        Statistics.label("gaps").coverage(seen -> seen.check(true).percentage(share -> share > 10));
    }

    @Property
    @Label("law 22: sums over pieces are the sums over the whole, whatever the cuts and the order")
    void piecesMerge(@ForAll("rows") List<Row> one, @ForAll("rows") List<Row> other, @ForAll("rows") List<Row> third) {
        Totals a = totals(one);
        Totals b = totals(other);
        Totals c = totals(third);
        List<Row> all = new ArrayList<>(one);
        all.addAll(other);
        all.addAll(third);

        assertThat(row(a.plus(b).plus(c))).isEqualTo(row(a.plus(b.plus(c)))).isEqualTo(row(totals(all)));
        assertThat(row(a.plus(b))).isEqualTo(row(b.plus(a)));
        assertThat(row(a.plus(Totals.none(COLUMNS)))).isEqualTo(row(a));
    }

    @Property
    @Label("law 37: a percentage is less than half a step from the exact share")
    void percentagesAreNear(@ForAll("small") long part, @ForAll("small") long whole, @ForAll("decimals") int decimals) {
        if (Cell.share(part, whole, Unit.PERSON, decimals) instanceof Cell.Share share) {
            // |shown/100 - part/whole| * 2 * 10^(decimals+2) <= 1, without a division.
            BigInteger shown = share.percent().unscaledValue().multiply(BigInteger.valueOf(whole));
            BigInteger exact = BigInteger.valueOf(part).multiply(BigInteger.TEN.pow(decimals + 2));

            assertThat(shown.subtract(exact).abs().shiftLeft(1)).isLessThanOrEqualTo(BigInteger.valueOf(whole));
        } else {
            assertThat(whole).isZero();
        }
    }

    private static Totals totals(List<Row> rows) {
        Totals totals = Totals.none(COLUMNS);
        for (Row row : rows) {
            totals = totals.plus(row);
        }
        return totals;
    }

    private static Row row(Totals totals) {
        return totals.row(Row.Role.TOTAL, Text.of("合计", "Total"), Map.of());
    }

    @Provide
    Arbitrary<Long> small() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    @Provide
    Arbitrary<Integer> decimals() {
        return Arbitraries.integers().between(0, 6);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Cell> gaps = Arbitraries.just(Cell.missing(Text.of("未报送", "not reported")));
        Arbitrary<Cell> counts = Arbitraries.longs().between(-10, 1_000).map(n -> Cell.count(n, Unit.TIME));
        Arbitrary<Cell> times = Arbitraries.longs().between(-10_000, 1_000_000).map(n -> Cell.time(Hours.ofMinutes(n)));
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofLength(3),
                        Arbitraries.frequencyOf(Tuple.of(9, counts), Tuple.of(1, gaps)),
                        Arbitraries.frequencyOf(Tuple.of(6, times), Tuple.of(1, gaps)))
                .as((name, count, time) -> Row.of(Cell.text(name), count, time))
                .list()
                .ofMaxSize(12);
    }
}

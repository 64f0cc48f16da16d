package org.volunteerkit.reports.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.reports.document.Amount;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Hours;

class BreakdownProperties {

    private static final Indicators INDICATORS = SmallDistrict.indicators();

    @Provide
    Arbitrary<List<Fact>> services() {
        return Combinators.combine(
                        Arbitraries.of("ann", "ben", "cleo"),
                        Arbitraries.of("s1", "s2", "s3", ""),
                        Arbitraries.longs().between(1, 600))
                .as((person, station, minutes) -> new Object[] {person, station, minutes})
                .list()
                .ofMaxSize(20)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> SmallDistrict.service(
                                "r" + i, (String) list.get(i)[0], (String) list.get(i)[1], (Long) list.get(i)[2]))
                        .toList());
    }

    @Property
    @Label("law 105: the total shown is the sum of the rows shown, and the figure of the whole")
    void total_is_sum_of_rows_and_figure_of_the_whole(@ForAll("services") List<Fact> facts) {
        Tally tally = INDICATORS.measures().tally(facts, SmallDistrict.DAY);

        Table table =
                INDICATORS.table(tally, INDICATORS.breakdown("hours-by-station").orElseThrow(), Names.none());

        List<Hours> rows = new ArrayList<>();
        table.forEachRow((Row row) -> rows.add(((Amount.Time) row.cells().get(1)).value()));
        Hours total = rows.remove(rows.size() - 1);
        assertThat(rows.stream().reduce(Hours.ZERO, Hours::plus)).isEqualTo(total);
        assertThat(INDICATORS.results(tally).stream()
                        .filter(each -> each.indicator().id().value().equals("hours"))
                        .map(Result::value))
                .containsExactly(Cell.time(total));
    }

    @Property
    @Label("law 103: figures do not depend on how the facts were cut into portions")
    void cuts_do_not_matter(@ForAll("services") List<Fact> facts, @ForAll @IntRange(min = 0, max = 20) int cut) {
        int at = Math.min(cut, facts.size());
        Tally whole = INDICATORS.measures().tally(facts, SmallDistrict.DAY);
        Tally parts = INDICATORS
                .measures()
                .tally(facts.subList(at, facts.size()), SmallDistrict.DAY)
                .plus(INDICATORS.measures().tally(facts.subList(0, at), SmallDistrict.DAY));

        assertThat(INDICATORS.figures(parts)).isEqualTo(INDICATORS.figures(whole));
    }
}

package org.volunteerkit.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableTest {

    private static final Text TOTAL = Text.of("合计", "Total");
    private static final List<Column> COLUMNS = List.of(
            Column.text(Text.of("队伍", "Team")),
            Column.count(Text.of("队员", "Members"), Unit.PERSON),
            Column.time(Text.of("时长", "Hours")).summed(),
            Column.of(Text.of("出勤率", "Attendance"), Column.Kind.SHARE).summed());

    @Nested
    class A_total {

        @Test
        void is_the_sum_of_the_rows_above_it() {
            Table table = table().addRow(row("a", 90)).addRow(row("b", 45)).build();

            assertThat(shown(table).get(2).cells())
                    .containsExactly(
                            Cell.text(TOTAL),
                            Cell.none(),
                            Cell.time(Hours.ofMinutes(135)),
                            Cell.share(2, 4, Unit.CONTACT, 1));
            assertThat(table.totalRow()).contains(shown(table).get(2));
        }

        @Test
        void says_how_many_values_are_missing_instead_of_taking_them_for_zero() {
            Row gap = Row.of(
                    Cell.text("c"),
                    Cell.count(3, Unit.PERSON),
                    Cell.missing(Text.of("未报送", "not reported")),
                    Cell.share(1, 0, Unit.CONTACT, 1));

            Row total =
                    table().addRow(row("a", 90)).addRow(gap).build().totalRow().orElseThrow();

            assertThat(total.cells().get(0))
                    .isEqualTo(Cell.text(Text.of("合计（另有2项缺值未计入）", "Total (2 missing, not included)")));
            assertThat(total.cells().get(2)).isEqualTo(Cell.time(Hours.ofMinutes(90)));
        }

        @Test
        void of_nothing_but_gaps_is_a_gap() {
            Row gap = Row.of(
                    Cell.text("c"),
                    Cell.count(3, Unit.PERSON),
                    Cell.missing(Text.of("未报送", "not reported")),
                    Cell.share(1, 2, Unit.CONTACT, 1));

            assertThat(table().addRow(gap)
                            .build()
                            .totalRow()
                            .orElseThrow()
                            .cells()
                            .get(2))
                    .isInstanceOfSatisfying(
                            Cell.Missing.class,
                            missing -> assertThat(missing.code()).contains("reports.no-values"));
        }

        @Test
        void of_no_rows_is_zero_where_there_is_a_zero() {
            assertThat(table().build().totalRow().orElseThrow().cells())
                    .element(2)
                    .isEqualTo(Cell.time(Hours.ZERO));
        }

        @Test
        void shows_numbers_that_do_not_add_up_only_if_they_are_given() {
            Table table = table().addRow(row("a", 90))
                    .putTotalCell(1, Cell.count(3, Unit.PERSON))
                    .build();

            assertThat(table.totalRow().orElseThrow().cells()).element(1).isEqualTo(Cell.count(3, Unit.PERSON));
        }

        @Test
        void cannot_be_given_for_a_column_that_is_summed() {
            refused("reports.total-cell", table().putTotalCell(2, Cell.time(Hours.of(1))));
        }
    }

    @Nested
    class A_table {

        @Test
        void takes_subtotals_that_equal_their_rows() {
            Row ann = row("a", 90);
            Row ben = row("b", 45);
            Table table = table().addRow(ann)
                    .addRow(subtotal(ann))
                    .addRow(ben)
                    .addRow(subtotal(ben))
                    .build();

            assertThat(shown(table))
                    .extracting(Row::role)
                    .containsExactly(
                            Row.Role.BODY, Row.Role.SUBTOTAL, Row.Role.BODY, Row.Role.SUBTOTAL, Row.Role.TOTAL);
            assertThat(table.totalRow().orElseThrow().cells()).element(2).isEqualTo(Cell.time(Hours.ofMinutes(135)));
        }

        @Test
        void refuses_subtotals_that_differ() {
            refused("reports.total-differs", table().addRow(row("a", 90)).addRow(subtotal(row("a", 91))));
        }

        @Test
        void refuses_a_row_of_another_width() {
            refused("reports.row-width", table().addRow(Cell.text("a")));
        }

        @Test
        void refuses_a_cell_of_another_kind() {
            refused(
                    "reports.cell-kind",
                    table().addRow(
                                    Cell.text("a"),
                                    Cell.time(Hours.of(1)),
                                    Cell.time(Hours.of(1)),
                                    Cell.share(1, 2, Unit.CONTACT, 1)));
        }

        @Test
        void refuses_to_sum_what_somebody_only_said() {
            refused(
                    "reports.cell-kind",
                    Table.builder()
                            .addColumns(
                                    Column.text(Text.of("站", "Station")),
                                    Column.count(Text.of("人", "Persons"), Unit.PERSON)
                                            .summed())
                            .addRow(Cell.text("a"), Cell.stated(Count.of(20, Count.Precision.OVER), Unit.PERSON)));
        }

        @Test
        void refuses_to_be_without_columns() {
            refused("reports.no-columns", Table.builder());
        }

        @Test
        void refuses_rows_beside_a_source_of_rows() {
            refused("reports.rows-twice", table().addRow(row("a", 1)).source(Stream::empty));
        }
    }

    @Nested
    class A_source_of_rows {

        @Test
        void is_opened_for_every_reading_and_closed_after_it() {
            AtomicInteger opened = new AtomicInteger();
            AtomicInteger closed = new AtomicInteger();
            Table table = table().source(() -> {
                        opened.incrementAndGet();
                        return IntStream.range(0, 3)
                                .mapToObj(i -> row("t" + i, i))
                                .onClose(closed::incrementAndGet);
                    })
                    .build();
            assertThat(opened).hasValue(0);

            shown(table);
            shown(table);

            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(2);
        }

        @Test
        void is_checked_while_it_is_read() {
            Table table = table().source(() -> IntStream.range(0, 3).mapToObj(i -> Row.of(Cell.text("t" + i))))
                    .build();

            assertThatThrownBy(() -> shown(table)).isInstanceOf(InvalidValueException.class);
        }
    }

    private static Table.Builder table() {
        return Table.builder().addAllColumns(COLUMNS).total(TOTAL);
    }

    private static Row row(String name, long minutes) {
        return Row.of(
                Cell.text(name),
                Cell.count(2, Unit.PERSON),
                Cell.time(Hours.ofMinutes(minutes)),
                Cell.share(1, 2, Unit.CONTACT, 1));
    }

    private static Row subtotal(Row row) {
        return Totals.none(COLUMNS).plus(row).row(Row.Role.SUBTOTAL, Text.of("小计", "Subtotal"), Map.of());
    }

    private static List<Row> shown(Table table) {
        List<Row> rows = new ArrayList<>();
        table.forEachRow(rows::add);
        return rows;
    }

    private static void refused(String code, Table.Builder builder) {
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}

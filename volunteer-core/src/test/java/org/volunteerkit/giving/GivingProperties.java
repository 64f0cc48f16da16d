package org.volunteerkit.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.Gifts;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

class GivingProperties {

    private static final LocalDate END = Gifts.FIRST_DAY.plusYears(3);

    @Provide
    Arbitrary<List<GivingStep>> courses() {
        return Gifts.courses(40);
    }

    @Provide
    Arbitrary<Amount> books() {
        return Arbitraries.oneOf(List.of(Gifts.amounts(Unit.BOOK), Arbitraries.just(Amount.none(Unit.BOOK))));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 200).map(Gifts.FIRST_DAY::plusDays);
    }

    @Property
    @Label("law 1: an exact sum is the sum, and an imprecise one leaves room for all it may be")
    void sums_are_exact_or_say_so(@ForAll("books") Amount one, @ForAll("books") Amount other) {
        Amount sum = one.plus(other);

        assertThat(sum.isExact()).isEqualTo(one.isExact() && other.isExact());
        assertThat(sum.least()).isLessThanOrEqualTo(one.least() + other.least());
        sum.most()
                .ifPresent(most -> assertThat(most)
                        .isEqualTo(one.most().orElseThrow() + other.most().orElseThrow()));
        if (sum.isExact()) {
            assertThat(sum.minus(other)).isEqualTo(one);
        }
        assertThat(Amount.parse(sum.toString())).isEqualTo(sum);
    }

    @Property
    @Label("law 22: sums of amounts are the same in any order and grouping, with an empty one")
    void amounts_add_up_in_any_order(
            @ForAll("books") Amount one, @ForAll("books") Amount two, @ForAll("books") Amount three) {
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
        assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
        assertThat(one.plus(Amount.none(Unit.BOOK))).isEqualTo(one);
    }

    @Property
    @Label("law 22: months add up to the whole, and so do cases and purposes")
    void partitions_add_up(@ForAll("courses") List<GivingStep> steps, @ForAll("days") LocalDate cut) {
        GivingBook book = GivingBook.empty().file(steps).book();
        LocalDate first = Gifts.FIRST_DAY.minusYears(1);
        Map<Unit, Flow> whole = book.totals(DateRange.of(first, END), END);

        assertThat(sum(List.of(book.totals(DateRange.of(first, cut), END), book.totals(DateRange.of(cut, END), END))))
                .isEqualTo(named(whole));
        assertThat(sum(List.of(book.forPurpose(Optional.of("school"), END), book.forPurpose(Optional.empty(), END))))
                .isEqualTo(named(whole));
        assertThat(sum(book.balances(END).values().stream()
                        .map(flow -> Map.of(flow.unit(), flow))
                        .toList()))
                .isEqualTo(named(whole));
    }

    private static Map<String, Flow> sum(List<? extends Map<Unit, Flow>> parts) {
        Map<String, Flow> sum = new TreeMap<>();
        parts.forEach(part -> part.forEach((unit, flow) -> sum.merge(unit.word(), flow, Flow::plus)));
        return sum;
    }

    private static Map<String, Flow> named(Map<Unit, Flow> flows) {
        return sum(List.of(flows));
    }

    @Property
    @Label("law 16: filing the same steps again changes nothing")
    void filing_again_changes_nothing(@ForAll("courses") List<GivingStep> steps) {
        GivingBook book = GivingBook.empty().file(steps).book();

        Filed<GivingBook> again = book.file(book.steps());

        assertThat(again.problems()).isEmpty();
        assertThat(again.kept()).isZero();
        assertThat(again.book().balances(END)).isEqualTo(book.balances(END));
    }

    @Property
    @Label("law 17: one key has one content")
    void a_known_key_with_other_content_is_refused(@ForAll("courses") List<GivingStep> steps) {
        GivingBook book = GivingBook.empty().file(steps).book();
        List<GivingStep> others = book.steps().stream()
                .<GivingStep>map(step -> new GivingStep.Spend(
                        step.id(),
                        Amount.of(999_999, Unit.TREE),
                        Optional.empty(),
                        Optional.empty(),
                        step.day(),
                        step.day(),
                        PersonId.of("dan")))
                .toList();

        Filed<GivingBook> filed = book.file(others);

        assertThat(filed.problems())
                .hasSameSizeAs(others)
                .extracting(Problem::code)
                .containsOnly("history.conflicting");
        assertThat(filed.book().balances(END)).isEqualTo(book.balances(END));
    }

    @Property
    @Label("law 20: what comes in gives the same totals in any order")
    void any_order_gives_the_same_totals(@ForAll("courses") List<GivingStep> steps, @ForAll long seed) {
        List<GivingStep> received = new ArrayList<>(steps.stream()
                .filter(step -> step instanceof GivingStep.Receive || step instanceof GivingStep.HandOver)
                .distinct()
                .toList());
        GivingBook book = GivingBook.empty().file(received).orThrow();

        Collections.shuffle(received, new Random(seed));

        assertThat(GivingBook.empty().file(received).orThrow().balances(END)).isEqualTo(book.balances(END));
    }

    @Property
    void no_more_goes_than_came_on_any_day(@ForAll("courses") List<GivingStep> steps, @ForAll("days") LocalDate day) {
        GivingBook book = GivingBook.empty().file(steps).book();

        book.balances(day).forEach((pot, flow) -> {
            Amount in = flow.received().plus(flow.recovered());
            Amount out = flow.given().plus(flow.spent()).plus(flow.returned());
            in.most().ifPresent(most -> assertThat(out.least()).isLessThanOrEqualTo(most));
        });
    }

    @Property
    @Label("law 56: what is refused leaves no trace, and says why in both languages")
    void refusals_leave_no_trace(@ForAll("courses") List<GivingStep> steps) {
        Filed<GivingBook> filed = GivingBook.empty().file(steps);

        assertThat(GivingBook.empty().file(filed.book().steps()).orThrow().balances(END))
                .isEqualTo(filed.book().balances(END));
        List<String> codes = filed.problems().stream().map(Problem::code).toList();
        for (Problem problem : filed.problems()) {
            assertThat(problem.expected()).as(problem.code()).isPresent();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}", "重复转账", "录入错误");
            }
        }
        see("overdrawn", codes.contains("giving.case-overdrawn") || codes.contains("giving.overdrawn"));
        see("refunded too much", codes.contains("giving.refund-more"));
        see("reversed before", codes.contains("giving.reversed"));
        see(
                "imprecise rest",
                filed.book().balances(END).values().stream()
                        .anyMatch(flow -> !flow.left().isExact()));
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(all -> all.check(true).percentage(found -> found > 0.2));
    }
}

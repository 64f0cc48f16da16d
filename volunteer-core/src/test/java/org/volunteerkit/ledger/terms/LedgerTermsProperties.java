package org.volunteerkit.ledger.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.volunteerkit.ledger.terms.rule.Life;

class LedgerTermsProperties {

    @Property
    @Label("law 11: what is earned later never lapses earlier, and nothing lapses before it is earned")
    void what_is_earned_later_never_lapses_earlier(
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(max = 100) int later,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int dayOfMonth) {
        LocalDate early = LocalDate.of(2020, 1, 1).plusDays(first);
        LocalDate late = early.plusDays(later);
        Life months = new Life.Months(length);
        Life years = new Life.YearEnd(length / 12, Optional.of(MonthDay.of(month, dayOfMonth)));

        for (Life life : List.of(months, years)) {
            assertThat(life.lastDay(late).orElseThrow())
                    .isAfterOrEqualTo(life.lastDay(early).orElseThrow());
            assertThat(life.lastDay(early).orElseThrow()).isAfterOrEqualTo(early);
        }
    }
}

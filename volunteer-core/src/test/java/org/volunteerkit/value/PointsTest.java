package org.volunteerkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsTest {

    @ParameterizedTest(name = "{0} is {1} ten-thousandths, written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0                     | 0                    | 0
            -0                    | 0                    | 0
            -0.0000               | 0                    | 0
            37                    | 370000               | 37
            12.5                  | 125000               | 12.5
            12.5000               | 125000               | 12.5
            -2.5                  | -25000               | -2.5
            -0.0001               | -1                   | -0.0001
            1000000               | 10000000000          | 1000000
            922337203685477.5807  | 9223372036854775807  | 922337203685477.5807
            -922337203685477.5808 | -9223372036854775808 | -922337203685477.5808
            """)
    void reads_and_writes(String text, long tenThousandths, String written) {
        Points points = Points.parse(text);

        assertThat(points.toTenThousandths()).isEqualTo(tenThousandths);
        assertThat(points).hasToString(written).isEqualTo(Points.ofTenThousandths(tenThousandths));
    }

    @ParameterizedTest(name = "''{0}'' is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            +1      | plus sign
            1e3     | exponent
            .5      | nothing in front of the point
            5.      | nothing behind the point
            1.00001 | five decimals
            007     | needless zeros
            1,5     | comma
            NaN     | no number
            1 000   | blank inside
            ''      | empty
            """)
    void refuses_another_form(String text, String why) {
        assertThat(Refusals.code(() -> Points.parse(text))).as(why).isEqualTo("value.points-form");
    }

    @ParameterizedTest(name = "{0} is refused: too large")
    @CsvSource({"922337203685477.5808", "-922337203685477.5809", "999999999999999"})
    void refuses_by_name_what_does_not_fit(String text) {
        assertThat(Refusals.code(() -> Points.parse(text))).isEqualTo("value.points-range");
    }
}

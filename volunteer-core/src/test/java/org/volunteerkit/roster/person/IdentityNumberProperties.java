package org.volunteerkit.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.volunteerkit.problem.InvalidValueException;

class IdentityNumberProperties {

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> areas = Arbitraries.of("410108", "110105", "310101");
        Arbitrary<String> days = Arbitraries.of("19800229", "20041231", "20100101");
        Arbitrary<Integer> sequences = Arbitraries.integers().between(1, 999);
        return Combinators.combine(areas, days, sequences)
                .as((area, day, sequence) -> complete(area + day + String.format(Locale.ROOT, "%03d", sequence)));
    }

    /** The check character by the polynomial form of ISO 7064, unlike the table of weights in the class. */
    private static String complete(String seventeen) {
        int rest = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            rest = (rest + seventeen.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return seventeen + (check == 10 ? "X" : check);
    }

    @Property
    @Label("law 5: reading, writing and reading gives the same number")
    void round_trip(@ForAll("numbers") String text) {
        IdentityNumber number = IdentityNumber.parse(text);

        assertThat(number.value()).isEqualTo(text);
        assertThat(IdentityNumber.parse(number.value())).isEqualTo(number);
    }

    @Property
    void one_wrong_digit_is_always_found(
            @ForAll("numbers") String text,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        Assume.that(text.charAt(at) != digit);
        String wrong = text.substring(0, at) + digit + text.substring(at + 1);

        assertThatThrownBy(() -> IdentityNumber.parse(wrong)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void two_neighbours_in_the_wrong_order_are_always_found(
            @ForAll("numbers") String text, @ForAll @IntRange(max = 15) int at) {
        Assume.that(text.charAt(at) != text.charAt(at + 1));
        String wrong = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);

        assertThatThrownBy(() -> IdentityNumber.parse(wrong)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    @Label("law 108: what is visible of a number depends on its area alone")
    void the_mask_tells_the_area_alone(@ForAll("numbers") String one, @ForAll("numbers") String other) {
        boolean sameArea = one.substring(0, 6).equals(other.substring(0, 6));

        assertThat(IdentityNumber.parse(one)
                        .masked()
                        .equals(IdentityNumber.parse(other).masked()))
                .isEqualTo(sameArea);
    }
}

package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

class SharingProperties {

    @Provide
    Arbitrary<List<Fact>> facts() {
        return MeasureFacts.facts();
    }

    @Provide
    Arbitrary<Assessor> pots() {
        Arbitrary<String> limits = Arbitraries.of("", ", \"unitMax\": \"7 CNY\"", ", \"unitMax\": \"30.5 CNY\"");
        Arbitrary<String> grains = Arbitraries.of("0.01", "0.3", "1", "7", "130");
        Arbitrary<String> leftovers = Arbitraries.of("return", "next-windows", "rest-of-year");
        return limits.flatMap(limit -> grains.flatMap(grain -> leftovers.map(left ->
                Policies.with(Policies.share(limit).replace("0.01", grain).replace("return", left)))));
    }

    private static List<Portion> portions(List<Fact> facts) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        facts.forEach(fact -> byPerson.computeIfAbsent(fact.key("person").orElseThrow(), key -> new ArrayList<>())
                .add(fact));
        List<Portion> portions = new ArrayList<>();
        byPerson.forEach((person, own) -> portions.add(new Portion(PersonId.of(person), own)));
        return portions;
    }

    @Property
    @Label("laws 37 and 46, algebra 8: parts and rest add up to the pot, no part is above its limit or off by a grain")
    void parts_and_rest_add_up_to_the_pot(@ForAll("facts") List<Fact> facts, @ForAll("pots") Assessor pots) {
        Shared shared = pots.share(portions(facts).stream(), MeasureFacts.DAY);
        var share = (org.volunteerkit.policy.effect.Share)
                pots.editions().get(0).effects().get(0);

        for (Shared.Rest rest : shared.rests()) {
            Quantity given = shared.parts().stream()
                    .filter(part -> part.due().window().equals(Optional.of(rest.window())))
                    .map(part -> part.due().amount())
                    .reduce(Quantity.of(0, rest.pot().unit()), Quantity::plus);
            assertThat(given).isEqualTo(rest.given());
            assertThat(given.plus(rest.left())).isEqualTo(rest.pot());
            assertThat(rest.left().number().isNegative()).isFalse();
            Statistics.label("left").collect(rest.left().isZero() ? "none" : "some");
        }
        for (Shared.Part part : shared.parts()) {
            Ratio amount = part.due().amount().number();
            assertThat(amount.dividedBy(share.grain().number()).isWhole()).isTrue();
            Ratio rounded = part.rounded().number();
            assertThat(rounded.isNegative() ? rounded.negated() : rounded)
                    .isLessThan(share.grain().number());
            share.unitMax()
                    .ifPresent(most -> assertThat(amount)
                            .isLessThanOrEqualTo(part.brought().number().times(most.number())));
        }
    }

    @Property
    @Label("law 37, algebra 8: all pots together are what was given, what was returned and what is still to come")
    void nothing_is_lost_between_windows(@ForAll("facts") List<Fact> facts, @ForAll("pots") Assessor pots) {
        Shared shared = pots.share(portions(facts).stream(), MeasureFacts.DAY);
        var share = (org.volunteerkit.policy.effect.Share)
                pots.editions().get(0).effects().get(0);
        Quantity none = Quantity.of(0, share.pot().unit());
        Quantity pot = none;
        Quantity out = none;
        for (Shared.Rest rest : shared.rests()) {
            pot = pot.plus(share.pot());
            out = out.plus(rest.given()).plus(rest.carried() ? none : rest.left());
        }

        // What was carried to windows that have not ended yet is the difference, and never below nothing.
        assertThat(pot.minus(out).number().isNegative()).isFalse();
        assertThat(shared.rests()).allSatisfy(rest -> assertThat(rest.pot()).isGreaterThanOrEqualTo(share.pot()));
    }

    @Property
    @Label("laws 20 and 22: however persons are heaped and ordered, the parts are the same")
    void heaps_make_no_difference(
            @ForAll("facts") List<Fact> facts, @ForAll("pots") Assessor pots, @ForAll Random random) {
        List<Portion> portions = portions(facts);
        Shared whole = pots.share(portions.stream(), MeasureFacts.DAY);
        Collections.shuffle(portions, random);
        Sharing.Builder one = pots.sharing(MeasureFacts.DAY);
        Sharing.Builder other = pots.sharing(MeasureFacts.DAY);
        portions.forEach(portion -> (random.nextBoolean() ? one : other).add(portion));

        assertThat(one.build().plus(other.build()).shared()).isEqualTo(whole);
        assertThat(other.build().plus(one.build()).persons()).isEqualTo(portions.size());
    }

    @Property
    @Label("places are those of how many are ahead, whatever the order and the heaps of persons")
    void places_count_who_is_ahead(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        Assessor list = Policies.with("{\"rank\": {\"programme\": \"stars\", \"of\": \"hours\", \"ties\": [\"points\"],"
                + " \"grades\": [{\"id\": \"two\", \"label\": {\"zh\": \"前二\", \"en\": \"two\"}, \"to\": 2}],"
                + " \"when\": \"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}}}");
        List<Portion> portions = portions(facts);
        Shared whole = list.share(portions.stream(), MeasureFacts.DAY);

        for (Shared.Ranked ranked : whole.rankings()) {
            for (Shared.Place place : ranked.places()) {
                long ahead = ranked.places().stream()
                        .filter(other -> isAhead(other, place))
                        .count();
                assertThat(place.place()).isEqualTo((int) ahead + 1);
                assertThat(place.due().isPresent()).isEqualTo(place.place() <= 2);
                assertThat(whole.explain(place.key())).isPresent();
                Statistics.label("place").collect(place.place());
            }
        }
        Collections.shuffle(portions, random);
        Sharing.Builder one = list.sharing(MeasureFacts.DAY);
        Sharing.Builder other = list.sharing(MeasureFacts.DAY);
        portions.forEach(portion -> (random.nextBoolean() ? one : other).add(portion));
        assertThat(one.build().plus(other.build()).shared()).isEqualTo(whole);
    }

    private static boolean isAhead(Shared.Place other, Shared.Place place) {
        int compared = other.value().compareTo(place.value());
        return compared > 0
                || (compared == 0 && other.ties().get(0).compareTo(place.ties().get(0)) > 0);
    }
}

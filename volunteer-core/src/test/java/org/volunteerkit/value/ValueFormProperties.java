package org.volunteerkit.value;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.volunteerkit.testkit.Amounts;
import org.volunteerkit.testkit.OrderContract;
import org.volunteerkit.testkit.TextFormContract;
import org.volunteerkit.testkit.Texts;

/** Laws 3, 5, 107, 117 and 118 for every value of the room that has a text. */
@SuppressWarnings("ClassCanBeStatic") // jqwik groups are inner classes.
class ValueFormProperties {

    @Group
    class OfHours implements TextFormContract<Hours>, OrderContract<Hours> {

        @Override
        @Provide
        public Arbitrary<Hours> written() {
            return Amounts.hours();
        }

        @Override
        @Provide
        public Arbitrary<Hours> values() {
            return Amounts.served();
        }

        @Override
        public Hours parse(String text) {
            return Hours.parse(text);
        }
    }

    @Group
    class OfPoints implements TextFormContract<Points>, OrderContract<Points> {

        @Override
        @Provide
        public Arbitrary<Points> written() {
            return Amounts.points();
        }

        @Override
        @Provide
        public Arbitrary<Points> values() {
            return Amounts.points();
        }

        @Override
        public Points parse(String text) {
            return Points.parse(text);
        }
    }

    @Group
    class OfRatios implements TextFormContract<Ratio>, OrderContract<Ratio> {

        @Override
        @Provide
        public Arbitrary<Ratio> written() {
            return Amounts.ratios();
        }

        @Override
        @Provide
        public Arbitrary<Ratio> values() {
            return Amounts.ratios();
        }

        @Override
        public Ratio parse(String text) {
            return Ratio.parse(text);
        }
    }

    @Group
    class OfQuantities implements TextFormContract<Quantity>, OrderContract<Quantity> {

        @Override
        @Provide
        public Arbitrary<Quantity> written() {
            return Amounts.quantities();
        }

        @Override
        @Provide
        public Arbitrary<Quantity> values() {
            return Amounts.quantities(Unit.HOUR);
        }

        @Override
        public Quantity parse(String text) {
            return Quantity.parse(text);
        }
    }

    @Group
    class OfMoney implements TextFormContract<Money> {

        @Override
        @Provide
        public Arbitrary<Money> written() {
            return Amounts.money();
        }

        @Override
        public Money parse(String text) {
            return Money.parse(text);
        }
    }

    @Group
    class OfCounts implements TextFormContract<Count> {

        @Override
        @Provide
        public Arbitrary<Count> written() {
            return Amounts.counts();
        }

        @Override
        public Count parse(String text) {
            return Count.parse(text);
        }
    }

    @Group
    class OfKeys implements TextFormContract<OfKeys.TeamId>, OrderContract<OfKeys.TeamId> {

        static final class TeamId extends Key {
            TeamId(String text) {
                super("teamId", text);
            }
        }

        @Override
        @Provide
        public Arbitrary<TeamId> written() {
            return Texts.keys().map(TeamId::new);
        }

        @Override
        @Provide
        public Arbitrary<TeamId> values() {
            return Texts.fewKeys("t", 20).map(TeamId::new);
        }

        @Override
        public TeamId parse(String text) {
            return new TeamId(text);
        }

        // A telephone number is a well-formed key; what was put behind a key is refused only if it is none.
        @Override
        @Provide
        public Arbitrary<String> personalValues() {
            return Texts.personal().map(personal -> personal + "，");
        }
    }
}

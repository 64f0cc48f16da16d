package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;

class SpendingOrderProperties {

    @Property
    @Label("law 52: lots stand in a total order, however they come and go")
    void lots_stand_in_order(@ForAll @Size(max = 200) List<@IntRange(max = 40) Integer> numbers) {
        Account account = new Account(AccountId.of("ann"), 0);
        List<Part> lots = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            // Few last days and days of earning, so that the root often decides.
            long lastDay = i % 5 == 0 ? Root.NEVER : 100 + i % 3;
            lots.add(new Root(CommandId.of("c" + i), i % 2, lastDay, account).home);
        }
        SpendingOrder order = new SpendingOrder() {};
        TreeSet<Part> model = new TreeSet<>(Part.SPENDING_ORDER);

        for (int number : numbers) {
            // A number that comes again takes its lot out; every third time the first one goes instead.
            Part lot = number % 3 == 0 && !model.isEmpty() ? model.first() : lots.get(number);
            if (model.remove(lot)) {
                order.takeOut(lot);
            } else {
                model.add(lot);
                order.putIn(lot);
            }
            List<Part> found = new ArrayList<>();
            for (int i = 0; i < order.freeLots(); i++) {
                found.add(order.freeLot(i));
            }
            assertThat(found).containsExactlyElementsOf(model);
            assertThat(order.hasFreeLots()).isNotEqualTo(model.isEmpty());
        }
    }
}

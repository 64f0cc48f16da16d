package org.volunteerkit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.history.Filed;
import org.volunteerkit.testkit.Demands;

class DemandListProperties {

    @Provide
    Arbitrary<List<DemandForm>> forms() {
        return Demands.forms().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<DemandForm>> differentForms() {
        return Demands.forms().list().ofMaxSize(8).uniqueElements(DemandForm::id);
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        return Demands.needs().list().ofMaxSize(8);
    }

    @Property
    @Label("law 20: the order of the forms does not matter")
    void the_order_of_forms_does_not_matter(@ForAll("differentForms") List<DemandForm> forms) {
        List<DemandForm> turned = new ArrayList<>(forms);
        Collections.reverse(turned);

        assertThat(DemandList.empty().merge(turned).orThrow().lines())
                .isEqualTo(DemandList.empty().merge(forms).orThrow().lines());
    }

    @Property
    @Label("law 16: merging the same forms again changes nothing")
    void merging_again_changes_nothing(@ForAll("forms") List<DemandForm> forms) {
        DemandList list = DemandList.empty().merge(forms).book();

        Filed<DemandList> again = list.merge(list.forms());

        assertThat(again.problems()).isEmpty();
        assertThat(again.repeated()).isEqualTo(list.forms().size());
        assertThat(again.book()).isEqualTo(list);
    }

    @Property
    @Label("law 17: one key has one content")
    void one_key_has_one_content(@ForAll("forms") List<DemandForm> forms) {
        Filed<DemandList> filed = DemandList.empty().merge(forms);

        assertThat(filed.kept() + filed.repeated() + filed.problems().size()).isEqualTo(forms.size());
        assertThat(filed.book().forms()).extracting(DemandForm::id).doesNotHaveDuplicates();
        Statistics.label("conflicts").collect(!filed.problems().isEmpty());
        Statistics.label("conflicts").coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Property
    @Label("law 22: every need stands in one line")
    void every_need_stands_in_one_line(@ForAll("forms") List<DemandForm> forms) {
        DemandList list = DemandList.empty().merge(forms).book();

        assertThat(list.lines().stream().mapToInt(line -> line.sources().size()).sum())
                .isEqualTo(list.forms().stream()
                        .mapToInt(form -> form.needs().size())
                        .sum());
        boolean merged = list.lines().stream().anyMatch(line -> line.bodies().size() > 1);
        Statistics.label("merged lines").collect(merged);
        Statistics.label("merged lines").coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Property
    @Label("law 22: unmet demand adds up by kind, place and hour, and in any order")
    void unmet_demand_adds_up(@ForAll("needs") List<Need> some, @ForAll("needs") List<Need> others) {
        UnmetDemand one = UnmetDemand.of(some);
        UnmetDemand other = UnmetDemand.of(others);
        UnmetDemand both = one.plus(other);

        assertThat(both).isEqualTo(other.plus(one));
        assertThat(one.plus(UnmetDemand.of(List.of()))).isEqualTo(one);
        assertThat(both.total().needs()).isEqualTo(some.size() + others.size());
        for (var parts : List.of(
                both.byKind().values(), both.byPlace().values(), both.byHour().values())) {
            assertThat(parts.stream().reduce(UnmetDemand.Sum.NOTHING, UnmetDemand.Sum::plus))
                    .isEqualTo(both.total());
        }
    }
}

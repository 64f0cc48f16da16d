package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.volunteerkit.examples.quickstart.intake.District;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.examples.quickstart.intake.Located;
import org.volunteerkit.examples.quickstart.intake.PersonBook;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.reports.indicator.Names;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Text;

/** The district as measures see it: facts with their places, file by file and then person by person. */
final class DistrictFacts {

    private final District district;
    private final VolunteerFacts view;

    DistrictFacts(District district) {
        this.district = district;
        this.view = VolunteerFacts.among(
                district.roster(),
                Lists.transform(district.stations(), Located::value),
                Lists.transform(district.activities(), Located::value),
                Lists.transform(district.trainings(), Located::value));
    }

    Vocabulary vocabulary() {
        return view.vocabulary();
    }

    /** Hands on the facts of each file but service, one portion a file. */
    void forEachFile(Consumer<List<Fact>> portions) {
        portions.accept(facts(FactFile.ORGANIZATIONS, district.organizations(), view::of));
        portions.accept(facts(FactFile.TEAMS, district.teams(), view::of));
        portions.accept(facts(FactFile.VOLUNTEERS, district.volunteers(), view::of));
        portions.accept(facts(FactFile.MEMBERSHIPS, district.memberships(), view::of));
        portions.accept(facts(FactFile.RULES, district.rules(), view::of));
        portions.accept(facts(FactFile.PROJECTS, district.projects(), view::of));
        portions.accept(facts(FactFile.ACTIVITIES, district.activities(), view::of));
        portions.accept(facts(FactFile.TRAININGS, district.trainings(), view::of));
        portions.accept(facts(FactFile.ATTENDANCE, district.attendance(), view::of));
        portions.accept(facts(FactFile.WISHES, district.wishes(), view::of));
        portions.accept(facts(FactFile.RECOGNITIONS, district.recognitions(), view::of));
        portions.accept(facts(FactFile.STATISTICS, district.statistics(), view::of));
        // A station with its staff and equipment is several facts.
        portions.accept(district.stations().stream()
                .flatMap(station -> view.of(station.value(), FactFile.STATIONS.line(station.line())).stream())
                .collect(ImmutableList.toImmutableList()));
    }

    private static <T> List<Fact> facts(FactFile<T> file, List<Located<T>> values, BiFunction<T, Place, Fact> view) {
        return Lists.transform(values, each -> view.apply(each.value(), file.line(each.line())));
    }

    /** Returns the credited service of one person, one portion. */
    List<Fact> of(PersonBook book) {
        return book.book().entries().stream()
                .map(entry -> view.of(entry, book.place(entry.record().id())))
                .toList();
    }

    /** Returns the names of bodies, teams and stations; none of persons, because public documents print them. */
    Names names() {
        ImmutableMap.Builder<String, Text> names = ImmutableMap.builder();
        district.organizations()
                .forEach(each -> put(
                        names, "organization", each.value().id(), each.value().name()));
        district.teams()
                .forEach(each ->
                        put(names, "team", each.value().id(), each.value().name()));
        district.stations()
                .forEach(each ->
                        put(names, "station", each.value().id(), each.value().name()));
        ImmutableMap<String, Text> all = names.buildOrThrow();
        return (field, key) -> Optional.ofNullable(all.get(field + " " + key));
    }

    private static void put(ImmutableMap.Builder<String, Text> names, String field, Key key, String name) {
        names.put(field + " " + key, Text.of(name, name));
    }
}

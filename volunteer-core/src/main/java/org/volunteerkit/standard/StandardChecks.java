package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/** What may be wrong with an edition beyond its form, and with editions side by side. */
final class StandardChecks {

    private final Standard standard;
    private final Measures sound;
    private final Attainable attainable;
    private final List<Problem> problems = new ArrayList<>();

    private StandardChecks(Standard standard, Measures sound) {
        this.standard = standard;
        this.sound = sound;
        this.attainable = new Attainable(sound, new Naturals(standard.values(), sound.vocabulary()));
    }

    /** Returns what is wrong with one edition, in the order of the document. */
    static List<Problem> problems(Standard standard, Vocabulary vocabulary) {
        StandardChecks checks = new StandardChecks(standard, Measures.ofSound(standard, vocabulary));
        checks.problems.addAll(Measures.check(standard, vocabulary));
        List<Criterion> items = standard.items();
        for (int i = 0; i < items.size(); i++) {
            String path = standard.path(i);
            items.get(i).applies().ifPresent(when -> checks.check(when, when.value(), path + ".applies"));
            items.get(i).live().ifPresent(live -> checks.checkLive(live, path + ".live"));
        }
        return ImmutableList.copyOf(checks.problems);
    }

    /** Returns what is wrong with editions of one standard side by side, and with each of them. */
    static List<Problem> problems(List<Standard> editions, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            Standard edition = editions.get(i);
            Place place = Place.of(edition.id() + " " + edition.edition()).path("$");
            problems(edition, vocabulary).forEach(problem -> problems.add(problem.at(place)));
            if (!edition.id().equals(editions.get(0).id()) || !names.add(edition.edition())) {
                problems.add(
                        Problem.of("standard.editions-differ").field("edition").at(place));
            }
            for (Standard other : editions.subList(0, i)) {
                overlap(edition, other).forEach(problem -> problems.add(problem.at(place)));
            }
        }
        return problems;
    }

    /** Returns that two editions are in force on one day, if they are. */
    static List<Problem> overlap(Standard edition, Standard other) {
        return edition.validity().overlaps(other.validity())
                ? ImmutableList.of(Problem.of("standard.two-in-force")
                        .with("other", other.edition())
                        .with("days", other.validity().toString())
                        .field("validity"))
                : ImmutableList.of();
    }

    private void checkLive(Criterion.Live live, String path) {
        check(live, live.value(), path);
        if (sound.names().contains(live.value())) {
            Unit unit = sound.unit(live.value());
            String partly = path + ".partlyFrom";
            live.partlyFrom().ifPresent(from -> {
                if (from.unit().equals(unit)) {
                    problems.addAll(attainable.partly(from, live.value(), partly));
                } else {
                    problems.add(Problem.of("measure.unit")
                            .with("unit", Message.of("measure.unit-of").with("unit", Amounts.inWords(unit)))
                            .field(partly));
                }
            });
        }
    }

    private void check(Bounds bounds, String value, String path) {
        if (!standard.values().containsKey(value)) {
            problems.add(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", sound.names()))
                    .field(path + ".value"));
        } else if (sound.names().contains(value)) {
            List<Problem> apart = Measures.check(bounds, sound.unit(value), path);
            problems.addAll(apart.isEmpty() ? attainable.problems(bounds, value, path) : apart);
            checkKey(value, path + ".value");
        }
        // What is wrong with an unsound value was told before.
    }

    private void checkKey(String value, String path) {
        Set<String> wanted = standard.appliesTo().key().map(ImmutableSet::of).orElse(ImmutableSet.of());
        if (!sound.keys(value).equals(wanted)) {
            problems.add(standard.appliesTo()
                    .key()
                    .map(key -> Problem.of("standard.folded-by").with("key", key))
                    .orElseGet(() -> Problem.of("standard.folded-over-all"))
                    .field(path));
        }
    }
}

package org.volunteerkit.standard.profile;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;

/** Makes a standard of a base and a profile, and notes what does not fit. */
final class Tailoring implements Change.Cases<Boolean> {

    private final Standard base;
    private final Profile profile;
    private final List<Criterion> items;
    private final Optional<String> implementation;
    /** Where in the profile the present form of an item stands. */
    private final Map<String, String> origins = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private String path = "";

    private Tailoring(Standard base, Profile profile) {
        this.base = base;
        this.profile = profile;
        this.items = new ArrayList<>();
        // What stays as it is goes on citing the base.
        base.items()
                .forEach(item -> items.add(
                        CriterionCopy.of(item).clause(base.clause(item)).build()));
        this.implementation = base.implementation().map(Criterion::id);
    }

    /**
     * Returns the standard that a profile makes of its base; empty if it does not fit.
     *
     * @param problems gets what is wrong, with paths within the profile
     */
    static Optional<Standard> of(Standard base, Profile profile, Vocabulary vocabulary, List<Problem> problems) {
        Tailoring tailoring = new Tailoring(base, profile);
        tailoring.apply();
        Optional<Standard> made = tailoring.problems.isEmpty() ? tailoring.make(vocabulary) : Optional.empty();
        problems.addAll(tailoring.problems);
        return made;
    }

    private void apply() {
        checkNew(base.facts(), profile.facts(), "facts");
        checkNew(base.anchors(), profile.anchors(), "anchors");
        checkNew(base.values(), profile.values(), "values");
        for (int i = 0; i < profile.changes().size(); i++) {
            path = "changes[" + i + "]";
            profile.changes().get(i).match(this);
        }
        if (items.stream().noneMatch(item -> !isImplementation(item))) {
            problems.add(Problem.of("standard.nothing-left").field("changes"));
        }
    }

    private void checkNew(Map<String, ?> known, Map<String, ?> more, String field) {
        for (String name : more.keySet()) {
            if (known.containsKey(name)) {
                problems.add(Problem.of("standard.name-twice").field(field + "." + name));
            }
        }
    }

    private static <T> Map<String, T> both(Map<String, T> one, Map<String, T> other) {
        return ImmutableMap.<String, T>builder().putAll(one).putAll(other).buildOrThrow();
    }

    @Override
    public Boolean pick(Change.Pick change) {
        for (int i = 0; i < change.criteria().size(); i++) {
            index(change.criteria().get(i), "pick.criteria[" + i + "]");
        }
        return items.removeIf(item -> !change.criteria().contains(item.id()));
    }

    @Override
    public Boolean drop(Change.Drop change) {
        int at = index(change.criterion(), "drop.criterion");
        return at >= 0 && items.remove(items.get(at));
    }

    @Override
    public Boolean strengthen(Change.Strengthen change) {
        int at = index(change.criterion(), "strengthen.criterion");
        if (at < 0) {
            return false;
        }
        String here = path + ".strengthen";
        try {
            items.set(at, new Strengthening(items.get(at), change, here, problems).stronger());
        } catch (InvalidValueException e) {
            // What no criterion can be, such as a weight above the largest.
            problems.add(e.problem().at(Place.nowhere().path(here)));
            return false;
        }
        origins.put(change.criterion(), here);
        return true;
    }

    @Override
    public Boolean reword(Change.Reword change) {
        int at = index(change.criterion(), "reword.criterion");
        if (at < 0) {
            return false;
        }
        items.set(
                at,
                CriterionCopy.of(items.get(at))
                        .title(change.title())
                        .article(change.article())
                        .noClause()
                        .build());
        return true;
    }

    @Override
    public Boolean add(Change.Add change) {
        Criterion added = change.criterion();
        if (items.stream().anyMatch(item -> item.id().equals(added.id()))) {
            problems.add(Problem.of("standard.criterion-twice")
                    .field(path + ".add.criterion.id")
                    .found(Found.value(added.id())));
            return false;
        }
        int last = items.size();
        if (last > 0 && isImplementation(items.get(last - 1))) {
            last--;
        }
        int before = change.after().map(name -> index(name, "add.after")).orElse(last - 1);
        items.add(Math.min(before + 1, last), added);
        origins.put(added.id(), path + ".add.criterion");
        return true;
    }

    /** Returns where an item stands; -1, with a problem, if there is none of that name any more. */
    private int index(String name, String field) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(name)) {
                return i;
            }
        }
        problems.add(Problem.of("standard.criterion-unknown")
                .with(
                        "known",
                        String.join(", ", items.stream().map(Criterion::id).toList()))
                .field(path + "." + field));
        return -1;
    }

    private boolean isImplementation(Criterion item) {
        return implementation.filter(item.id()::equals).isPresent();
    }

    private Optional<Standard> make(Vocabulary vocabulary) {
        try {
            Standard made = made();
            Inspector.check(made, vocabulary).forEach(problem -> problems.add(located(made, problem)));
            return problems.isEmpty() ? Optional.of(made) : Optional.empty();
        } catch (InvalidValueException e) {
            // Grades that were in reach of the base may not be in reach of what is left of it.
            problems.add(
                    profile.scoring().isPresent() ? e.problem() : e.problem().field("changes"));
            return Optional.empty();
        }
    }

    private Standard made() {
        return Standard.builder()
                .id(profile.id())
                .edition(profile.edition())
                .title(profile.title())
                .publisher(profile.publisher())
                .validity(profile.validity())
                .appliesTo(base.appliesTo())
                .source(profile.source())
                .note(profile.note().or(base::note))
                .scoring(profile.scoring().or(base::scoring))
                .putAllFacts(both(base.facts(), profile.facts()))
                .putAllAnchors(both(base.anchors(), profile.anchors()))
                .putAllValues(both(base.values(), profile.values()))
                .addAllCriteria(
                        items.stream().filter(item -> !isImplementation(item)).toList())
                .implementation(items.stream().filter(this::isImplementation).findFirst())
                .build();
    }

    /** Puts a problem of the standard that was made to the place in the profile from which it comes. */
    private Problem located(Standard made, Problem problem) {
        String found = problem.place().path().orElse("");
        for (int i = 0; i < made.items().size(); i++) {
            String item = i < made.criteria().size() ? "criteria[" + i + "]" : "implementation";
            String origin = origins.get(made.items().get(i).id());
            if (origin != null && found.startsWith(item + ".")) {
                String rest = found.substring(item.length());
                boolean limits = origin.endsWith(".strengthen") && !isNewLive(origin);
                return problem.field(origin + (limits ? rest.replaceFirst("^\\.live", "") : rest));
            }
        }
        boolean own = isOwn(found, "facts", profile.facts())
                || isOwn(found, "anchors", profile.anchors())
                || isOwn(found, "values", profile.values());
        return own ? problem : problem.field("changes");
    }

    private static boolean isOwn(String found, String field, Map<String, ?> own) {
        return own.keySet().stream()
                .map(name -> field + "." + name)
                .anyMatch(path -> found.equals(path) || found.startsWith(path + "."));
    }

    private boolean isNewLive(String origin) {
        int change = Integer.parseInt(origin.substring("changes[".length(), origin.indexOf(']')));
        return profile.changes().get(change) instanceof Change.Strengthen strengthen
                && strengthen.live().isPresent();
    }
}

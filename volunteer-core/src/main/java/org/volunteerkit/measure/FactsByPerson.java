package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;

/** The facts of a portion, found by person and kind; acts in the order of their days. */
final class FactsByPerson {

    /** An act and its day. */
    private record Act(LocalDate day, Fact fact) {}

    /** The facts of one person; acts with their days beside them, so that nobody has to ask for these again and again. */
    static final class Own {

        private final ImmutableListMultimap<String, Fact> byKind;
        private final Map<String, ImmutableList<LocalDate>> days = new HashMap<>();
        private final Map<String, ImmutableList<Fact>> acts = new HashMap<>();

        private Own(List<Fact> facts) {
            this.byKind = Multimaps.index(facts, fact -> fact.kind().name());
        }

        /** The facts of a kind, and of acts those that happened by a day. */
        List<Fact> upTo(String kind, LocalDate day) {
            if (byKind.get(kind).isEmpty() || !byKind.get(kind).get(0).kind().isAct()) {
                return byKind.get(kind);
            }
            ImmutableList<LocalDate> known = days.computeIfAbsent(kind, this::sorted);
            return acts.getOrDefault(kind, ImmutableList.of()).subList(0, InTime.until(known, day));
        }

        private ImmutableList<LocalDate> sorted(String kind) {
            List<Act> inOrder = new ArrayList<>();
            byKind.get(kind).forEach(fact -> inOrder.add(new Act(fact.day().orElseThrow(), fact)));
            inOrder.sort(Comparator.comparing(Act::day));
            acts.put(kind, inOrder.stream().map(Act::fact).collect(ImmutableList.toImmutableList()));
            return inOrder.stream().map(Act::day).collect(ImmutableList.toImmutableList());
        }
    }

    private final ImmutableList<Fact> all;
    private final Map<String, Own> owns = new HashMap<>();
    private final Map<String, List<Fact>> byPerson = new HashMap<>();
    private final List<Fact> ofEverybody = new ArrayList<>();
    private boolean isDivided;

    FactsByPerson(Iterable<Fact> facts) {
        this.all = ImmutableList.copyOf(facts);
    }

    /** The facts that concern a person; of an empty text all. */
    Own of(String person) {
        Own known = owns.get(person);
        if (known == null) {
            known = new Own(person.isEmpty() ? all : concerning(person));
            owns.put(person, known);
        }
        return known;
    }

    private List<Fact> concerning(String person) {
        if (!isDivided) {
            all.forEach(this::divide);
            isDivided = true;
        }
        List<Fact> own = new ArrayList<>(ofEverybody);
        own.addAll(byPerson.getOrDefault(person, ImmutableList.of()));
        return own;
    }

    /** What is of a kind without persons concerns everybody. */
    private void divide(Fact fact) {
        boolean ofPersons = fact.kind()
                .shape(Node.PERSON)
                .filter(FactKind.Shape.KEY::equals)
                .isPresent();
        Optional<String> person = fact.key(Node.PERSON);
        if (!ofPersons) {
            ofEverybody.add(fact);
        } else if (person.isPresent()) {
            byPerson.computeIfAbsent(person.get(), key -> new ArrayList<>()).add(fact);
        }
    }
}

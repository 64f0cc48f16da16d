package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Quantity;

/** A list of kernels, run over blocks of people, and what came out of it. */
final class Program {

    /** So many facts that the registers of a block stay in the cache next to the core. */
    private static final int BLOCK = 1024;

    private final Measures measures;
    private final Code code;
    private final ImmutableList<Kernel> kernels;
    private final Map<String, Rows> rows = new LinkedHashMap<>();
    private final Map<String, Answering.Results> results = new LinkedHashMap<>();
    private final Map<String, Message> refused = new LinkedHashMap<>();
    private final Map<String, Rows> acts = new LinkedHashMap<>();
    private final Map<String, Integer> actLists = new LinkedHashMap<>();
    private ImmutableList<Frame> frames = ImmutableList.of();

    private Program(Measures measures, Code code, Set<String> names, Set<String> ofActs) {
        this.measures = measures;
        this.code = code;
        Binder binder = new Binder(measures, code);
        for (String name : names) {
            Rows found = binder.figures(name);
            if (found == null) {
                refuse(name);
            } else {
                answer(name, found);
            }
        }
        for (String name : ofActs) {
            Rows found = binder.value(name);
            if (found == null) {
                refuse(name);
            } else {
                acts.put(name, found);
                actLists.put(name, code.list());
                code.add(new Listing(found.place, found.register, found.own, actLists.get(name)));
            }
        }
        this.kernels = code.kernels();
    }

    static Program of(Measures measures, Set<String> names, Set<String> ofActs, FactTable table, LocalDate asOf) {
        return new Program(measures, new Code(table, asOf), names, ofActs);
    }

    private void answer(String name, Rows found) {
        Answering.Results to = Answering.Results.of(code.table.people.size(), found.isFractions());
        int day = found.slices
                .flatMap(window -> window.at(code.asOf))
                .map(days -> (int) days.start().toEpochDay())
                .orElse(0);
        code.add(new Answering(found.place, found.register, found.own, found.slices.isPresent(), day, to));
        rows.put(name, found);
        results.put(name, to);
    }

    private void refuse(String name) {
        if (!code.table.keepsFacts()) {
            throw new ProblemException(
                    Problem.of("measure.bulk-alone").with("why", code.refused()).field(name));
        }
        refused.put(name, code.refused());
    }

    ImmutableMap<String, Message> refused() {
        return ImmutableMap.copyOf(refused);
    }

    /** Runs over all people, for parts with about as many facts each at once. */
    void run(int parts) {
        int[] bounds = bounds(parts);
        IntStream all = IntStream.range(0, parts);
        frames = (parts > 1 ? all.parallel() : all)
                .mapToObj(part -> run(bounds[part], bounds[part + 1]))
                .collect(ImmutableList.toImmutableList());
    }

    private int[] bounds(int parts) {
        FactTable table = code.table;
        int people = table.people.size();
        int[] bounds = new int[parts + 1];
        int person = 0;
        for (int part = 1; part < parts; part++) {
            while (person < people && table.first[person] < (long) table.size() * part / parts) {
                person++;
            }
            bounds[part] = person;
        }
        bounds[parts] = people;
        return bounds;
    }

    private Frame run(int from, int until) {
        FactTable table = code.table;
        Frame frame = code.frame();
        Shape people = frame.shape(Rows.PEOPLE);
        for (int person = from; person < until; person = frame.until) {
            frame.from = person;
            frame.until = person + 1;
            while (frame.until < until
                    && frame.until - person < BLOCK
                    && table.first[frame.until + 1] - table.first[person] <= BLOCK) {
                frame.until++;
            }
            people.room(frame.until - person);
            people.size = frame.until - person;
            for (int i = 0; i < people.size; i++) {
                people.person[i] = person + i;
            }
            for (Kernel kernel : kernels) {
                kernel.run(frame);
            }
        }
        return frame;
    }

    /** The figures of a value. */
    Figures figures(String name) {
        Rows found = rows.get(name);
        Answering.Results to = results.get(name);
        return found == null || to == null
                ? alone(name)
                : Figures.of(name, measures.unit(name), found.scale, to.parts(), to.below(), to.known());
    }

    private Figures alone(String name) {
        FactTable table = code.table;
        String[] keys = measures.keys(name).isEmpty() ? new String[0] : new String[1];
        @Nullable Quantity[] all = new Quantity[table.people.size()];
        ImmutableMap.Builder<Integer, Problem> outOfRange = ImmutableMap.builder();
        for (int person = 0; person < all.length; person++) {
            if (keys.length > 0) {
                keys[0] = table.people.get(person);
            }
            try {
                all[person] = measures.tally(table.facts(person), code.asOf)
                        .answer(name)
                        .figure(keys)
                        .orElse(null);
            } catch (OutOfRangeException refused) {
                // One person's number is that person's matter.
                outOfRange.put(person, refused.at("values." + name).problem());
            }
        }
        return Figures.of(name, measures.unit(name), all, outOfRange.buildOrThrow());
    }

    /** What each act came to. */
    ActFigures acts(String name) {
        Rows found = acts.get(name);
        Integer list = actLists.get(name);
        if (found == null || list == null) {
            return actsAlone(name);
        }
        Acts all = new Acts();
        frames.forEach(frame -> all.add(frame.acts(list)));
        return ActFigures.of(name, measures.unit(name), found.scale, all);
    }

    private ActFigures actsAlone(String name) {
        ImmutableList.Builder<Quantity> quantities = ImmutableList.builder();
        Ints of = new Ints();
        ImmutableMap.Builder<Integer, Problem> outOfRange = ImmutableMap.builder();
        for (int person = 0; person < code.table.people.size(); person++) {
            List<Fact> facts = code.table.facts(person);
            int first = code.table.first[person];
            try {
                for (Trace part : measures.explain(name, facts, code.asOf).parts()) {
                    if (part.counts() && part.fact().isPresent()) {
                        of.add(first + facts.indexOf(part.fact().get()));
                        quantities.add(part.result());
                    }
                }
            } catch (OutOfRangeException refused) {
                outOfRange.put(person, refused.at("values." + name).problem());
            }
        }
        return ActFigures.of(
                name, measures.unit(name), of.toArray(), quantities.build(), outOfRange.buildOrThrow());
    }
}

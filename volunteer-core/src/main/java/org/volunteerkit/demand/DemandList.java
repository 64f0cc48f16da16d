package org.volunteerkit.demand;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.history.Filed;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;

/**
 * The forms of several bodies, merged and sorted (需求整合梳理): one line for each piece of work, with everybody who asks for it.
 *
 * <p>Two needs are one line only if both state the same matter, and kind and place agree; other words do not make it another
 * line, and the same words without a matter do not make it one. Nothing is guessed.
 *
 * <p>Order of the lines: those that most bodies ask for first, then those for which most people are wished, then by kind,
 * place and first form. The order in which forms come in does not matter.
 *
 * <p>Cost: n log n for n lines of all forms.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class DemandList {

    private static final Comparator<Source> BY_FORM = comparing(Source::form).thenComparingInt(Source::line);

    private static final Comparator<Line> SORTED = comparingInt(
                    (Line line) -> line.bodies().size())
            .thenComparingLong(Line::people)
            .reversed()
            .thenComparing(Line::kind)
            .thenComparing(Line::place)
            .thenComparing(line -> line.sources().get(0), BY_FORM);

    // Behind the orders, which it needs.
    private static final DemandList EMPTY = new DemandList(ImmutableMap.of());

    private final ImmutableMap<DemandFormId, DemandForm> forms;
    private final ImmutableList<Line> lines;

    private DemandList(ImmutableMap<DemandFormId, DemandForm> forms) {
        this.forms = forms;
        this.lines = lines(forms.values());
    }

    /**
     * Where a need was asked for.
     *
     * @param form the form
     * @param from the body that asks
     * @param line which line of the form, from 1
     * @param need what is asked for, in its words
     */
    public record Source(DemandFormId form, OrganizationId from, int line, Need need) {}

    /**
     * One piece of work.
     *
     * @param kind the kind of service
     * @param place where it is to be done
     * @param matter the matter by which the sources are known to be one; empty if there is one source that states none
     * @param sources who asks for it, by form and line; at least one
     */
    public record Line(String kind, OrganizationId place, Optional<String> matter, List<Source> sources) {

        /** Copies the sources. */
        public Line {
            sources = ImmutableList.copyOf(sources);
        }

        /** Returns how many volunteers are wished, those of all sources together. */
        public long people() {
            return sources.stream().mapToLong(source -> source.need().people()).sum();
        }

        /** Returns the bodies that ask, each once, in the order of the sources. */
        public List<OrganizationId> bodies() {
            return sources.stream().map(Source::from).distinct().toList();
        }

        /** Returns the words of the first source. */
        public String title() {
            return sources.get(0).need().title();
        }
    }

    /**
     * What makes needs one piece of work.
     *
     * @param matter the stated matter
     * @param kind the kind
     * @param place the place
     */
    record Work(Optional<String> matter, String kind, OrganizationId place) {

        static Work of(Need need) {
            return new Work(need.matter(), need.kind(), need.place());
        }
    }

    /** Returns the list without forms. */
    public static DemandList empty() {
        return EMPTY;
    }

    /**
     * Merges more forms into this list. A form that is in it already changes nothing; another form under a known key is
     * refused.
     *
     * @param more the forms, in any order
     * @return the list with them, and why some are not in it; the place of a problem is the form in the list of forms
     */
    public Filed<DemandList> merge(List<DemandForm> more) {
        Map<DemandFormId, DemandForm> all = new LinkedHashMap<>(forms);
        List<Problem> problems = new ArrayList<>();
        int repeated = 0;
        for (int i = 0; i < more.size(); i++) {
            DemandForm form = more.get(i);
            DemandForm standing = all.putIfAbsent(form.id(), form);
            if (form.equals(standing)) {
                repeated++;
            } else if (standing != null) {
                problems.add(Problem.of("demand.form-conflicting")
                        .with("form", form.id().value())
                        .field("id")
                        .at(Place.at("[" + i + "]")));
            }
        }
        int kept = all.size() - forms.size();
        return new Filed<>(kept == 0 ? this : new DemandList(ImmutableMap.copyOf(all)), problems, kept, repeated);
    }

    private static ImmutableList<Line> lines(Iterable<DemandForm> forms) {
        List<Line> lines = new ArrayList<>();
        ListMultimap<Work, Source> shared =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (DemandForm form : forms) {
            for (int i = 0; i < form.needs().size(); i++) {
                Need need = form.needs().get(i);
                Source source = new Source(form.id(), form.from(), i + 1, need);
                if (need.matter().isPresent()) {
                    shared.put(Work.of(need), source);
                } else {
                    lines.add(new Line(need.kind(), need.place(), Optional.empty(), List.of(source)));
                }
            }
        }
        shared.asMap()
                .forEach((work, sources) -> lines.add(new Line(
                        work.kind(), work.place(), work.matter(), ImmutableList.sortedCopyOf(BY_FORM, sources))));
        return ImmutableList.sortedCopyOf(SORTED, lines);
    }

    /** Returns the forms in the order of their keys. */
    public List<DemandForm> forms() {
        return ImmutableList.sortedCopyOf(comparing(DemandForm::id), forms.values());
    }

    /** Returns the lines, sorted. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns whether the same forms are in it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DemandList that && forms.equals(that.forms);
    }

    @Override
    public int hashCode() {
        return forms.hashCode();
    }

    /** Returns how many forms and lines there are. */
    @Override
    public String toString() {
        return "DemandList{forms=" + forms.size() + ", lines=" + lines.size() + "}";
    }
}

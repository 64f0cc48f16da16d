package org.volunteerkit.standard.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;

/**
 * All shortcomings with their steps (整改台账). A book is what its steps make of it; more steps make another book.
 *
 * <p>Steps of one shortcoming stand in the order of their days. It is opened once, and while it lasts no other one is open for
 * the same subject and criterion; after its end nothing happens to it any more.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class RectificationBook {

    private final ImmutableMap<String, Rectification> items;

    private RectificationBook(ImmutableMap<String, Rectification> items) {
        this.items = items;
    }

    /** Returns the book without shortcomings. */
    public static RectificationBook empty() {
        return new RectificationBook(ImmutableMap.of());
    }

    /**
     * Returns the book of some steps.
     *
     * @throws ProblemException with every step that does not fit those before it
     */
    public static RectificationBook of(List<RectificationStep> steps) {
        return empty().plus(steps);
    }

    /**
     * Returns every step that does not fit the book and the steps before it.
     *
     * @return problems with a path such as {@code [3]}
     */
    public List<Problem> check(List<RectificationStep> steps) {
        List<Problem> problems = new ArrayList<>();
        fold(steps, problems);
        return ImmutableList.copyOf(problems);
    }

    /**
     * Returns the book with more steps, all of them or none.
     *
     * @throws ProblemException with every step that does not fit
     */
    public RectificationBook plus(List<RectificationStep> steps) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Rectification> after = fold(steps, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new RectificationBook(ImmutableMap.copyOf(after));
    }

    private Map<String, Rectification> fold(List<RectificationStep> steps, List<Problem> problems) {
        Map<String, Rectification> now = new LinkedHashMap<>(items);
        for (int i = 0; i < steps.size(); i++) {
            RectificationStep step = steps.get(i);
            Rectification known = now.get(step.item());
            Optional<Problem> problem = problem(step, known, now.values());
            if (problem.isPresent()) {
                problems.add(problem.get().with("item", step.item()).field("[" + i + "]"));
            } else if (step instanceof RectificationStep.Open opening) {
                now.put(step.item(), Rectification.of(opening));
            } else if (known != null) {
                now.put(step.item(), known.after(step));
            }
        }
        return now;
    }

    private static Optional<Problem> problem(
            RectificationStep step, @Nullable Rectification known, Collection<Rectification> all) {
        if (step instanceof RectificationStep.Open opening) {
            boolean open = known != null || all.stream().anyMatch(each -> !each.isClosed() && isSame(each, opening));
            return open ? Optional.of(Problem.of("standard.step-open-twice")) : Optional.empty();
        }
        if (known == null) {
            return Optional.of(Problem.of("standard.step-unknown"));
        }
        if (known.isClosed()) {
            return Optional.of(Problem.of("standard.step-closed"));
        }
        if (step.day().isBefore(known.last().day())) {
            return Optional.of(Problem.of("standard.step-order")
                    .with("day", known.last().day().toString()));
        }
        boolean late = step instanceof RectificationStep.Postpone later
                && !known.due().map(due -> due.isBefore(later.due())).orElse(false);
        return late ? Optional.of(Problem.of("standard.step-not-later")) : Optional.empty();
    }

    private static boolean isSame(Rectification known, RectificationStep.Open opening) {
        return known.subject().equals(opening.subject())
                && known.standard().equals(opening.standard())
                && known.criterion().equals(opening.criterion());
    }

    /** Returns all shortcomings, in the order in which they were found. */
    public List<Rectification> items() {
        return items.values().asList();
    }

    /** Returns a shortcoming; empty if there is none of that name. */
    public Optional<Rectification> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    /** Returns the shortcomings that have not ended. */
    public List<Rectification> open() {
        return items.values().stream().filter(each -> !each.isClosed()).toList();
    }

    /** Returns the shortcomings that have not ended although their day is over. */
    public List<Rectification> overdue(LocalDate on) {
        return items.values().stream().filter(each -> each.isOverdue(on)).toList();
    }

    /**
     * Returns the steps that an inspection makes: what is missing and not yet in the book is opened, what is in the book is
     * checked again, what the edition no longer asks for is closed. The steps always fit this book.
     *
     * <p>What is not known ends nothing, and no more does a waiver or a day that is not over: what was judged counts, not what
     * excuses it, so a shortcoming outlives the waiver. What is excused is not opened. An inspection from before the last step
     * of a shortcoming says nothing about what has happened since, and makes no step of it.
     *
     * @param by the key of the person or body that inspected
     */
    public List<RectificationStep> steps(Inspection inspection, String by) {
        ImmutableList.Builder<RectificationStep> steps = ImmutableList.builder();
        for (Finding finding : inspection.findings()) {
            String criterion = finding.criterion().id();
            List<Rectification> known = of(inspection).stream()
                    .filter(each -> each.criterion().equals(criterion))
                    .toList();
            if (known.stream().anyMatch(each -> each.last().day().isAfter(inspection.on()))) {
                continue;
            }
            boolean lacks = finding.state() != Conformity.MET && finding.state() != Conformity.NOT_APPLICABLE;
            Optional<Rectification> open =
                    known.stream().filter(each -> !each.isClosed()).findFirst();
            if (open.isEmpty() && lacks) {
                steps.add(opening(inspection, finding));
            } else if (open.isPresent() && finding.judged() != Conformity.NOT_KNOWN) {
                steps.add(new RectificationStep.Recheck(
                        open.get().item(),
                        inspection.on(),
                        finding.judged(),
                        by,
                        finding.evidence().map(Evidence::id)));
            }
        }
        of(inspection).stream()
                .filter(each -> !each.isClosed()
                        && inspection.standard().item(each.criterion()).isEmpty()
                        && !each.last().day().isAfter(inspection.on()))
                .map(each -> new RectificationStep.Recheck(
                        each.item(), inspection.on(), Conformity.NOT_APPLICABLE, by, Optional.empty()))
                .forEach(steps::add);
        return steps.build();
    }

    /** Returns the shortcomings of the subject of an inspection by its standard, in any edition. */
    private List<Rectification> of(Inspection inspection) {
        return items.values().stream()
                .filter(each -> each.subject().equals(inspection.subject())
                        && each.standard().equals(inspection.standard().id()))
                .toList();
    }

    /** Returns a name that no shortcoming has yet; one that is found, mended and found again on one day has a number. */
    private String name(Inspection inspection, Finding finding) {
        String first = inspection.subject() + "/" + inspection.standard().id() + "/"
                + finding.criterion().id() + "/" + inspection.on();
        String name = first;
        for (int number = 2; items.containsKey(name); number++) {
            name = first + "/" + number;
        }
        return name;
    }

    private RectificationStep.Open opening(Inspection inspection, Finding finding) {
        return new RectificationStep.Open(
                name(inspection, finding),
                inspection.on(),
                inspection.subject(),
                inspection.standard().id(),
                inspection.standard().edition(),
                finding.criterion().id(),
                finding.state());
    }
}

package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.measure.View;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.policy.effect.Claim;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Grade;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.policy.effect.Propose;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** Judges one person by one edition. */
final class Judge {

    private final Edition edition;
    private final Reckoning reckoning;
    private final Portion portion;
    private final LocalDate on;
    private final boolean decides;

    /** A moment at which an effect takes place: a window that has ended, or the decision. */
    record Occasion(LocalDate on, Optional<DateRange> window, Optional<DateRange> claim) {}

    /**
     * Makes a judge.
     *
     * @param decides whether this edition is the one that decides on the day of the question
     */
    Judge(Edition edition, Reckoning reckoning, Portion portion, LocalDate on, boolean decides) {
        this.edition = edition;
        this.reckoning = reckoning;
        this.portion = portion;
        this.on = on;
        this.decides = decides;
    }

    List<Due> due() {
        ImmutableList.Builder<Due> due = ImmutableList.builder();
        List<Effect> effects = edition.policy().effects();
        for (int i = 0; i < effects.size(); i++) {
            due.addAll(due(i));
        }
        return due.build();
    }

    /** Returns what one effect makes due. */
    List<Due> due(int place) {
        return OutOfRangeException.locating("effects[" + place + "]", () -> dueOf(place));
    }

    private List<Due> dueOf(int place) {
        DueKey key = DueKey.of(edition.policy().id(), edition.policy().edition(), place, portion.person());
        return edition.policy().effects().get(place).match(new Effect.Cases<>() {
            @Override
            public List<Due> post(Post effect) {
                return effect.when() == Moment.ACT ? ofActs(effect, key) : ofOccasions(effect, key);
            }

            @Override
            public List<Due> issue(Issue effect) {
                return occasions(effect, effect.claim())
                        .flatMap(occasion -> standing(effect, key, occasion).stream())
                        .toList();
            }

            @Override
            public List<Due> share(Share effect) {
                // A part of a pot depends on everybody; see Sharing.
                return ImmutableList.of();
            }

            @Override
            public List<Due> ranking(Ranking effect) {
                // So does a place.
                return ImmutableList.of();
            }

            @Override
            public List<Due> propose(Propose effect) {
                return occasions(effect, Optional.empty())
                        .filter(occasion -> meets(effect, occasion.on()))
                        .map(occasion -> (Due) new Due.Proposal(
                                about(key, occasion), effect.act(), effect.title(), occasion.on(), occasion.window()))
                        .toList();
            }
        });
    }

    private List<Due> ofActs(Post effect, DueKey key) {
        List<Due> due = new ArrayList<>();
        for (View.Act act : reckoning.acts(effect.amount(), on)) {
            if (isOurs(act) && !act.quantity().isZero() && meets(effect, act.day())) {
                due.add(new Due.Amount(
                        key.about(thing(act)),
                        effect.terms(),
                        act.quantity(),
                        act.day(),
                        Optional.empty(),
                        Optional.empty(),
                        lastDay(effect, act.day())));
            }
        }
        return due;
    }

    /**
     * Returns whether this edition rates an act: it was in force on the day of the act, and so rates all of it, also what is
     * carried to days of a later edition.
     */
    boolean isOurs(View.Act act) {
        return edition.validity().contains(act.fact().day().orElse(act.day()));
    }

    /** What was carried into a later window belongs to the same act and to another day. */
    static String thing(View.Act act) {
        boolean own = act.fact().day().map(act.day()::equals).orElse(true);
        return own ? act.fact().toString() : act.fact() + " " + act.day();
    }

    private List<Due> ofOccasions(Post effect, DueKey key) {
        List<Due> due = new ArrayList<>();
        for (Occasion occasion : (Iterable<Occasion>) occasions(effect, effect.claim())::iterator) {
            Quantity amount = quantity(effect.amount(), occasion);
            if (!amount.isZero() && meets(effect, occasion.on())) {
                due.add(new Due.Amount(
                        about(key, occasion),
                        effect.terms(),
                        amount,
                        occasion.on(),
                        occasion.window(),
                        occasion.claim(),
                        lastDay(effect, occasion.on())));
            }
        }
        return due;
    }

    private Optional<Due> standing(Issue effect, DueKey key, Occasion occasion) {
        boolean met = meets(effect, occasion.on());
        Optional<Quantity> found = found(effect, occasion);
        List<Due.Rung> reached = new ArrayList<>();
        Grade next = null;
        for (Grade grade : effect.grades()) {
            if (met && reaches(grade, found, occasion.on())) {
                reached.add(rung(grade));
                next = null;
            } else if (next == null) {
                next = grade;
            }
        }
        if (reached.isEmpty() && occasion.window().isPresent()) {
            return Optional.empty();
        }
        boolean highest = effect.pick() == Issue.Pick.HIGHEST && !reached.isEmpty();
        return Optional.of(new Due.Standing(
                about(key, occasion),
                effect.programme(),
                reached,
                highest ? reached.subList(reached.size() - 1, reached.size()) : reached,
                found,
                Optional.ofNullable(next).map(grade -> next(effect, grade, found, occasion.on())),
                occasion.on(),
                occasion.window(),
                occasion.claim()));
    }

    private Due.Next next(Issue effect, Grade grade, Optional<Quantity> found, LocalDate day) {
        ImmutableList.Builder<Due.Missing> missing = ImmutableList.builder();
        effect.needs()
                .ifPresent(needs -> missing.addAll(reckoning.weigh(needs, day).missing()));
        grade.needs()
                .ifPresent(needs -> missing.addAll(reckoning.weigh(needs, day).missing()));
        if (grade.from().isPresent()) {
            Quantity from = grade.from().get();
            Quantity short_ = found.map(from::minus).orElse(from);
            if (short_.isPositive()) {
                missing.add(Missings.of(effect.of().orElseThrow(), edition.measures(), short_));
            }
        }
        return new Due.Next(rung(grade), missing.build());
    }

    boolean reaches(Grade grade, Optional<Quantity> found, LocalDate day) {
        return grade.from().isPresent()
                ? found.map(quantity -> quantity.compareTo(grade.from().get()) >= 0)
                        .orElse(false)
                : reckoning.weigh(grade.needs().orElseThrow(), day).met();
    }

    static Due.Rung rung(Grade grade) {
        return new Due.Rung(grade.id(), grade.label());
    }

    boolean meets(Effect effect, LocalDate day) {
        Optional<Requirement> needs = effect.needs();
        return needs.isEmpty() || reckoning.weigh(needs.get(), day).met();
    }

    /** Returns what is paid or shared by; where there is nothing, nothing. */
    Quantity quantity(String value, Occasion occasion) {
        return occasion.window().isPresent()
                ? reckoning.total(value, occasion.window().get())
                : reckoning.total(value, occasion.on());
    }

    private Optional<Quantity> figure(String value, Occasion occasion) {
        return occasion.window().isPresent()
                ? reckoning.figure(value, occasion.window().get())
                : reckoning.figure(value, occasion.on());
    }

    /** Returns what the grades of an effect look at; empty if there is no such value, or no figure. */
    Optional<Quantity> found(Issue effect, Occasion occasion) {
        return effect.of().flatMap(value -> figure(value, occasion));
    }

    /** Returns the occasions of an effect that is not one of acts. */
    Stream<Occasion> occasions(Effect effect, Optional<Claim> claim) {
        if (effect.when() == Moment.DECISION) {
            return decides
                    ? Stream.of(new Occasion(edition.decisionDay(on), Optional.empty(), Optional.empty()))
                    : Stream.empty();
        }
        return reckoning.firstDay(edition.kinds(effect)).stream()
                .flatMap(first -> edition.windows(effect, first, on).stream())
                .map(window -> new Occasion(
                        window.lastDay().orElseThrow(),
                        Optional.of(window),
                        claim.map(time -> claimable(window.end().orElseThrow(), time))));
    }

    /** Returns the days in which something may be claimed for a window that ended. */
    static DateRange claimable(LocalDate ended, Claim claim) {
        LocalDate start = ended.plus(claim.after());
        Period lasting = claim.lasting();
        return DateRange.of(start, start.plus(lasting));
    }

    static DueKey about(DueKey key, Occasion occasion) {
        return occasion.window().map(window -> key.about(window.toString())).orElse(key);
    }

    private static Optional<LocalDate> lastDay(Post effect, LocalDate day) {
        Optional<Window> window = effect.lastDay();
        return window.flatMap(days -> days.at(day)).flatMap(DateRange::lastDay);
    }
}

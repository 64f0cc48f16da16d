package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.View;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.policy.effect.Claim;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.policy.effect.Grade;
import org.volunteerkit.policy.effect.Issue;
import org.volunteerkit.policy.effect.Moment;
import org.volunteerkit.policy.effect.Post;
import org.volunteerkit.policy.effect.Propose;
import org.volunteerkit.policy.effect.Ranking;
import org.volunteerkit.policy.effect.Share;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Says why an edition makes due what it makes due, and why not. */
final class Explaining implements Effect.Cases<Explanation> {

    private final Edition edition;
    private final PlainReckoning reckoning;
    private final Judge judge;
    private final LocalDate on;
    private final ImmutableList<Due> due;

    /**
     * Prepares the reasons of one effect.
     *
     * @param due what the effect made due
     */
    Explaining(Edition edition, PlainReckoning reckoning, Judge judge, LocalDate on, List<Due> due) {
        this.edition = edition;
        this.reckoning = reckoning;
        this.judge = judge;
        this.on = on;
        this.due = ImmutableList.copyOf(due);
    }

    @Override
    public Explanation post(Post effect) {
        List<Explanation> parts =
                effect.when() == Moment.ACT ? acts(effect) : occasions(effect, effect.claim(), effect.amount());
        Unit unit = edition.measures().unit(effect.amount());
        Quantity total = Quantity.of(0, unit);
        for (Explanation part : parts) {
            total = part.due().isPresent() ? total.plus(part.result().orElseThrow()) : total;
        }
        Message what = Message.of("policy.explain-post")
                .with("value", Amounts.inWords(edition.measures().title(effect.amount())))
                .with("terms", effect.terms())
                .with("edition", edition.policy().edition());
        return Explanation.of(what, Optional.of(total))
                .on(basis(effect.amount()))
                .with(parts);
    }

    private List<Explanation> acts(Post effect) {
        List<Explanation> parts = new ArrayList<>();
        List<Trace> elsewhere = new ArrayList<>();
        List<Trace> nothing = new ArrayList<>();
        List<Trace> failed = new ArrayList<>();
        Iterator<Due> amounts = due.iterator();
        Iterator<View.Act> acts = reckoning.acts(effect.amount(), on).iterator();
        for (Trace trace : reckoning.view(on).explain(effect.amount()).parts()) {
            if (!trace.counts()) {
                failed.add(trace);
                continue;
            }
            // The acts that count stand in both lists, in one order.
            View.Act act = acts.next();
            if (!judge.isOurs(act)) {
                elsewhere.add(trace);
            } else if (act.quantity().isZero()) {
                nothing.add(trace);
            } else if (judge.meets(effect, act.day())) {
                parts.add(Explanation.of(trace.what(), Optional.of(act.quantity()))
                        .from(ImmutableList.of(trace))
                        .due(amounts.next().key()));
            } else {
                parts.add(notMet(effect, act.day(), trace.what()).from(ImmutableList.of(trace)));
            }
        }
        addNot(parts, "policy.not-counted", failed);
        addNot(parts, "policy.not-nothing", nothing);
        addNot(parts, "policy.not-elsewhere", elsewhere);
        return parts;
    }

    private static void addNot(List<Explanation> parts, String code, List<Trace> traces) {
        if (!traces.isEmpty()) {
            parts.add(
                    Explanation.of(Message.of(code), Optional.empty()).failing().from(traces));
        }
    }

    /** Returns the parts of an effect for windows or a decision, of which each is due or is not. */
    private List<Explanation> occasions(Effect effect, Optional<Claim> claim, String value) {
        List<Explanation> parts = new ArrayList<>();
        for (Judge.Occasion occasion : judge.occasions(effect, claim).toList()) {
            Trace trace = trace(value, occasion);
            Explanation part =
                    Explanation.of(words(occasion), Optional.of(trace.result())).from(trace.parts());
            Optional<DueKey> key = keyOf(occasion);
            if (key.isPresent()) {
                parts.add(part.due(key.get()));
            } else if (judge.meets(effect, occasion.on())) {
                parts.add(part.failing());
            } else {
                parts.add(notMet(effect, occasion.on(), words(occasion)).from(trace.parts()));
            }
        }
        addNone(parts, effect);
        return parts;
    }

    private static void addNone(List<Explanation> parts, Effect effect) {
        if (parts.isEmpty()) {
            String code = effect.in().isPresent() ? "policy.not-ended" : "policy.not-deciding";
            parts.add(Explanation.of(Message.of(code), Optional.empty()).failing());
        }
    }

    @Override
    public Explanation issue(Issue effect) {
        List<Explanation> parts = new ArrayList<>();
        for (Judge.Occasion occasion : judge.occasions(effect, effect.claim()).toList()) {
            Optional<Trace> trace = effect.of().map(value -> trace(value, occasion));
            Optional<Quantity> found = judge.found(effect, occasion);
            Explanation part = Explanation.of(words(occasion), found)
                    .from(trace.map(Trace::parts).orElse(ImmutableList.of()))
                    .with(grades(effect, occasion, found));
            Optional<DueKey> key = keyOf(occasion);
            parts.add(key.isPresent() ? part.due(key.get()) : part.failing());
        }
        addNone(parts, effect);
        Message what = Message.of("policy.explain-issue")
                .with("programme", effect.programme())
                .with("edition", edition.policy().edition());
        return Explanation.of(what, Optional.empty())
                .on(effect.of().map(this::basis).orElse(ImmutableList.of()))
                .with(parts);
    }

    private List<Explanation> grades(Issue effect, Judge.Occasion occasion, Optional<Quantity> found) {
        List<Explanation> parts = new ArrayList<>();
        if (!judge.meets(effect, occasion.on())) {
            parts.add(needs(effect, occasion.on()));
            return parts;
        }
        for (Grade grade : effect.grades()) {
            boolean reached = judge.reaches(grade, found, occasion.on());
            Message label = Amounts.inWords(grade.label());
            Message words = Message.of(reached ? "policy.grade-reached" : "policy.grade-not-reached")
                    .with("grade", label);
            if (grade.from().isPresent() && found.isPresent()) {
                Quantity from = grade.from().get();
                words = reached
                        ? Message.of("policy.grade-reached-from")
                                .with("grade", label)
                                .with("from", Amounts.inWords(from))
                        : Message.of("policy.grade-missing-from")
                                .with("grade", label)
                                .with("from", Amounts.inWords(from))
                                .with("missing", Amounts.inWords(from.minus(found.get())));
            }
            Explanation part = Explanation.of(words, Optional.empty());
            if (grade.needs().isPresent()) {
                part = part.with(ImmutableList.of(
                        reckoning.weigh(grade.needs().get(), occasion.on()).explanation()));
            }
            parts.add(reached ? part : part.failing());
        }
        return parts;
    }

    @Override
    public Explanation share(Share effect) {
        Message what = Message.of("policy.explain-share")
                .with("value", Amounts.inWords(edition.measures().title(effect.by())))
                .with("edition", edition.policy().edition());
        return Explanation.of(what, Optional.empty()).on(basis(effect.by()));
    }

    @Override
    public Explanation ranking(Ranking effect) {
        Message what = Message.of("policy.explain-ranking")
                .with("value", Amounts.inWords(edition.measures().title(effect.of())))
                .with("edition", edition.policy().edition());
        return Explanation.of(what, Optional.empty()).on(basis(effect.of()));
    }

    @Override
    public Explanation propose(Propose effect) {
        List<Explanation> parts = new ArrayList<>();
        for (Judge.Occasion occasion : judge.occasions(effect, Optional.empty()).toList()) {
            Explanation part = Explanation.of(words(occasion), Optional.empty())
                    .with(ImmutableList.of(needs(effect, occasion.on())));
            Optional<DueKey> key = keyOf(occasion);
            parts.add(key.isPresent() ? part.due(key.get()) : part.failing());
        }
        addNone(parts, effect);
        Message what = Message.of("policy.explain-propose")
                .with("act", Amounts.inWords(effect.title()))
                .with("edition", edition.policy().edition());
        return Explanation.of(what, Optional.empty()).with(parts);
    }

    private Optional<DueKey> keyOf(Judge.Occasion occasion) {
        return due.stream()
                .filter(each -> each.window().equals(occasion.window()))
                .map(Due::key)
                .findFirst();
    }

    private Trace trace(String value, Judge.Occasion occasion) {
        View view = reckoning.view(occasion.on());
        Optional<DateRange> window = occasion.window();
        return window.isPresent() ? view.explain(value, window.get()) : view.explain(value);
    }

    private Explanation notMet(Effect effect, LocalDate day, Message what) {
        return Explanation.of(Message.of("policy.not-met").with("what", what), Optional.empty())
                .failing()
                .with(ImmutableList.of(needs(effect, day)));
    }

    private Explanation needs(Effect effect, LocalDate day) {
        return reckoning.weigh(effect.needs().orElseThrow(), day).explanation();
    }

    private static Message words(Judge.Occasion occasion) {
        return occasion.window()
                .map(window -> Message.of("policy.explain-window")
                        .with("first", window.start().toString())
                        .with("last", occasion.on().toString()))
                .orElse(Message.of("policy.explain-decision")
                        .with("day", occasion.on().toString()));
    }

    /** Returns where the rule of a value, and of the values it is built on, is printed. */
    private List<Explanation.Basis> basis(String value) {
        ImmutableList.Builder<Explanation.Basis> basis = ImmutableList.builder();
        Measures measures = edition.measures();
        for (String name : Values.behind(value, edition.policy().values())) {
            Measure measure = edition.policy().values().get(name);
            Optional<Clause> clause = measure == null ? Optional.empty() : measure.clause();
            clause.ifPresent(printed -> basis.add(new Explanation.Basis(measures.title(name), printed)));
        }
        return basis.build();
    }
}

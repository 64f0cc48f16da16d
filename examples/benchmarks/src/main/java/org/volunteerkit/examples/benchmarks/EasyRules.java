package org.volunteerkit.examples.benchmarks;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, with one engine and one set of facts used again for each act. */
final class EasyRules extends EngineLoop {

    private static final String ACT = "act";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Facts facts = new Facts();
    private final Rules rules;

    /**
     * Makes the rules ready.
     *
     * @param annotated whether they are annotated classes, as the manual shows first; else lambdas, which is the cheapest form
     */
    EasyRules(Workload acts, boolean annotated) {
        super(acts);
        rules = annotated ? annotated() : lambdas();
    }

    private Rules annotated() {
        return new Rules(
                new AnnotatedRules.Work(running),
                new AnnotatedRules.Night(running),
                new AnnotatedRules.Emergency(running),
                new AnnotatedRules.Earn(running),
                new AnnotatedRules.Month(running),
                new AnnotatedRules.Missed(running));
    }

    private Rules lambdas() {
        return new Rules(
                rule(1, "worked time, at most 8 h a day", Act::served, running::work),
                rule(2, "half more in the night", act -> act.served() && act.night() > 0, running::night),
                rule(3, "twice in an emergency", EasyRules::isEmergency, act -> running.emergency()),
                rule(4, "a point an hour, at most 300 a year", Act::served, running::earn),
                rule(5, "first service of a month", Act::served, running::month),
                rule(6, "did not come", act -> !act.served(), act -> running.missed()));
    }

    private static Rule rule(int priority, String name, Predicate<Act> when, Consumer<Act> then) {
        return new RuleBuilder()
                .name(name)
                .priority(priority)
                .when(facts -> when.test(facts.get(ACT)))
                .then(facts -> then.accept(facts.get(ACT)))
                .build();
    }

    private static boolean isEmergency(Act act) {
        return act.served() && act.category() == Workload.Category.EMERGENCY;
    }

    @Override
    protected void fire(Act act) {
        facts.put(ACT, act);
        engine.fire(rules, facts);
    }
}

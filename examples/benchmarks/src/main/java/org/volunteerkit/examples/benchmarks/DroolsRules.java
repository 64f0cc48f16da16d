package org.volunteerkit.examples.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * Drools in the cheapest form found: executable model, one session used again, each act inserted, fired and deleted, no truth
 * maintenance and no {@code modify}.
 */
final class DroolsRules extends EngineLoop {

    private static final String RULES = """
            package org.volunteerkit.examples.benchmarks;

            global RunningTotals running;

            rule "worked time, at most 8 h a day" salience 6
            when $act : Act(served)
            then running.work($act); end

            rule "half more in the night" salience 5
            when $act : Act(served, night > 0)
            then running.night($act); end

            rule "twice in an emergency" salience 4
            when $act : Act(served, category == Workload.Category.EMERGENCY)
            then running.emergency(); end

            rule "a point an hour, at most 300 a year" salience 3
            when $act : Act(served)
            then running.earn($act); end

            rule "first service of a month" salience 2
            when $act : Act(served)
            then running.month($act); end

            rule "did not come" salience 1
            when $act : Act(!served)
            then running.missed(); end
            """;

    private final KieSession session;

    DroolsRules(Workload acts) {
        super(acts);
        session = new KieHelper()
                .addContent(RULES, ResourceType.DRL)
                .build(ExecutableModelProject.class)
                .newKieSession();
        session.setGlobal("running", running);
    }

    @Override
    protected void fire(Act act) {
        FactHandle handle = session.insert(act);
        session.fireAllRules();
        session.delete(handle);
    }

    @Override
    public void close() {
        session.dispose();
    }
}

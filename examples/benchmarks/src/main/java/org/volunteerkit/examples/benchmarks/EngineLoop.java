package org.volunteerkit.examples.benchmarks;

/** Shows the acts to a rule engine one by one, person by person. */
abstract class EngineLoop implements Contender {

    private final Workload acts;
    private final Act[] all;

    /** What the consequences of the rules write to. */
    protected final RunningTotals running = new RunningTotals();

    EngineLoop(Workload acts) {
        this.acts = acts;
        this.all = Act.of(acts);
    }

    /** Lets all rules that hold for an act call their consequence. */
    protected abstract void fire(Act act);

    @Override
    public final Totals run() {
        Totals.Sum sum = new Totals.Sum();
        for (int person = 0; person < acts.people(); person++) {
            running.clear();
            for (int act = acts.first[person]; act < acts.first[person + 1]; act++) {
                fire(all[act]);
            }
            running.addTo(sum);
        }
        return sum.totals();
    }
}

package org.volunteerkit.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each jqwik property a seed of its own that stays the same from run to run, so that a build which passed
 * passes again.
 *
 * <p>A seed written at the property wins. Run with {@code -Dvolunteerkit.seeds=fresh} to look for new samples.
 *
 * <p>To be registered, not called: name it in {@code META-INF/services/net.jqwik.api.lifecycle.LifecycleHook} for all
 * properties of a module, or with {@code @AddLifecycleHook} for those of a class.
 */
public final class FixedSeeds implements AroundPropertyHook {

    /** Made by jqwik. */
    public FixedSeeds() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (context.attributes().seed().isEmpty() && !"fresh".equals(System.getProperty("volunteerkit.seeds"))) {
            // From the name, so that no two properties walk through the same samples.
            String name = context.containerClass().getName() + "."
                    + context.targetMethod().getName();
            context.attributes().setSeed(Integer.toString(name.hashCode()));
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}

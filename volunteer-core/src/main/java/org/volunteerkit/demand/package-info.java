/**
 * What people and bodies ask for, and what others fulfil.
 *
 * <p>A {@link org.volunteerkit.demand.Need} is asked for by somebody, a {@link org.volunteerkit.demand.DemandForm} holds the
 * needs of one body, and a {@link org.volunteerkit.demand.DemandList} merges and sorts the forms of many: each line says
 * where it comes from. What was never done is summed up in {@link org.volunteerkit.demand.UnmetDemand}. A
 * {@link org.volunteerkit.demand.Wish} is posted in a community, perhaps claimed by a person, and one day fulfilled.
 *
 * <pre>{@code
 * DemandList list = DemandList.empty().merge(forms).orThrow();
 * list.lines().forEach(line -> print(line.title(), line.people(), line.bodies()));
 * Wish wish = Wish.builder().id(WishId.of("w1")).community(community).title("一副老花镜").posted(day).build();
 * }</pre>
 *
 * <p>Not here: what becomes of a need ({@code demand.ticket}), who is to go ({@code demand.match}), the time that went into it
 * ({@code service}).
 *
 * <p>May use: service, history.
 */
@NullMarked
package org.volunteerkit.demand;

import org.jspecify.annotations.NullMarked;

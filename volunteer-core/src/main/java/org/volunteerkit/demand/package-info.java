/**
 * What people wish for and others fulfil.
 *
 * <p>A {@link org.volunteerkit.demand.Wish} is posted in a community, perhaps claimed by a person, and one day fulfilled.
 *
 * <pre>{@code
 * Wish wish = Wish.builder().id(WishId.of("w1")).community(community).title("一副老花镜").posted(day).build();
 * }</pre>
 *
 * <p>Not here: the time that went into it ({@code service}).
 *
 * <p>May use: service.
 */
@NullMarked
package org.volunteerkit.demand;

import org.jspecify.annotations.NullMarked;

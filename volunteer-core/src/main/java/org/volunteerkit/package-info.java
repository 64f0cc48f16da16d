/**
 * The root of the library; it holds nothing but the style of its values.
 *
 * <p>Start in a room: {@code roster} and {@code service} for facts, {@code policy} for what they are worth,
 * {@code json} for reading and writing them.
 */
@ValueStyle
package org.volunteerkit;

import org.volunteerkit.value.ValueStyle;

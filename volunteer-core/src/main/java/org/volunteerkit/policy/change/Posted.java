package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.value.Quantity;

/**
 * An amount that was posted before, as the caller remembers it: of each key and reference once.
 *
 * @param key what it was due for
 * @param reference the key of the command that posted it
 * @param terms the key of the terms of the account
 * @param amount what was posted by this command alone; negative for a correction downwards
 * @param on the day for which it was posted
 */
@JsonPropertyOrder({"key", "reference", "terms", "amount", "on"})
public record Posted(DueKey key, String reference, String terms, Quantity amount, LocalDate on) {}

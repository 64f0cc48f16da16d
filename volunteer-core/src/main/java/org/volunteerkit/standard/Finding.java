package org.volunteerkit.standard;

import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/**
 * What was found of one criterion.
 *
 * @param criterion what was asked for
 * @param state whether it is met
 * @param found what was found, in words
 * @param needed what is needed, in words
 * @param measured what the live value came to, if the criterion is a live one
 * @param missing what would be enough, if something countable is missing
 * @param evidence what the finding rests on, if it rests on evidence
 */
public record Finding(
        Criterion criterion,
        Conformity state,
        Message found,
        Message needed,
        Optional<Quantity> measured,
        Optional<Quantity> missing,
        Optional<Evidence> evidence) {}

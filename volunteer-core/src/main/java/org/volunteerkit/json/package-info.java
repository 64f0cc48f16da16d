/**
 * The door for text: JSON in, refused with every mistake and its place; JSON out, always in the same bytes.
 *
 * <p>A {@link org.volunteerkit.json.JsonForm} reads and writes values of one type; {@link org.volunteerkit.json.Json} is
 * the short way to it. A document that is read gives a {@link org.volunteerkit.json.Reading}, which is its value or all of
 * its problems. {@link org.volunteerkit.json.JsonLines} reads one value a line, and each {@link
 * org.volunteerkit.json.Line} is read or refused by itself. {@link org.volunteerkit.json.JsonLimits} say how much a
 * document may hold. Embedders with a mapper of their own take {@link org.volunteerkit.json.VolunteerModule}.
 *
 * <pre>{@code
 * JsonLines<ServiceRecord> lines = Json.lines(ServiceRecord.class, "march.jsonl", in);
 * lines.stream().filter(Line.Refused.class::isInstance).forEach(this::handBack);
 * }</pre>
 *
 * <p>Not here: what a value may <em>hold</em> (its own check), spreadsheets and CSV ({@code reports.intake}), files and
 * their names (the caller's).
 *
 * <p>May use: problem, value.
 *
 * <p>For maintainers, the stations of a text: {@code Door} takes it in, checks bytes and characters ({@code Texts}) and reads
 * it in a hurry with Jackson's own binding, made strict by {@code StrictMapper} and {@code StrictReaders}. That way knows
 * sound documents only; all others go the patient way. {@code Binding} turns the text into {@code Node}s, which know where
 * they stand, and binds them by the {@code Shape} of the type, which {@code Shapes} finds ({@code Fields} for a type with
 * fields, {@code Scalar} for one token), with every mistake noted in {@code Findings}. Values go out through {@code Writer}.
 * {@code ValueTypes} tells both generations of Jackson about generated values.
 */
@NullMarked
package org.volunteerkit.json;

import org.jspecify.annotations.NullMarked;

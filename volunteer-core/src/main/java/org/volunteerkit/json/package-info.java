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
 */
@NullMarked
package org.volunteerkit.json;

import org.jspecify.annotations.NullMarked;

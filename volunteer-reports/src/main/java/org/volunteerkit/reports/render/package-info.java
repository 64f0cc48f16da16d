/**
 * How documents look: HTML, Markdown and JSON, each from the same figures.
 *
 * <p>A {@link org.volunteerkit.reports.render.Renderer} writes a document to the caller's output:
 * {@link org.volunteerkit.reports.render.HtmlRenderer} one file for screen and paper,
 * {@link org.volunteerkit.reports.render.MarkdownRenderer} CommonMark with pipe tables,
 * {@link org.volunteerkit.reports.render.JsonRenderer} exact values with texts in both languages.
 * {@link org.volunteerkit.reports.render.Format} is the only place that turns numbers, times and days into characters.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(path)) {
 *     HtmlRenderer.of(Locale.CHINA).write(summary, out);
 * }
 * }</pre>
 *
 * <p>Not here: what a document says ({@code document}), and files; the output is opened and closed by the caller.
 *
 * <p>May use: document, value, time, problem.
 */
@NullMarked
package org.volunteerkit.reports.render;

import org.jspecify.annotations.NullMarked;

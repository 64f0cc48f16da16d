/**
 * Measured facts on paper: which figures a report shows, how it is laid out, how it looks.
 *
 * <p>The root holds the named reports; a {@linkplain org.volunteerkit.reports.document.Document document} is what they lay
 * out, and a {@linkplain org.volunteerkit.reports.render.Renderer renderer} writes it in one format.
 *
 * <pre>{@code
 * Document summary = ...;                                     // a report, or a document of your own
 * HtmlRenderer.of(Locale.CHINA).write(summary, output);       // the language is the reader's choice, not the document's
 * }</pre>
 *
 * <p>Not here: what is counted ({@code measure}), what it is worth ({@code policy}), where files are kept (the caller).
 *
 * <p>May use: every room of the core, indicator, document; never render.
 */
@ValueStyle
@NullMarked
package org.volunteerkit.reports;

import org.jspecify.annotations.NullMarked;
import org.volunteerkit.value.ValueStyle;

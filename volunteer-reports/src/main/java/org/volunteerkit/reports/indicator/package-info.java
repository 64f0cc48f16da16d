/**
 * Which figures a report shows (指标): their names, their definitions, the measures behind them.
 *
 * <p>An {@link org.volunteerkit.reports.indicator.IndicatorSet} is a document: measures, and
 * {@linkplain org.volunteerkit.reports.indicator.Indicator indicators} that print some of them, with what somebody stated and
 * what ought to be; {@linkplain org.volunteerkit.reports.indicator.Breakdown breakdowns} print a measure by groups. Checked
 * against a vocabulary of facts it becomes {@link org.volunteerkit.reports.indicator.Indicators}, which turn a tally into
 * {@linkplain org.volunteerkit.reports.indicator.Result results} and these into figures of a document.
 *
 * <pre>{@code
 * Indicators indicators = Indicators.of(set, VolunteerFacts.words());
 * Tally tally = indicators.measures().tally(facts, day);
 * List<Figure> figures = indicators.figures(tally);
 * }</pre>
 *
 * <p>Not here: what is counted how ({@code measure}), the sentences around the figures ({@code reports}), a single character of
 * how they look ({@code render}).
 *
 * <p>May use: every room of the core, document.
 */
@NullMarked
package org.volunteerkit.reports.indicator;

import org.jspecify.annotations.NullMarked;

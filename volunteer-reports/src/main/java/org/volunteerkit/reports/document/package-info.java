/**
 * Documents without a format: headings, sentences, figures and typed tables as data.
 *
 * <p>A {@link org.volunteerkit.reports.document.Document} has {@linkplain org.volunteerkit.reports.document.Section sections}
 * of {@linkplain org.volunteerkit.reports.document.Block blocks}; the sentences of a block are
 * {@linkplain org.volunteerkit.reports.document.Run runs}. A {@link org.volunteerkit.reports.document.Figure} is a number
 * with its definition and the way to its records; it stands in the document once and is referred to by its
 * {@linkplain org.volunteerkit.reports.document.FigureId id}. A {@link org.volunteerkit.reports.document.Table} has typed
 * {@linkplain org.volunteerkit.reports.document.Column columns} and {@linkplain org.volunteerkit.reports.document.Row
 * rows}, and its {@link org.volunteerkit.reports.document.Totals} equal the rows above them. A
 * {@link org.volunteerkit.reports.document.Cell} is a value, often an {@link org.volunteerkit.reports.document.Amount}, or
 * the reason why there is none.
 *
 * <pre>{@code
 * Document summary = Document.builder()
 *         .title(Text.of("2023年志愿服务工作总结", "Volunteer service in 2023"))
 *         .audience(Privacy.PUBLIC).dataDate(LocalDate.of(2023, 12, 31))
 *         .addFigure(teams)
 *         .addSection(Section.of(Text.of("队伍", "Teams"), Block.template(Text.of("共有{teams}。", "There are {teams}."))))
 *         .build();
 * }</pre>
 *
 * <p>Not here: what is counted ({@code indicator}), and a single character of how it looks ({@code render}).
 *
 * <p>May use: value, time, problem.
 */
@NullMarked
package org.volunteerkit.reports.document;

import org.jspecify.annotations.NullMarked;

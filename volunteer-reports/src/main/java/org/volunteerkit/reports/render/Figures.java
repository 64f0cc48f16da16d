package org.volunteerkit.reports.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.FigureId;

/** The figures of one document with their numbers, which are those of their definitions, from 1. */
final class Figures {

    /** A figure and the number of its definition. */
    record Numbered(int number, Figure figure) {}

    private final Map<FigureId, Numbered> figures = new HashMap<>();

    Figures(List<Figure> all) {
        all.forEach(figure -> figures.put(figure.id(), new Numbered(figures.size() + 1, figure)));
    }

    /** Returns a figure; the document made sure that it is there. */
    Numbered get(FigureId id) {
        Numbered numbered = figures.get(id);
        if (numbered == null) {
            throw new IllegalStateException("the document has no figure " + id);
        }
        return numbered;
    }
}

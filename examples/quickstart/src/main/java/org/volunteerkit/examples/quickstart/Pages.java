package org.volunteerkit.examples.quickstart;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.render.HtmlRenderer;
import org.volunteerkit.reports.render.JsonRenderer;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.reports.render.Renderer;

/** Writes documents into a folder, each in three formats: for reading, for mailing, for other programs. */
final class Pages {

    private static final List<Renderer> RENDERERS =
            ImmutableList.of(HtmlRenderer.of(Locale.CHINA), MarkdownRenderer.of(Locale.CHINA), JsonRenderer.create());

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    Pages(Path folder) {
        this.folder = folder;
    }

    /** Writes a document as {@code name.html}, {@code name.md} and {@code name.json}. */
    void write(String name, Document document) throws IOException {
        for (Renderer renderer : RENDERERS) {
            String file = name + "." + renderer.extension();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)))) {
                renderer.write(document, out);
            }
            written.add(file);
        }
    }

    /** Notes that something else was written. */
    void add(String file) {
        written.add(file);
    }

    /** Returns the names of what was written, in order. */
    List<String> written() {
        return ImmutableList.copyOf(written);
    }
}

package org.volunteerkit.examples.quickstart.job;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.render.HtmlRenderer;
import org.volunteerkit.reports.render.JsonRenderer;
import org.volunteerkit.reports.render.MarkdownRenderer;
import org.volunteerkit.reports.render.Renderer;

/** Writes documents into a folder, each in three formats: for reading, for mailing, for other programs. */
public final class Pages {

    private static final List<Renderer> RENDERERS =
            ImmutableList.of(HtmlRenderer.of(Locale.CHINA), MarkdownRenderer.of(Locale.CHINA), JsonRenderer.create());

    private final Path folder;
    private final boolean synthetic;
    private final List<String> written = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    /**
     * Starts with an empty folder.
     *
     * @param synthetic whether the facts were made by a program, which each document then says
     */
    public Pages(Path folder, boolean synthetic) {
        this.folder = folder;
        this.synthetic = synthetic;
    }

    /** Writes a document as {@code name.html}, {@code name.md} and {@code name.json}. */
    void write(String name, Document document) throws IOException {
        Document told = synthetic ? Synthetic.marked(document) : document;
        for (Renderer renderer : RENDERERS) {
            String file = name + "." + renderer.extension();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)))) {
                renderer.write(told, out);
            }
            written.add(file);
        }
    }

    /** Notes that something else was written. */
    public void add(String file) {
        written.add(file);
    }

    /** Notes something that whoever runs the job should hear. */
    void tell(Message note) {
        notes.add(note);
    }

    /** Returns the folder. */
    Path folder() {
        return folder;
    }

    /** Returns the names of what was written, in order. */
    public List<String> written() {
        return ImmutableList.copyOf(written);
    }

    /** Returns what is to be told, in order. */
    public List<Message> notes() {
        return ImmutableList.copyOf(notes);
    }
}

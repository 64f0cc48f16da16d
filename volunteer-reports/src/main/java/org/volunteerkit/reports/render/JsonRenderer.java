package org.volunteerkit.reports.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.reports.document.Figure;
import org.volunteerkit.reports.document.Section;
import org.volunteerkit.value.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes a document as JSON: the figures that every other format shows, as exact values with their units, and every text
 * in both languages.
 *
 * <p>Time is whole minutes, money minor units, points and percentages are decimals in quotes; numbers of things can exceed
 * what a binary fraction holds exactly. A {@code share} has numerator, denominator and the percentage that is printed. A
 * cell or block is an object whose one field is its kind. Fields stand in a fixed order without white space between them,
 * and a line feed ends the file. Half surrogates, which UTF-8 cannot hold, become U+FFFD. The text can be put into a
 * script element of a page as it is.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class JsonRenderer implements Renderer {

    /** The version of the form; it grows when a field changes its meaning. */
    private static final int VERSION = 1;

    private static final Format ZH = Format.of(Locale.CHINESE);
    private static final Format EN = Format.of(Locale.ENGLISH);

    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // What breaks off in the middle must not look complete.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonRenderer() {}

    /** Returns a renderer; there is no language to choose, since both are written. */
    public static JsonRenderer create() {
        return new JsonRenderer();
    }

    @Override
    public void render(Document document, Appendable out) throws IOException {
        JsonOut target = new JsonOut(out);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), target)) {
            new Page(json).write(document);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
        out.append("\n");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    /** One writing of one document. */
    private static final class Page {

        private final JsonGenerator json;
        private final JsonBlocks blocks = new JsonBlocks();
        private final JsonCells cells = new JsonCells();

        private Page(JsonGenerator json) {
            this.json = json;
        }

        private void write(Document document) {
            json.writeStartObject();
            json.writeStringProperty("format", "volunteerkit-document");
            json.writeNumberProperty("version", VERSION);
            JsonCells.text("title", document.title(), json);
            optional("subtitle", document.subtitle());
            optional("issuer", document.issuer());
            optional("reference", document.reference());
            document.issued().ifPresent(day -> json.writeStringProperty("issued", day.toString()));
            document.period().ifPresent(days -> json.writeStringProperty("period", days.toString()));
            JsonCells.code("audience", document.audience(), json);
            json.writeStringProperty("dataDate", document.dataDate().toString());
            blocks("preface", document.preface());
            sections(document.sections());
            json.writeName("figures");
            json.writeStartArray();
            document.figures().forEach(this::figure);
            json.writeEndArray();
            json.writeName("statements");
            json.writeStartArray();
            document.statements().forEach(this::statement);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void optional(String name, Optional<Text> words) {
            words.ifPresent(text -> JsonCells.text(name, text, json));
        }

        private void blocks(String name, List<Block> all) {
            json.writeName(name);
            json.writeStartArray();
            all.forEach(block -> block.match(blocks).accept(json));
            json.writeEndArray();
        }

        private void sections(List<Section> sections) {
            json.writeName("sections");
            json.writeStartArray();
            sections.forEach(this::section);
            json.writeEndArray();
        }

        private void section(Section section) {
            json.writeStartObject();
            JsonCells.text("title", section.title(), json);
            json.writeBooleanProperty("numbered", section.numbered());
            blocks("blocks", section.blocks());
            sections(section.sections());
            json.writeEndObject();
        }

        private void figure(Figure figure) {
            json.writeStartObject();
            json.writeStringProperty("id", figure.id().value());
            JsonCells.text("label", figure.label(), json);
            json.writeName("value");
            figure.value().match(cells).accept(json);
            JsonCells.text("shown", shown(figure.value()), json);
            JsonCells.text("definition", figure.definition(), json);
            figure.records().ifPresent(this::records);
            optional("note", figure.note());
            JsonCells.code("privacy", figure.privacy(), json);
            json.writeEndObject();
        }

        /** Returns what the other formats print, so that readers of this need not format. */
        private static Text shown(Cell value) {
            return Text.of(ZH.cell(value), EN.cell(value));
        }

        private void records(Figure.Records records) {
            json.writeName("records");
            json.writeStartObject();
            JsonCells.text("selection", records.selection(), json);
            records.target().ifPresent(target -> json.writeStringProperty("target", target));
            json.writeEndObject();
        }

        private void statement(Document.Statement statement) {
            json.writeStartObject();
            JsonCells.text("label", statement.label(), json);
            JsonCells.text("value", statement.value(), json);
            json.writeEndObject();
        }
    }
}

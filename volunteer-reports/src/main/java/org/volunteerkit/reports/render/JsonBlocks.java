package org.volunteerkit.reports.render;

import java.util.List;
import java.util.function.Consumer;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.reports.document.Row;
import org.volunteerkit.reports.document.Run;
import org.volunteerkit.reports.document.Table;
import org.volunteerkit.value.Text;
import tools.jackson.core.JsonGenerator;

/** Writes blocks as JSON: an object with one field, which is the kind of the block. */
final class JsonBlocks implements Block.Cases<Consumer<JsonGenerator>> {

    private final JsonCells cells = new JsonCells();

    @Override
    public Consumer<JsonGenerator> paragraph(Block.Paragraph block) {
        return json -> {
            json.writeStartObject();
            sentence("paragraph", block, json);
            json.writeEndObject();
        };
    }

    private void sentence(String name, Block.Paragraph block, JsonGenerator json) {
        json.writeName(name);
        sentence(block, json);
    }

    private void sentence(Block.Paragraph block, JsonGenerator json) {
        json.writeStartObject();
        runs("zh", block.zh(), new Pieces(true), json);
        runs("en", block.en(), new Pieces(false), json);
        json.writeEndObject();
    }

    private static void runs(String language, List<Run> runs, Pieces pieces, JsonGenerator json) {
        json.writeName(language);
        json.writeStartArray();
        runs.forEach(run -> run.match(pieces).accept(json));
        json.writeEndArray();
    }

    @Override
    public Consumer<JsonGenerator> panel(Block.Panel block) {
        return json -> {
            json.writeStartObject();
            json.writeName("panel");
            json.writeStartArray();
            block.figures().stream().map(FigureId::value).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    @Override
    public Consumer<JsonGenerator> items(Block.Items block) {
        return json -> {
            json.writeStartObject();
            json.writeName(block.numbered() ? "numbered" : "items");
            json.writeStartArray();
            block.items().forEach(item -> sentence(item, json));
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    @Override
    public Consumer<JsonGenerator> note(Block.Note block) {
        return json -> {
            open("note", json);
            JsonCells.code("tone", block.tone(), json);
            sentence("paragraph", block.paragraph(), json);
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> chart(Block.Chart block) {
        return json -> {
            open("chart", json);
            JsonCells.text("caption", block.caption(), json);
            json.writeName("bars");
            json.writeStartArray();
            block.bars().forEach(bar -> {
                json.writeStartObject();
                JsonCells.text("label", bar.label(), json);
                json.writeName("value");
                bar.value().match(cells).accept(json);
                json.writeEndObject();
            });
            json.writeEndArray();
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> table(Table block) {
        return json -> {
            open("table", json);
            block.caption().ifPresent(caption -> JsonCells.text("caption", caption, json));
            json.writeName("columns");
            json.writeStartArray();
            block.columns().forEach(column -> column(column, json));
            json.writeEndArray();
            json.writeName("rows");
            json.writeStartArray();
            block.forEachRow(row -> row(row, json));
            json.writeEndArray();
            block.note().ifPresent(note -> JsonCells.text("note", note, json));
            close(json);
        };
    }

    private static void column(Column column, JsonGenerator json) {
        json.writeStartObject();
        JsonCells.text("title", column.title(), json);
        JsonCells.code("kind", column.kind(), json);
        column.unit().ifPresent(unit -> json.writeStringProperty("unit", unit.word()));
        json.writeBooleanProperty("summed", column.isSummed());
        JsonCells.code("privacy", column.privacy(), json);
        json.writeEndObject();
    }

    private void row(Row row, JsonGenerator json) {
        json.writeStartObject();
        JsonCells.code("role", row.role(), json);
        json.writeName("cells");
        json.writeStartArray();
        for (Cell cell : row.cells()) {
            cell.match(cells).accept(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void open(String kind, JsonGenerator json) {
        json.writeStartObject();
        json.writeName(kind);
        json.writeStartObject();
    }

    private static void close(JsonGenerator json) {
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the pieces of a sentence in the order of one language; words are those of that language. */
    private final class Pieces implements Run.Cases<Consumer<JsonGenerator>> {

        private final boolean chinese;

        private Pieces(boolean chinese) {
            this.chinese = chinese;
        }

        @Override
        public Consumer<JsonGenerator> words(Run.Words run) {
            return field("words", run.text());
        }

        @Override
        public Consumer<JsonGenerator> strong(Run.Strong run) {
            return field("strong", run.text());
        }

        private Consumer<JsonGenerator> field(String name, Text text) {
            return json -> json.writeStartObject()
                    .writeStringProperty(name, Clean.unicode(chinese ? text.zh() : text.en()))
                    .writeEndObject();
        }

        @Override
        public Consumer<JsonGenerator> mention(Run.Mention run) {
            return json -> json.writeStartObject()
                    .writeStringProperty("figure", run.figure().value())
                    .writeEndObject();
        }

        @Override
        public Consumer<JsonGenerator> inline(Run.Inline run) {
            return json -> {
                json.writeStartObject();
                json.writeName("value");
                run.value().match(cells).accept(json);
                json.writeEndObject();
            };
        }
    }
}

package org.volunteerkit.reports.render;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.function.Consumer;
import org.volunteerkit.reports.document.Amount;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import tools.jackson.core.JsonGenerator;

/** Writes cells as JSON: an object with one field, which is the kind of the cell, and its exact value inside. */
final class JsonCells implements Cell.Cases<Consumer<JsonGenerator>> {

    @Override
    public Consumer<JsonGenerator> words(Cell.Words cell) {
        return json -> {
            json.writeStartObject();
            text("words", cell.text(), json);
            cell.target().ifPresent(target -> json.writeStringProperty("target", target));
            json.writeEndObject();
        };
    }

    @Override
    public Consumer<JsonGenerator> count(Amount.Count cell) {
        return json -> {
            open("count", json);
            json.writeNumberProperty("value", cell.value());
            json.writeStringProperty("unit", cell.unit().word());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> stated(Cell.Stated cell) {
        return json -> {
            open("stated", json);
            cell.count().number().ifPresent(number -> json.writeNumberProperty("value", number));
            code("precision", cell.count().precision(), json);
            json.writeStringProperty("unit", cell.unit().word());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> time(Amount.Time cell) {
        return json -> {
            open("time", json);
            json.writeNumberProperty("minutes", cell.value().toMinutes());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> score(Amount.Score cell) {
        return json -> json.writeStartObject()
                .writeStringProperty("points", cell.value().toString())
                .writeEndObject();
    }

    @Override
    public Consumer<JsonGenerator> cash(Amount.Cash cell) {
        return json -> {
            open("money", json);
            json.writeNumberProperty("minor", cell.value().toMinor());
            json.writeStringProperty("currency", cell.value().currency());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> rounded(Cell.Rounded cell) {
        return json -> {
            open("rounded", json);
            quantity("exact", cell.value(), json);
            json.writeStringProperty("shown", cell.rounded().toPlainString());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> share(Cell.Share cell) {
        return json -> {
            open("share", json);
            quantity("numerator", cell.numerator(), json);
            quantity("denominator", cell.denominator(), json);
            json.writeStringProperty("percent", cell.percent().toPlainString());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> mean(Cell.Mean cell) {
        return json -> {
            open("mean", json);
            quantity("numerator", cell.sum(), json);
            quantity("denominator", cell.over(), json);
            json.writeStringProperty("shown", cell.rounded().toPlainString());
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> day(Cell.Day cell) {
        return json -> json.writeStartObject()
                .writeStringProperty("day", cell.value().toString())
                .writeEndObject();
    }

    @Override
    public Consumer<JsonGenerator> period(Cell.Period cell) {
        return json -> json.writeStartObject()
                .writeStringProperty("period", cell.value().toString())
                .writeEndObject();
    }

    @Override
    public Consumer<JsonGenerator> state(Cell.State cell) {
        return json -> {
            open("state", json);
            code("tone", cell.tone(), json);
            reason("text", cell.text(), cell.code(), json);
            close(json);
        };
    }

    @Override
    public Consumer<JsonGenerator> missing(Cell.Missing cell) {
        return json -> {
            open("missing", json);
            reason("reason", cell.reason(), cell.code(), json);
            close(json);
        };
    }

    private static void reason(String name, Text words, Optional<String> code, JsonGenerator json) {
        text(name, words, json);
        code.ifPresent(stable -> json.writeStringProperty("code", stable));
    }

    private static void quantity(String name, Quantity value, JsonGenerator json) {
        json.writeName(name);
        Cell exact = Cell.of(value, 0);
        if (exact instanceof Cell.Rounded) {
            open("fraction", json);
            json.writeStringProperty("value", value.number().toString());
            json.writeStringProperty("unit", value.unit().word());
            close(json);
        } else {
            exact.match(new JsonCells()).accept(json);
        }
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

    /** Writes a text in both languages. */
    static void text(String name, Text words, JsonGenerator json) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("zh", Clean.unicode(words.zh()));
        json.writeStringProperty("en", Clean.unicode(words.en()));
        json.writeEndObject();
    }

    /** Writes a constant the way the library writes it in all its JSON: lower case, with hyphens. */
    static void code(String name, Enum<?> constant, JsonGenerator json) {
        json.writeStringProperty(name, Ascii.toLowerCase(constant.name()).replace('_', '-'));
    }
}

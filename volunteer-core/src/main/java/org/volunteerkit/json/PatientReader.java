package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Reads a document into located nodes and binds them bottom up, so that every mistake is found and has its place. */
final class PatientReader<T> {

    private static final Shapes SHAPES = new Shapes();
    private static final String TASK = "task";
    private static final ObjectReader INSIDE = Mappers.STRICT.readerFor(Inside.class);

    private final JavaType type;
    private final JsonLimits limits;
    private final Function<? super T, List<Problem>> check;

    PatientReader(JavaType type, JsonLimits limits) {
        this(type, limits, value -> ImmutableList.of());
    }

    PatientReader(JavaType type, JsonLimits limits, Function<? super T, List<Problem>> check) {
        this.type = type;
        this.limits = limits;
        this.check = check;
    }

    /**
     * Finds the shape of a type.
     *
     * @throws IllegalStateException if the type has no JSON form
     */
    static void checkForm(JavaType type) {
        try {
            inside(context -> SHAPES.of(type, context));
        } catch (JacksonException ours) {
            throw new IllegalStateException("a type has no JSON form: " + type, ours);
        }
    }

    Reading<T> read(String text, Offsets offsets) {
        Node root;
        try {
            root = NodeReader.read(text, limits);
        } catch (NodeReader.Unreadable end) {
            Problem located = end.problem().at(offsets.place(end.offset(), Path.ROOT));
            return new Reading.Refused<>(ImmutableList.of(located), 1);
        }
        Findings findings = new Findings(offsets, limits.problems());
        Object bound = inside(context -> new Binding(SHAPES, context, limits, findings).bind(type, root, Path.ROOT));
        if (!findings.isEmpty()) {
            return new Reading.Refused<>(findings.problems(), findings.total());
        }
        @SuppressWarnings("unchecked")
        T value = (T) bound;
        for (Problem problem : check.apply(value)) {
            int offset = problem.place().path().map(root::at).orElse(root).offset();
            findings.add(problem, offset, Path.ROOT);
        }
        return findings.isEmpty()
                ? new Reading.Read<>(value)
                : new Reading.Refused<>(findings.problems(), findings.total());
    }

    /** Does something where Jackson binds values, so that its parts can be used one by one. */
    private static <R> R inside(Function<DeserializationContext, R> task) {
        Inside result = INSIDE.withAttribute(TASK, task).readValue("0");
        @SuppressWarnings("unchecked")
        R value = (R) result.value();
        return value;
    }

    /** Stands for no value of a document; reading it runs the task. */
    @JsonDeserialize(using = Within.class)
    record Inside(Object value) {}

    /** Runs the task that the reader was given. */
    static final class Within extends ValueDeserializer<Inside> {

        @Override
        public Inside deserialize(JsonParser parser, DeserializationContext context) {
            @SuppressWarnings("unchecked")
            Function<DeserializationContext, Object> task =
                    (Function<DeserializationContext, Object>) context.getAttribute(TASK);
            return new Inside(task.apply(context));
        }
    }
}

package org.volunteerkit.json;

import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.json.Findings.Lines;
import org.volunteerkit.json.Findings.Path;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemCarrier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;

/**
 * The patient way to read one document: into located nodes, which are bound from the bottom up with Jackson's own parts, so
 * that every mistake is found and has its place.
 */
final class Binding {

    private final DeserializationContext context;
    private final JsonLimits limits;
    private final Findings findings;

    private Binding(DeserializationContext context, JsonLimits limits, Findings findings) {
        this.context = context;
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Looks at a type and all its parts.
     *
     * @throws IllegalStateException if one of them has no JSON form
     */
    static void check(JavaType type) {
        try {
            Shapes.check(type, StrictMapper.context());
        } catch (JacksonException ours) {
            throw new IllegalStateException("a type has no JSON form: " + type, ours);
        }
    }

    /**
     * Reads a document.
     *
     * @param check says what is wrong with a value that its type makes; asked only if nothing else is wrong
     */
    static <T> Reading<T> read(
            JavaType type, JsonLimits limits, Function<? super T, List<Problem>> check, String text, Lines lines) {
        Node root;
        try {
            root = Node.read(text, limits);
        } catch (Node.Unreadable end) {
            return lines.refused(end.problem(), end.offset());
        }
        Findings findings = new Findings(lines, limits.problems());
        Object bound = new Binding(StrictMapper.context(), limits, findings).bind(type, root, Path.ROOT);
        if (!findings.isEmpty()) {
            return findings.refused();
        }
        @SuppressWarnings("unchecked")
        T value = (T) bound;
        for (Problem problem : check.apply(value)) {
            findings.add(problem, root.at(problem).offset(), Path.ROOT);
        }
        return findings.isEmpty() ? new Reading.Read<>(value) : findings.refused();
    }

    DeserializationContext context() {
        return context;
    }

    Shape shape(JavaType type) {
        return Shapes.of(type, context);
    }

    /** Binds a node to a value of a type. */
    Object bind(JavaType type, Node node, Path path) {
        return bind(shape(type), node, path);
    }

    Object bind(Shape shape, Node node, Path path) {
        if (node.kind() == Node.Kind.NULL) {
            return refuse(Problem.of("json.null").found(Found.nothing()), node.offset(), path);
        }
        return shape.bind(node, path, this);
    }

    /** Notes a problem. */
    Object refuse(Problem problem, int offset, Path path) {
        findings.add(problem, offset, path);
        return Shape.NONE;
    }

    /** Notes a problem that is costly to make. */
    Object refuse(Supplier<Problem> problem, int offset, Path path) {
        findings.add(problem, offset, path);
        return Shape.NONE;
    }

    /** Notes that something of another kind was needed. */
    Object refuseKind(Message needed, Node node, Path path) {
        return refuse(Problem.of("json.wrong-kind").with("kind", needed).found(node.found()), node.offset(), path);
    }

    /** Returns whether a text keeps the limits and holds no forbidden character; notes what does not hold. */
    boolean isSound(Node node, Path path) {
        if (node.kind() == Node.Kind.NUMBER) {
            long digits = node.text().chars().filter(c -> c >= '0' && c <= '9').count();
            if (digits > limits.digits()) {
                refuse(
                        Problem.of("json.number-too-long")
                                .with("most", limits.digits())
                                .found(Found.number()),
                        node.offset(),
                        path);
                return false;
            }
            return true;
        }
        return isSound(node.text(), node.offset(), path, limits.text(), "json.text-too-long");
    }

    /** The same for the name of a field that the document is free to choose, which is a key of a map. */
    boolean isSound(Node.Field field, Path path) {
        return isSound(field.name(), field.offset(), path, limits.name(), "json.name-too-long");
    }

    private boolean isSound(String text, int offset, Path path, int most, String tooLong) {
        int bad = Texts.firstForbidden(text);
        if (bad >= 0) {
            refuse(forbidden(text, bad), offset, path);
            return false;
        }
        if (text.length() > most) {
            refuse(Problem.of(tooLong).with("most", most).found(Found.text(text)), offset, path);
            return false;
        }
        return true;
    }

    static Problem forbidden(String text, int index) {
        return Problem.of("json.forbidden-character")
                .with(
                        "character",
                        "U+"
                                + Ascii.toUpperCase(
                                        Strings.padStart(Integer.toHexString(text.codePointAt(index)), 4, '0')))
                .with("position", text.codePointCount(0, index) + 1)
                .found(Found.text(text));
    }

    /** Makes a value; whatever its type refuses is noted, each problem at the field that it names. */
    Object make(Node node, Path path, Supplier<@Nullable Object> maker) {
        try {
            Object made = maker.get();
            return made == null ? refuse(Problem.of("json.refused").found(node.found()), node.offset(), path) : made;
        } catch (JacksonException | InvalidValueException refusal) {
            List<Problem> problems = problems(refusal);
            if (problems.isEmpty()) {
                return refuse(Problem.of("json.refused").found(node.found()), node.offset(), path);
            }
            for (Problem problem : problems) {
                boolean silent = problem.found().isEmpty() && node.isScalar();
                refuse(
                        silent ? problem.found(node.found()) : problem,
                        node.at(problem).offset(),
                        path);
            }
            return Shape.NONE;
        }
    }

    /**
     * Returns the problems that an exception brings, however deep Jackson wrapped it; none for an exception that says
     * nothing to people.
     *
     * @throws IllegalStateException if the exception says that a type has no JSON form, which is no document's fault
     */
    static List<Problem> problems(RuntimeException refusal) {
        int depth = 0;
        for (Throwable cause = refusal; cause != null && depth < 32; cause = cause.getCause(), depth++) {
            if (cause instanceof ProblemCarrier carrier) {
                return carrier.problems();
            }
            if (cause instanceof InvalidDefinitionException) {
                throw new IllegalStateException("a type has no JSON form", refusal);
            }
        }
        return List.of();
    }
}

package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * Where a rule is printed (条款): the document, who published it and when, and the article.
 *
 * <p>Every rule that the library ships cites one, so that whoever doubts a number can look the rule up.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"source", "publisher", "dated", "article", "note"})
public abstract class Clause {

    Clause() {}

    /** Returns a whole document. */
    public static Clause of(String source) {
        return builder().source(source).build();
    }

    /** Returns an article of a document. */
    public static Clause of(String source, String article) {
        return builder().source(source).article(article).build();
    }

    /** Starts a clause; the source is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the document, not blank. */
    public abstract String source();

    /** Returns who published it. */
    public abstract Optional<String> publisher();

    /** Returns when it was published, as exactly as is known: a year, a month or a day, such as {@code 2013} or {@code 2019-03}. */
    public abstract Optional<String> dated();

    /** Returns the article, such as {@code 第七条第二款} or {@code art. 7(2)}. */
    public abstract Optional<String> article();

    /** Returns how it is to be read, or how far the copy that was read can be trusted. */
    public abstract Optional<String> note();

    /** Checks that the source has a name. */
    @Value.Check
    void check() {
        if (source().isBlank()) {
            throw new InvalidValueException(Problem.of("value.clause-source").field("source"));
        }
    }

    /** Collects the parts of a clause. */
    public static final class Builder extends ImmutableClause.Builder {
        Builder() {}
    }
}

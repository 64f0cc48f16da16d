/** Indicators, documents and renderers over the facts of volunteer service. */
module org.volunteerkit.reports {
    // After the requirements: exports, one line a room, as soon as it has a class.
    requires transitive org.volunteerkit.core;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires static com.fasterxml.jackson.databind; // the embedder's own Jackson 2, if there is one
    requires static com.google.errorprone.annotations;
    requires static java.compiler; // Generated, on generated classes
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.volunteerkit.reports;
    exports org.volunteerkit.reports.document;
    exports org.volunteerkit.reports.indicator;
    exports org.volunteerkit.reports.render;

    opens org.volunteerkit.reports to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.reports.indicator to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}

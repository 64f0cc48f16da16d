/** Indicators, documents, renderers and spreadsheet intake over the facts of volunteer service. */
module org.volunteerkit.reports {
    // After the requirements: exports, one line a room, as soon as it has a class.
    requires transitive org.volunteerkit.core;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires static com.google.errorprone.annotations;
    requires static java.compiler; // Generated, on generated classes
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.volunteerkit.reports.document;
}

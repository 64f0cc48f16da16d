/** Indicators, documents, renderers and spreadsheet intake over the facts of volunteer service. */
module org.volunteerkit.reports {
    requires transitive org.volunteerkit.core;
    requires static com.google.errorprone.annotations;
    requires static java.compiler; // Generated, on generated classes
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    // One line a room: exports, as soon as the room has a class.
}

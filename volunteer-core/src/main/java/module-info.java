/** Facts, measures, standards, policies, ledger and awards of volunteer service. */
module org.volunteerkit.core {
    requires transitive com.google.common;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires static com.fasterxml.jackson.databind; // the embedder's own Jackson 2, if there is one
    requires static com.google.errorprone.annotations;
    requires static java.compiler; // Generated, on generated classes
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
}

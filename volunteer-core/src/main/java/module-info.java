/** Facts, measures, standards, policies and ledger of volunteer service. */
module org.volunteerkit.core {
    requires transitive com.google.common;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires static com.fasterxml.jackson.databind; // the embedder's own Jackson 2, if there is one
    requires static com.google.errorprone.annotations;
    requires static java.compiler; // Generated, on generated classes
    requires static transitive java.sql; // for who keeps a journal in a database
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    // One line a room, as soon as it has a class; opens for values that a mapper reads and writes.
    exports org.volunteerkit.activity;
    exports org.volunteerkit.activity.attendance;
    exports org.volunteerkit.activity.plan;
    exports org.volunteerkit.activity.signup;
    exports org.volunteerkit.award;
    exports org.volunteerkit.award.book;
    exports org.volunteerkit.demand;
    exports org.volunteerkit.demand.match;
    exports org.volunteerkit.demand.pair;
    exports org.volunteerkit.demand.ticket;
    exports org.volunteerkit.giving;
    exports org.volunteerkit.history;
    exports org.volunteerkit.integrity;
    exports org.volunteerkit.json;
    exports org.volunteerkit.ledger;
    exports org.volunteerkit.ledger.command;
    exports org.volunteerkit.ledger.outcome;
    exports org.volunteerkit.ledger.proof;
    exports org.volunteerkit.ledger.statement;
    exports org.volunteerkit.ledger.store;
    exports org.volunteerkit.ledger.store.file;
    exports org.volunteerkit.ledger.store.jdbc;
    exports org.volunteerkit.ledger.store.text;
    exports org.volunteerkit.ledger.terms;
    exports org.volunteerkit.ledger.terms.rule;
    exports org.volunteerkit.ledger.terms.teller;
    exports org.volunteerkit.problem;
    exports org.volunteerkit.roster;
    exports org.volunteerkit.roster.body;
    exports org.volunteerkit.roster.life;
    exports org.volunteerkit.roster.moving;
    exports org.volunteerkit.roster.person;
    exports org.volunteerkit.roster.twin;
    exports org.volunteerkit.service;
    exports org.volunteerkit.service.review;
    exports org.volunteerkit.station;
    exports org.volunteerkit.time;
    exports org.volunteerkit.training;
    exports org.volunteerkit.training.credential;
    exports org.volunteerkit.value;
    exports org.volunteerkit.catalog;
    exports org.volunteerkit.measure;
    exports org.volunteerkit.policy;
    exports org.volunteerkit.policy.change;
    exports org.volunteerkit.policy.effect;
    exports org.volunteerkit.standard;
    exports org.volunteerkit.standard.profile;
    exports org.volunteerkit.standard.round;
    exports org.volunteerkit.measure.fact;
    exports org.volunteerkit.measure.bulk;
    exports org.volunteerkit.measure.rule;
    exports org.volunteerkit.measure.step;

    opens org.volunteerkit.activity to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.activity.attendance to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.activity.plan to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.activity.signup to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.award to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.award.book to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.demand to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.demand.match to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.demand.ticket to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.demand.pair to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.giving to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.history to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.integrity to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.json to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.ledger to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.ledger.command to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.ledger.statement to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.ledger.terms to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.ledger.terms.rule to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster.body to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster.life to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster.moving to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster.person to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.roster.twin to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.service to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.service.review to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.station to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.time to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.training to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.training.credential to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.value to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.measure to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.measure.fact to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.measure.rule to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.measure.step to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.standard to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.standard.profile to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.standard.round to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.policy to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.policy.change to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.policy.effect to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.volunteerkit.catalog to
            tools.jackson.databind;
}

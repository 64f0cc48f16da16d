-- The tables of ledgers in H2: to be run once, by whatever makes the other tables of the application.

-- One row a ledger.
CREATE TABLE IF NOT EXISTS volunteer_ledger (
    ledger CHARACTER VARYING(64) NOT NULL,
    format INTEGER NOT NULL,
    unit CHARACTER VARYING(16) NOT NULL,
    PRIMARY KEY (ledger)
);

-- One row an entry. The key is what lets only one of several writers take a number.
CREATE TABLE IF NOT EXISTS volunteer_ledger_entry (
    ledger CHARACTER VARYING(64) NOT NULL,
    number BIGINT NOT NULL,
    recorded DATE NOT NULL,
    hash CHARACTER VARYING(64) NOT NULL,
    command CHARACTER VARYING NOT NULL,
    PRIMARY KEY (ledger, number)
);

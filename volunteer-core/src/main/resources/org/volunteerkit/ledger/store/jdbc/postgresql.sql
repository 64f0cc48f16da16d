-- The tables of ledgers in PostgreSQL: to be run once, by whatever makes the other tables of the application.
-- The application itself needs to read both and to insert into both, never to update or to delete.

-- One row a ledger.
CREATE TABLE IF NOT EXISTS volunteer_ledger (
    ledger VARCHAR(64) NOT NULL,
    format INTEGER NOT NULL,
    unit VARCHAR(16) NOT NULL,
    PRIMARY KEY (ledger)
);

-- One row an entry. The key is what lets only one of several writers take a number.
CREATE TABLE IF NOT EXISTS volunteer_ledger_entry (
    ledger VARCHAR(64) NOT NULL,
    number BIGINT NOT NULL,
    recorded DATE NOT NULL,
    hash VARCHAR(64) NOT NULL,
    command TEXT NOT NULL,
    PRIMARY KEY (ledger, number)
);

package org.volunteerkit.ledger.store.jdbc;

import org.volunteerkit.testkit.JournalContract;
import org.volunteerkit.value.Unit;

class PostgresJournalProperties implements JournalContract {

    @Override
    public Store newStore(Unit unit) {
        JdbcJournal.Name name = Databases.unusedName();
        return () -> JdbcJournal.create(Databases.POSTGRESQL.source(), name, unit);
    }
}

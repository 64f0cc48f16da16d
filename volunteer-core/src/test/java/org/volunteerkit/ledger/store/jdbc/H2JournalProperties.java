package org.volunteerkit.ledger.store.jdbc;

import org.volunteerkit.testkit.JournalContract;
import org.volunteerkit.value.Unit;

class H2JournalProperties implements JournalContract {

    @Override
    public Store newStore(Unit unit) {
        JdbcJournal.Name name = Databases.unusedName();
        return () -> JdbcJournal.create(Databases.H2_IN_MEMORY.source(), name, unit);
    }
}

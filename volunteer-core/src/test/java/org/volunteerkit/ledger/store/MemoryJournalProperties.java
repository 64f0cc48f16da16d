package org.volunteerkit.ledger.store;

import org.volunteerkit.testkit.JournalContract;
import org.volunteerkit.value.Unit;

class MemoryJournalProperties implements JournalContract {

    @Override
    public Store newStore(Unit unit) {
        return MemoryJournal.of(unit)::another;
    }
}

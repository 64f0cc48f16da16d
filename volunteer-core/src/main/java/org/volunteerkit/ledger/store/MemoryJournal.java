package org.volunteerkit.ledger.store;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.value.Unit;

/**
 * A journal that is lost with the process: for tests, for trying things out, and for looking at what was exported.
 *
 * <p>To be called, not extended. Several of them can stand for one store; each is for one thread at a time.
 */
public final class MemoryJournal implements Journal {

    private final Unit unit;
    private final List<Entry> stored;

    private MemoryJournal(Unit unit, List<Entry> stored) {
        this.unit = unit;
        this.stored = stored;
    }

    /**
     * Returns a journal of a new, empty store.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     */
    public static MemoryJournal of(Unit unit) {
        return new MemoryJournal(Amount.zero(unit).unit(), new ArrayList<>());
    }

    /** Returns another journal of the same store, as another node would have. */
    public MemoryJournal another() {
        return new MemoryJournal(unit, stored);
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public long size() {
        synchronized (stored) {
            return stored.size();
        }
    }

    @Override
    public void read(long after, Consumer<Entry> each) {
        List<Entry> wanted;
        synchronized (stored) {
            wanted = ImmutableList.copyOf(stored.subList((int) Math.min(after, stored.size()), stored.size()));
        }
        wanted.forEach(each);
    }

    @Override
    public boolean append(List<Entry> entries) {
        synchronized (stored) {
            return entries.get(0).number() == stored.size() + 1L && stored.addAll(entries);
        }
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}

package org.volunteerkit.ledger.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Pile;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.ledger.simulation.NaiveWorld.Root;
import org.volunteerkit.ledger.simulation.NaiveWorld.Slice;
import org.volunteerkit.ledger.simulation.NaiveWorld.Taken;
import org.volunteerkit.ledger.statement.HoldView;

/** Rule 8: a record turns out to be worth less, or more. */
final class NaiveCorrection {

    private final NaiveWorld world;
    private final Root root;
    private final Owner owner;
    private final Pile pile;

    NaiveCorrection(NaiveWorld world, Root root) {
        this.world = world;
        this.root = root;
        this.owner = world.survivor(root.origin);
        this.pile = world.pile(owner, root.id);
    }

    /** Takes an amount from the record and returns what left which hold. */
    Map<CommandId, Long> lower(long amount) {
        List<Taken> decrease = new ArrayList<>();
        root.decreases.add(decrease);
        long free = Math.min(amount, pile.free());
        pile.left -= free;
        decrease.add(new Taken(Optional.empty(), free));
        long expired = Math.min(amount - free, pile.expired);
        pile.expired -= expired;
        world.expired -= expired;
        decrease.add(new Taken(Optional.empty(), expired));
        long rest = fromDeals(amount - free - expired, decrease);
        Map<CommandId, Long> cuts = fromHolds(rest, decrease);
        world.fund(owner);
        return cuts;
    }

    private long fromDeals(long amount, List<Taken> decrease) {
        long rest = amount;
        for (int i = world.deals.size() - 1; i >= 0 && rest > 0; i--) {
            Deal deal = world.deals.get(i);
            if (world.survivor(deal.payer) == owner) {
                long part = remove(deal.slices, rest);
                if (part > 0) {
                    deal.debt += world.take(owner, part, deal.slices);
                    decrease.add(new Taken(Optional.of(deal.command.id()), part));
                    rest -= part;
                }
            }
        }
        return rest;
    }

    private Map<CommandId, Long> fromHolds(long amount, List<Taken> decrease) {
        Map<CommandId, Long> cuts = new LinkedHashMap<>();
        long rest = amount;
        for (int i = world.reserves.size() - 1; i >= 0 && rest > 0; i--) {
            Reserve hold = world.reserves.get(i);
            if (hold.live() && world.survivor(hold.account) == owner) {
                long part = remove(hold.slices, rest);
                if (part > 0) {
                    pile.held -= part;
                    pile.left -= part;
                    long cut = move(hold, part);
                    if (cut > 0) {
                        cuts.put(hold.id, cut);
                        hold.released += cut;
                        if (hold.left() == 0) {
                            world.finish(hold, HoldView.State.RELEASED);
                        }
                    }
                    decrease.add(new Taken(Optional.empty(), part));
                    rest -= part;
                }
            }
        }
        if (rest > 0) {
            throw new IllegalStateException("the naive ledger finds too little of " + root.id);
        }
        return cuts;
    }

    private long move(Reserve hold, long amount) {
        long missing = amount;
        for (Pile other : world.spendable(owner)) {
            long part = Math.min(missing, other.free());
            if (part > 0) {
                other.held += part;
                missing -= part;
                NaiveWorld.add(hold.slices, other.root.id, part);
            }
        }
        return missing;
    }

    /** Takes up to an amount of this root out of slices and returns how much there was. */
    private long remove(List<Slice> slices, long most) {
        for (Slice slice : slices) {
            if (slice.root.equals(root.id)) {
                long part = Math.min(most, slice.amount);
                slice.amount -= part;
                slices.removeIf(each -> each.amount == 0);
                return part;
            }
        }
        return 0;
    }

    /** Undoes earlier decreases, the latest first; the rest joins the lot. */
    void raise(long amount) {
        long rest = amount;
        while (rest > 0 && !root.decreases.isEmpty()) {
            List<Taken> decrease = root.decreases.get(root.decreases.size() - 1);
            if (decrease.isEmpty()) {
                root.decreases.remove(root.decreases.size() - 1);
                continue;
            }
            Taken taken = decrease.get(decrease.size() - 1);
            long part = Math.min(rest, taken.amount);
            long returned = taken.deal.isPresent()
                    ? bringBack(world.deal(taken.deal.get()).orElseThrow(), part)
                    : 0;
            world.join(owner, root.id, part - returned);
            taken.amount -= part;
            rest -= part;
            if (taken.amount == 0) {
                decrease.remove(decrease.size() - 1);
            }
        }
        world.join(owner, root.id, rest);
        world.fund(owner);
    }

    /** A transaction returns to this lot: its debt first, then its slices from the last; returns how much did. */
    private long bringBack(Deal deal, long amount) {
        long rest = amount - Math.min(amount, deal.debt);
        deal.debt -= amount - rest;
        for (int i = deal.slices.size() - 1; i >= 0 && rest > 0; i--) {
            Slice slice = deal.slices.get(i);
            if (!slice.root.equals(root.id)) {
                long part = Math.min(rest, slice.amount);
                slice.amount -= part;
                rest -= part;
                world.join(owner, slice.root, part);
            }
        }
        deal.slices.removeIf(slice -> slice.amount == 0);
        if (amount > rest) {
            NaiveWorld.add(deal.slices, root.id, amount - rest);
        }
        return amount - rest;
    }
}

package org.volunteerkit.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** How much the rows of one key and window come to together at most, because of the maxima they have passed. */
final class Caps {

    private Caps() {}

    /**
     * What rows have in common that are put together.
     *
     * @param per the keys
     * @param in the windows
     */
    record Group(List<String> per, Optional<Window> in) {

        /** Whether what is together in this group was together under a maximum, too. */
        private boolean isWithin(List<String> keys, Optional<Window> windows) {
            boolean ever =
                    windows.map(new Window.Life(Optional.empty())::equals).orElse(true);
            return per.containsAll(keys) && (ever || windows.equals(in));
        }
    }

    /** Returns the most to which the rows of a node come in one group; null if nothing is certain. */
    static @Nullable Ratio most(Node node, Group group) {
        Ratio most = null;
        Node at = node;
        while (true) {
            Ratio here = null;
            Node below;
            if (at instanceof Running running && running.change() instanceof Capping capping) {
                boolean bound = capping.over() != Cap.Over.FLAG
                        && group.isWithin(running.scope().per(), running.scope().in());
                here = bound ? largest(capping.maxima()) : null;
                below = running.source();
            } else if (at instanceof Voiding voiding) {
                boolean bound =
                        group.isWithin(voiding.scope().per(), voiding.scope().in());
                here = bound ? largest(voiding.maxima()) : null;
                below = voiding.sources().get(0);
            } else if (at instanceof Carrying carrying) {
                here = group.isWithin(carrying.per(), Optional.of(carrying.in())) ? largest(carrying.maxima()) : null;
                // What is carried counts in another window than before.
                below = null;
            } else {
                below = at instanceof Changing changing && changing.change() instanceof Passing
                        ? changing.source()
                        : null;
            }
            if (here != null && (most == null || here.compareTo(most) < 0)) {
                most = here;
            }
            if (below == null) {
                return most;
            }
            at = below;
        }
    }

    private static Ratio largest(Bands<Quantity> maxima) {
        return maxima.values().stream()
                .map(Quantity::number)
                .max(Ratio::compareTo)
                .orElse(Ratio.ZERO);
    }
}

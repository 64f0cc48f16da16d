package org.volunteerkit.examples.springboot;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.Head;

/** Proves the journal from its first entry on; takes as long as reading all of it. */
@RestController
class Proofs {

    private final HoursLedger ledger;

    Proofs(HoursLedger ledger) {
        this.ledger = ledger;
    }

    /** All laws hold, over so many entries; the head is for whoever wants to ask later whether all of it is still there. */
    record Holds(boolean holds, long entries, String head) {}

    /** The first entry that breaks a law. */
    record Breaks(boolean holds, long entry, int law, String code, String text) {}

    /**
     * Returns whether all that the database holds is as it was stored, and right.
     *
     * @param head what an earlier answer said, for whoever wants to know that nothing of that was changed or taken away
     */
    @GetMapping("/proof")
    Object proof(@RequestParam Optional<String> head, Locale locale) throws IOException {
        HoursLedger.Proven proven = ledger.prove(head.map(Head::parse));
        if (proven.proof() instanceof Proof.Breaks broken) {
            return new Breaks(
                    false,
                    broken.posting(),
                    broken.law(),
                    broken.problem().code(),
                    broken.problem().text(locale));
        }
        Head now = proven.head().orElseThrow();
        return new Holds(true, now.number(), now.toString());
    }
}

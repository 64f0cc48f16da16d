package org.volunteerkit.ledger.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OldVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Head HEAD = Head.parse("12:5a6cd90c27c388d468b14a584bd35c8d3656e9786aed52365ce78dc5fb1a0f3e");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("law 85: a journal of version 1 is read with equal results for ever")
    void version_1_is_read_for_ever() throws IOException {
        byte[] old = old("journal-1.txt");
        Path file = Files.write(folder.resolve("journal"), old);

        try (StoredLedger ledger = StoredLedger.open(FileJournal.open(file, Unit.HOUR, HEAD))) {
            LedgerView view = ledger.view();
            assertThat(view.size()).isEqualTo(12);
            assertThat(view.holding(AccountId.of("ann"), DAY).available()).isEqualTo(Amount.parse("PT1H15M"));
            assertThat(view.holding(AccountId.of("ben"), DAY).available()).isEqualTo(Amount.parse("PT30M"));
            assertThat(view.holding(AccountId.of("cleo"), DAY).debt()).isEqualTo(Amount.parse("PT45M"));
            assertThat(view.hold(CommandId.of("h1"), DAY).orElseThrow().state()).isEqualTo(HoldView.State.CAPTURED);
            assertThat(ledger.post(view.posting(3).command(), DAY)).isInstanceOf(Outcome.Replayed.class);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(old);
        assertThat(JournalFile.prove(new ByteArrayInputStream(old), HEAD)).isEqualTo(new Proof.Holds(12));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        JournalFile.export(JournalFile.read(new ByteArrayInputStream(old)), again);
        assertThat(again.toByteArray()).isEqualTo(old);
    }

    private static byte[] old(String name) throws IOException {
        try (InputStream in = OldVersionsTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}

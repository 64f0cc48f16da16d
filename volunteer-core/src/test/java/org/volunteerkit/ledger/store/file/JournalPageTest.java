package org.volunteerkit.ledger.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.Entry;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalPageTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_journal_on_the_page_is_one() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("formats.md"), StandardCharsets.UTF_8);
        int first = lines.indexOf("volunteerkit-journal 1 hour sha-256 c29a13d9");
        int last = first + lines.subList(first, lines.size()).indexOf("```");
        String journal = String.join("\n", lines.subList(first, last)) + "\n";
        byte[] bytes = journal.getBytes(StandardCharsets.UTF_8);

        assertThat(JournalFile.prove(new ByteArrayInputStream(bytes))).isEqualTo(new Proof.Holds(2));
        List<Entry> entries = new ArrayList<>();
        JournalFile.read(new ByteArrayInputStream(bytes)).read(0, entries::add);
        assertThat(lines).anyMatch(line -> line.contains("`2:16adda0e…`"));
        assertThat(entries.get(1).number()).isEqualTo(2);
    }

    @Test
    void the_page_of_the_ledger_names_codes_that_there_are() throws IOException {
        Properties texts = new Properties();
        texts.load(JournalPageTest.class.getResourceAsStream("/org/volunteerkit/ledger/messages_en.properties"));

        List<String> named = Pattern.compile("`(ledger\\.(?:store|journal|entry)-[a-z-]+)`")
                .matcher(Files.readString(DOCS.resolve("ledger.md"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(8).allMatch(texts::containsKey);
    }
}

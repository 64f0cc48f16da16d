package org.volunteerkit.examples.quickstart.job;

import java.util.Locale;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Block;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.value.Text;

/** Says in a document that its facts were made by a program, so that nobody takes them for those of the real district. */
final class Synthetic {

    private Synthetic() {}

    /** Returns the document with a note before everything else, and a line among those on how it was made. */
    static Document marked(Document document) {
        Text words = text(Words.message("quickstart.synthetic"));
        return Document.builder()
                .title(document.title())
                .subtitle(document.subtitle())
                .issuer(document.issuer())
                .reference(document.reference())
                .issued(document.issued())
                .period(document.period())
                .audience(document.audience())
                .dataDate(document.dataDate())
                .addPreface(Block.note(Cell.Tone.WARN, Block.paragraph(words)))
                .addAllPreface(document.preface())
                .addAllSections(document.sections())
                .addAllFigures(document.figures())
                .addStatement(new Document.Statement(text(Words.message("quickstart.synthetic-label")), words))
                .addAllStatements(document.statements())
                .build();
    }

    private static Text text(Message message) {
        return Text.of(message.text(Locale.CHINA), message.text(Locale.ENGLISH));
    }
}

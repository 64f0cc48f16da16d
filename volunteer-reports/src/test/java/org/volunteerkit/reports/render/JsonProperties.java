package org.volunteerkit.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.volunteerkit.value.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@Domain(HostileTexts.class)
@Domain(DomainContext.Global.class)
class JsonProperties {

    private static final String HARMLESS = "XQX";

    @Property
    @Label("law 102: the literal text comes back from a reader of JSON")
    void theLiteralTextComesBack(@ForAll Text hostile) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String token : tokens(json(Text.of(HARMLESS, HARMLESS)))) {
            expected.add(token.replace(HARMLESS, Clean.unicode(hostile.zh())));
        }

        assertThat(tokens(json(hostile))).isEqualTo(expected);
    }

    @Property
    @Label("law 101: JSON can stand in a script element of a page")
    void nothingEndsAScript(@ForAll Text hostile) throws IOException {
        assertThat(json(hostile))
                .doesNotContain("<", ">", "&", "\u2028", "\u2029")
                .endsWith("}\n");
        assertThat(json(hostile).lines()).hasSize(1);
    }

    private static String json(Text text) throws IOException {
        StringWriter json = new StringWriter();
        JsonRenderer.create().render(Full.of(text), json);
        return json.toString();
    }

    private static List<String> tokens(String json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getString());
            }
        }
        return tokens;
    }
}

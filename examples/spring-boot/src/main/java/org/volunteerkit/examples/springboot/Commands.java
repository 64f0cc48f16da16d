package org.volunteerkit.examples.springboot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.problem.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes commands: what shall happen, in the JSON of the library, such as {@code {"earn":{"id":"e-1",…}}}.
 *
 * <p>The sender chooses the id. Whoever got no answer sends the same command again, and gets the first answer.
 */
@RestController
class Commands {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final HoursLedger ledger;
    private final JsonMapper mapper;

    Commands(HoursLedger ledger, JsonMapper mapper) {
        this.ledger = ledger;
        this.mapper = mapper;
    }

    /** What was posted: the place in the journal, and what somebody should know about it. */
    record Receipt(long number, List<Notice> notices) {

        static Receipt of(Outcome.Posted posted) {
            return new Receipt(posted.number(), posted.notices());
        }
    }

    @PostMapping(path = "/commands", consumes = "application/json")
    ResponseEntity<?> post(@RequestBody byte[] body, Locale locale) {
        // Read by the strict door, which finds every mistake at once, and not by the mapper.
        LedgerCommand command =
                Json.form(LedgerCommand.class).read("command", body).orThrow();
        return ledger.post(command).match(new Outcome.Cases<ResponseEntity<?>>() {
            @Override
            public ResponseEntity<?> posted(Outcome.Posted outcome) {
                return ResponseEntity.status(HttpStatus.CREATED).body(Receipt.of(outcome));
            }

            @Override
            public ResponseEntity<?> replayed(Outcome.Replayed outcome) {
                return ResponseEntity.ok(Receipt.of(outcome.first()));
            }

            @Override
            public ResponseEntity<?> refused(Refused outcome) {
                return ResponseEntity.of(detail(outcome, locale)).build();
            }
        });
    }

    private ProblemDetail detail(Refused refused, Locale locale) {
        HttpStatus status =
                refused.reason() == Refused.Reason.CONFLICTING ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        Problem problem = refused.problem();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.text(locale));
        detail.setProperty("code", problem.code());
        // What the sender needs next: what is available, what is left, which limit it is.
        Map<String, Object> fields = mapper.convertValue(refused, FIELDS);
        withoutCommands(fields);
        detail.setProperty("refused", fields);
        return detail;
    }

    /** The sender knows what was sent; what somebody else sent under the same id is none of the sender's business. */
    private static void withoutCommands(Map<?, ?> fields) {
        fields.remove("command");
        fields.remove("standing");
        fields.values().forEach(value -> {
            if (value instanceof Map<?, ?> nested) {
                withoutCommands(nested);
            }
        });
    }
}

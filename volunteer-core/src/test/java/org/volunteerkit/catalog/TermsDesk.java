package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.volunteerkit.json.Json;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Missing;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.ItemId;
import org.volunteerkit.ledger.terms.rule.Role;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.ledger.terms.teller.Teller;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import tools.jackson.databind.JsonNode;

/** A teller and a ledger for an example that is told step by step. */
final class TermsDesk {

    private static final Map<Role, AccountId> HOUSE = Map.of(
            Role.of("donation-pool"), AccountId.of("donation-pool"),
            Role.of("community"), AccountId.of("community"));

    final Ledger ledger;
    final Teller teller;
    private final TermsId terms;
    private int wishes;

    TermsDesk(LedgerTerms... terms) {
        this.terms = terms[0].id();
        this.ledger = Ledger.of(terms[0].ledgerUnit());
        this.teller = Teller.of(List.of(terms), HOUSE);
    }

    /** Returns terms with some rules behind those of the file, or instead of them. */
    static LedgerTerms with(LedgerTerms terms, JsonNode told) {
        Rule[] more = told.path("rules").valueStream().map(TermsDesk::rule).toArray(Rule[]::new);
        if (!told.has("instead")) {
            return terms.and(more);
        }
        return LedgerTerms.builder()
                .id(terms.id())
                .edition(terms.edition())
                .title(terms.title())
                .publisher(terms.publisher())
                .validity(terms.validity())
                .source(terms.source())
                .unit(terms.unit())
                .life(terms.life())
                .addAllRules(
                        told.get("instead").valueStream().map(TermsDesk::rule).toList())
                .build();
    }

    private static Rule rule(JsonNode told) {
        return Json.form(Rule.class).read("example", told.toString()).orThrow();
    }

    Answer serve(Wish wish, Parties parties, LocalDate today) {
        return ledger.turn(today, turn -> teller.serve(turn, wish, parties));
    }

    void tell(JsonNode step) {
        LocalDate day = LocalDate.parse(step.path("on").asString("2024-03-04"));
        if (step.has("expect")) {
            wishes++;
            Wish wish = wish(step, step.path("id").asString("w" + wishes), day);
            LocalDate today = wish.day().isAfter(day) ? wish.day() : day;
            Answer answer = serve(wish, parties(step), today);
            assertThat(codes(answer))
                    .as(step.toString())
                    .contains(step.get("expect").asString());
            Map<String, String> remarks = new LinkedHashMap<>();
            step.path("remarks").forEachEntry((kind, amount) -> remarks.put(kind, amount.asString()));
            assertThat(remarks(answer)).as(step.toString()).isEqualTo(remarks);
            if (step.has("from")) {
                assertThat(((Answer.Declined) answer).missing())
                        .extracting(Missing::from)
                        .contains(Optional.of(LocalDate.parse(step.get("from").asString())));
            }
        }
        step.path("then")
                .forEachEntry((account, amount) -> assertThat(ledger.holding(AccountId.of(account), day)
                                .settled()
                                .toString())
                        .as(step + " of " + account)
                        .isEqualTo(amount.asString()));
    }

    private static List<String> codes(Answer answer) {
        if (answer instanceof Answer.Served) {
            return List.of("served");
        }
        if (answer instanceof Answer.Repeated) {
            return List.of("repeated");
        }
        return answer instanceof Answer.Declined declined
                ? declined.missing().stream().map(Missing::code).toList()
                : List.of(answer.problem().orElseThrow().code());
    }

    private static Map<String, String> remarks(Answer answer) {
        return answer instanceof Answer.Served served
                ? served.remarks().stream()
                        .collect(Collectors.toMap(
                                remark -> Ascii.toLowerCase(remark.kind().name()),
                                remark -> remark.amount().toString(),
                                (one, other) -> one + " " + other))
                : Map.of();
    }

    private Wish wish(JsonNode step, String key, LocalDate day) {
        CommandId id = CommandId.of(key);
        if (step.has("earn")) {
            JsonNode told = step.get("earn");
            return Wish.Earn.of(id, terms(step), day, account(told, "account"), amount(told));
        }
        if (step.has("pay")) {
            JsonNode told = step.get("pay");
            return Wish.Pay.of(id, terms(step), day, account(told, "from"), account(told, "to"), cost(told));
        }
        if (step.has("give")) {
            JsonNode told = step.get("give");
            return Wish.Give.of(id, terms(step), day, account(told, "from"), account(told, "to"), amount(told));
        }
        if (step.has("redeem")) {
            JsonNode told = step.get("redeem");
            return Wish.Redeem.of(id, terms(step), day, account(told, "account"), cost(told));
        }
        if (step.has("join")) {
            return Wish.Join.of(id, terms(step), day, account(step.get("join"), "account"));
        }
        if (step.has("levy")) {
            JsonNode told = step.get("levy");
            return new Wish.Levy(
                    terms(step),
                    account(told, "account"),
                    DateRange.parse(told.get("days").asString()),
                    LocalDate.parse(told.get("joined").asString()));
        }
        if (step.has("correct")) {
            JsonNode told = step.get("correct");
            return new Wish.Correct(
                    id,
                    terms(step),
                    day,
                    CommandId.of(told.get("of").asString()),
                    Amount.parse(told.get("total").asString()),
                    ImmutableSortedSet.of());
        }
        return new Wish.Undo(
                id, terms(step), day, CommandId.of(step.get("undo").get("of").asString()), ImmutableSortedSet.of());
    }

    private TermsId terms(JsonNode step) {
        return step.has("terms") ? TermsId.of(step.get("terms").asString()) : terms;
    }

    private static AccountId account(JsonNode told, String field) {
        return AccountId.of(told.get(field).asString());
    }

    private static Amount amount(JsonNode told) {
        return Amount.parse(told.get("amount").asString());
    }

    private static Cost cost(JsonNode told) {
        return told.has("item")
                ? new Cost.Item(
                        ItemId.of(told.get("item").asString()),
                        told.path("pieces").asLong(1))
                : new Cost.Sum(
                        amount(told),
                        Use.valueOf(Ascii.toUpperCase(told.path("use").asString("service"))));
    }

    private static Parties parties(JsonNode step) {
        return new Parties(
                standing(step.path("owner")),
                step.has("other") ? Optional.of(standing(step.get("other"))) : Optional.empty(),
                step.has("kin")
                        ? Optional.of(Kinship.Relation.valueOf(
                                Ascii.toUpperCase(step.get("kin").asString())))
                        : Optional.empty());
    }

    private static Standing standing(JsonNode told) {
        Standing.Builder standing = Standing.builder()
                .kind(AccountCommand.Kind.valueOf(
                        Ascii.toUpperCase(told.path("kind").asString("person"))));
        if (told.has("born")) {
            standing.born(LocalDate.parse(told.get("born").asString()));
        }
        told.path("known").forEach(word -> standing.addKnown(word.asString()));
        told.path("totals").forEachEntry((name, text) -> standing.putTotal(name, Quantity.parse(text.asString())));
        return standing.build();
    }

    static Map<Remark.Kind, Amount> remarksOf(Answer answer) {
        return ((Answer.Served) answer).remarks().stream().collect(Collectors.toMap(Remark::kind, Remark::amount));
    }
}

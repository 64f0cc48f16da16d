package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.Answer;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Parties;
import org.volunteerkit.ledger.terms.Remark;
import org.volunteerkit.ledger.terms.Standing;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Use;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.policy.Verdict;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import tools.jackson.databind.json.JsonMapper;

/** The whole way, from records to a balance: a shipped policy says what is due, shipped terms what becomes of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellerPolicyTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final AccountId ACCOUNT = AccountId.of("ann");
    private static final AccountId POOL = AccountId.of("donation-pool");
    private static final Catalog CATALOG = Catalog.shipped();
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private static Verdict verdict(String policy, String facts) {
        List<Policy> editions = CATALOG.policy(PolicyId.of(policy));
        List<Fact> told = ChinaFacts.of(
                ANN,
                JsonMapper.shared().readTree(facts),
                VolunteerFacts.words().and(editions.get(0).facts()));
        return Assessor.of(editions, VolunteerFacts.words()).assess(ANN, told, TODAY);
    }

    private static TermsDesk desk(String... terms) {
        return new TermsDesk(Arrays.stream(terms)
                .flatMap(id -> CATALOG.ledgerTerms(TermsId.of(id)).stream())
                .toArray(LedgerTerms[]::new));
    }

    /** Brings every amount of a verdict before the teller; what is donated goes to the pool's own account. */
    private static Map<Class<?>, Long> bring(TermsDesk desk, Verdict verdict) {
        return verdict.amounts().stream()
                .map(due -> due.terms().equals("nanjing-donation-pool")
                        ? desk.serve(Wish.of(due, POOL), Parties.of(Standing.ofKind(AccountCommand.Kind.POOL)), TODAY)
                        : desk.serve(
                                Wish.of(due, ACCOUNT),
                                Parties.of(Standing.builder().build()),
                                TODAY))
                .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
    }

    private static Amount balance(TermsDesk desk, AccountId account) {
        return desk.ledger.holding(account, TODAY).settled();
    }

    @Test
    void Nanjing_stores_1500_hours_and_the_pool_gets_the_rest() {
        String facts = """
                [{"service": {"on": "2019-01-01", "worked": "PT1490H"}}, {"service": {"on": "2024-01-05", "worked": "PT9H"}},
                 {"service": {"on": "2024-01-06", "worked": "PT9H"}}, {"service": {"on": "2024-01-07", "worked": "PT7H"}},
                 {"event": {"kind": "team-service", "on": "2024-03-01", "amounts": {"hours": "PT40H"}}}]""";
        TermsDesk desk = desk("nanjing-time-bank", "nanjing-donation-pool");
        Verdict verdict = verdict("nanjing-time-bank", facts);

        assertThat(bring(desk, verdict)).containsOnlyKeys(Answer.Served.class);
        assertThat(balance(desk, ACCOUNT)).isEqualTo(Amount.of(Hours.of(1500)));
        assertThat(balance(desk, POOL)).isEqualTo(Amount.of(Hours.of(15 + 40)));

        // The same verdict, brought again the next night.
        assertThat(bring(desk, verdict)).containsOnlyKeys(Answer.Repeated.class);
        assertThat(balance(desk, POOL)).isEqualTo(Amount.of(Hours.of(55)));

        // The record of 6 January turns out to be 5 hours: of its 8 hours for the pool 4 are left.
        Due.Amount cut = verdict.amounts().stream()
                .filter(due -> due.on().equals(LocalDate.of(2024, 1, 6)))
                .findFirst()
                .orElseThrow();
        Due.Amount now = Due.Amount.of(cut.key(), cut.terms(), Quantity.of(Hours.of(5)), cut.on());
        Answer answer = desk.serve(
                Wish.Correct.of(CommandId.of(cut.key().reference(1)), TODAY, now),
                Parties.of(Standing.builder().build()),
                TODAY);
        assertThat(TermsDesk.remarksOf(answer)).containsEntry(Remark.Kind.TAKEN_BACK, Amount.of(Hours.of(4)));
        assertThat(balance(desk, ACCOUNT)).isEqualTo(Amount.of(Hours.of(1500)));
        assertThat(balance(desk, POOL)).isEqualTo(Amount.of(Hours.of(51)));
        assertThat(desk.ledger.prove().holds()).isTrue();
    }

    @Test
    void Guangzhou_stores_1500_points_and_redeems_from_one_star() {
        TermsDesk desk = desk("guangzhou-time-bank");
        Verdict verdict =
                verdict("guangzhou-time-bank", "[{\"service\": {\"on\": \"2019-07-01\", \"worked\": \"PT1620H\"}}]");

        bring(desk, verdict);

        assertThat(balance(desk, ACCOUNT)).isEqualTo(Amount.of(Points.of(1500)));
        assertThat(bring(desk, verdict)).containsOnlyKeys(Answer.Repeated.class);
    }

    @Test
    void Guangzhou_keeps_the_star_when_points_are_redeemed() {
        assertThat(afterRedeeming60("PT150H")).isEqualTo("90");
        assertThat(afterRedeeming60("PT99H")).isEqualTo("ledger.terms.total-short 99");
    }

    private static String afterRedeeming60(String worked) {
        TermsDesk desk = desk("guangzhou-time-bank");
        Verdict verdict = verdict(
                "guangzhou-time-bank", "[{\"service\": {\"on\": \"2019-07-01\", \"worked\": \"" + worked + "\"}}]");
        bring(desk, verdict);
        // What the policy found is what the terms ask for.
        Quantity hours = verdict.standings().get(0).found().orElseThrow();
        Answer answer = desk.serve(
                Wish.Redeem.of(
                        CommandId.of("r"),
                        TermsId.of("guangzhou-time-bank"),
                        TODAY,
                        ACCOUNT,
                        new Cost.Sum(Amount.of(Points.of(60)), Use.GOODS)),
                Parties.of(Standing.builder().putTotal("platform-hours", hours).build()),
                TODAY);
        return answer.problem().map(problem -> problem.code() + " ").orElse("") + balance(desk, ACCOUNT);
    }
}

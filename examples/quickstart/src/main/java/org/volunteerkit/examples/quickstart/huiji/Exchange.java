package org.volunteerkit.examples.quickstart.huiji;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.value.Hours;

/** A small exchange of hours among some volunteers: earned by service, given, paid for help, redeemed. */
final class Exchange {

    private static final int RECORDS_EACH = 3;
    private static final int TRANSFERS = 24;
    private static final int MONTHS = 12;

    private final Dice dice;
    private final People people;
    private final Service service;
    private final Map<AccountId, Long> minutes = new HashMap<>();
    private final List<LedgerCommand> commands = new ArrayList<>();

    Exchange(long seed, People people, Service service) {
        this.dice = Dice.of(seed, "exchange");
        this.people = people;
        this.service = service;
    }

    void write(Path folder) throws IOException {
        List<ServiceRecord> earned = new ArrayList<>();
        Service.ACCOUNTS.forEach(rank ->
                service.ofAccounts().get(rank).stream().limit(RECORDS_EACH).forEach(earned::add));
        earned.sort(Comparator.comparing((ServiceRecord record) -> record.time().end())
                .thenComparing(ServiceRecord::id));
        int next = 0;
        for (int i = 0; i < TRANSFERS; i++) {
            LocalDate day = LocalDate.of(2023, 3, 20).plusDays(12L * i);
            while (next < earned.size() && lastDay(earned.get(next)).isBefore(day)) {
                earn(earned.get(next));
                next++;
            }
            transfer(day);
        }
        earned.subList(next, earned.size()).forEach(this::earn);
        addSpecialCases();
        FactWriter.writeAll(folder, FactFile.EXCHANGE, commands);
    }

    private static LocalDate lastDay(ServiceRecord record) {
        return record.time().end().atZone(record.time().zone()).toLocalDate();
    }

    private CommandId nextId() {
        return CommandId.of("x-" + (commands.size() < 9 ? "0" : "") + (commands.size() + 1));
    }

    private AccountId account(int rank) {
        return AccountId.of(people.person(rank).value());
    }

    private void earn(ServiceRecord record) {
        AccountId account = AccountId.of(record.person().value());
        LocalDate day = lastDay(record);
        commands.add(Movement.Earn.builder()
                .id(nextId())
                .day(day)
                .account(account)
                .amount(Amount.of(record.worked()))
                .lastDay(day.plusMonths(MONTHS).minusDays(1))
                .addSource(Source.of(record.id().value()))
                .build());
        // What was earned the year before lapses in between, so it is not reckoned with.
        if (day.getYear() == 2023) {
            minutes.merge(account, record.worked().toMinutes(), Long::sum);
        }
    }

    private void transfer(LocalDate day) {
        AccountId from = account(dice.any(Service.ACCOUNTS));
        AccountId to = account(dice.any(Service.ACCOUNTS));
        long most = minutes.getOrDefault(from, 0L) / 30;
        long some = 30 * Math.min(most, dice.between(1, 4));
        if (some == 0 || from.equals(to)) {
            return;
        }
        minutes.merge(from, -some, Long::sum);
        Amount amount = Amount.of(Hours.ofMinutes(some));
        switch (dice.below(3)) {
            case 0 -> {
                commands.add(Movement.Give.of(nextId(), day, from, to, amount));
                minutes.merge(to, some, Long::sum);
            }
            case 1 -> {
                commands.add(Movement.Pay.builder()
                        .id(nextId())
                        .day(day)
                        .from(from)
                        .to(to)
                        .amount(amount)
                        .lastDay(day.plusMonths(MONTHS).minusDays(1))
                        .build());
                minutes.merge(to, some, Long::sum);
            }
            default -> commands.add(Movement.Redeem.of(nextId(), day, from, amount));
        }
    }

    /** One gives more than they have, which the ledger refuses; one command comes twice, which does no harm. */
    private void addSpecialCases() {
        LedgerCommand resent = commands.get(commands.size() - 1);
        commands.add(Movement.Give.of(
                nextId(),
                LocalDate.of(2023, 12, 30),
                account(Service.ACCOUNTS.get(1)),
                account(Service.ACCOUNTS.get(2)),
                Amount.of(Hours.of(100))));
        commands.add(resent);
    }
}

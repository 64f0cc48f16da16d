package org.volunteerkit.ledger.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.testkit.LedgerCommands;
import org.volunteerkit.testkit.LedgerCommands.Step;

class CommandTextProperties {

    @Provide
    Arbitrary<List<Step>> courses() {
        return LedgerCommands.units().flatMap(unit -> LedgerCommands.courses(unit, 30));
    }

    @Property(tries = 100)
    @Label("law 93: the quick way writes the bytes of the JSON door, and both read what either wrote")
    void the_quick_way_is_the_way_of_the_door(@ForAll("courses") List<Step> steps, @ForAll Random random) {
        for (Step step : steps) {
            LedgerCommand command = furnished(step.command(), random);
            byte[] text = CommandText.of(command).bytes();

            assertThat(text).isEqualTo(CommandText.writeAny(command, CommandText.FORM, CommandText.MOST_BYTES));
            assertThat(new CommandReader().read(text, 0, text.length).command()).isEqualTo(command);
            assertThat(new CommandReader().readAny(text)).isEqualTo(command);
            LedgerCommand quick = new QuickReader().read(text);
            assertThat(quick == null || quick.equals(command)).isTrue();
            Statistics.label("read quickly").collect(quick != null);
        }
        Statistics.label("read quickly").coverage(seen -> seen.check(true).percentage(share -> share > 25));
    }

    @Property(tries = 100)
    @Label("law 94: what the quick way reads in a text that was meddled with, the door reads too, and equal")
    void the_quick_way_takes_nothing_that_the_door_refuses(@ForAll("courses") List<Step> steps, @ForAll Random random) {
        for (Step step : steps) {
            byte[] text = CommandText.of(furnished(step.command(), random)).bytes();
            text[random.nextInt(text.length)] = (byte) "\"\\,:{}[]0129AHMPTZaz._-+ \n\u0000".charAt(random.nextInt(26));

            LedgerCommand quick = new QuickReader().read(text);

            if (quick != null) {
                assertThat(door(text)).isEqualTo(quick);
            }
        }
    }

    private static Object door(byte[] text) {
        try {
            return new CommandReader().readAny(text);
        } catch (ProblemException refused) {
            return refused;
        }
    }

    private static LedgerCommand furnished(LedgerCommand command, Random random) {
        if (command instanceof Movement.Earn earn && random.nextInt(3) == 0) {
            return Movement.Earn.builder()
                    .id(CommandId.of("x" + random.nextInt(99)))
                    .day(earn.day())
                    .account(earn.account())
                    .amount(earn.amount())
                    .lastDay(earn.lastDay())
                    .terms(TermsId.of("time-bank"))
                    .addSources(Source.of("b"), Source.of("a.1"), Source.of("_c"))
                    .build();
        }
        return command;
    }
}

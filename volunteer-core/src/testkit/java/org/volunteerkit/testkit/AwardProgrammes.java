package org.volunteerkit.testkit;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.volunteerkit.award.ClaimWindow;
import org.volunteerkit.award.Fall;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.Lasting;
import org.volunteerkit.award.Notice;
import org.volunteerkit.award.Prior;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Programme.Easing;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.Renewal;
import org.volunteerkit.award.Repeat;
import org.volunteerkit.award.Use;
import org.volunteerkit.award.book.Usable;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * Generators of programmes of awards: every option that goes together with every other, with few and short times, so that a
 * course of some months meets them all.
 *
 * <p>To be called, not extended.
 */
public final class AwardProgrammes {

    /** The grades of every programme, lowest first; one that repeats for each further amount has only the first. */
    public static final List<GradeId> GRADES = List.of(GradeId.of("g0"), GradeId.of("g1"), GradeId.of("g2"));

    private static final Text NAME = Text.of("测试办法", "A programme of the testkit");

    private AwardProgrammes() {}

    /** What a grade takes and how long it lasts. */
    private record Terms(Optional<Use.Taking> uses, Optional<Lasting> lasts) {}

    /** What is asked of the person before and after. */
    private record Steps(
            Optional<ClaimWindow> claim,
            Optional<Notice> notice,
            Optional<Renewal> renewal,
            Optional<Period> coolingOff) {}

    /** Generates programmes under a key; each is in force on all days. */
    public static Arbitrary<Programme> programmes(ProgrammeId id) {
        return Combinators.combine(
                        repeats(),
                        Arbitraries.of(Programme.Gives.class),
                        Arbitraries.of(Programme.Order.class),
                        Arbitraries.of(new Fall.Keeps(), new Fall.Falls(), new Fall.Grace(Period.ofDays(20))),
                        terms(),
                        steps(),
                        Arbitraries.integers().between(0, 5))
                .as((repeat, gives, order, falls, terms, steps, odd) ->
                        programme(id, repeat, gives, order, falls, terms, steps, odd));
    }

    private static Arbitrary<Repeat> repeats() {
        Window year = Window.calendar(Window.Period.YEAR);
        return Arbitraries.of(
                new Repeat.Once(),
                new Repeat.PerWindow(year, Repeat.Of.GRADE),
                new Repeat.PerWindow(new Window.Rolling(Period.ofMonths(2)), Repeat.Of.PROGRAMME),
                new Repeat.EachFurther(Quantity.of(Hours.of(60)), Optional.of(Quantity.of(Hours.of(80)))),
                new Repeat.AfterExpiry(),
                new Repeat.Unlimited());
    }

    private static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(Use.Taking.class).optional(0.6),
                        Arbitraries.<Lasting>of(
                                        new Lasting.Span(Period.ofMonths(3)),
                                        new Lasting.Span(Period.ofYears(1)),
                                        new Lasting.YearEnd(0, Optional.empty()))
                                .optional(0.6))
                .as(Terms::new);
    }

    private static Arbitrary<Steps> steps() {
        ClaimWindow monthly =
                new ClaimWindow(Window.calendar(Window.Period.MONTH), Optional.empty(), Period.ofMonths(2));
        return Combinators.combine(
                        Arbitraries.just(monthly).optional(0.1),
                        Arbitraries.of(new Notice(5, true), new Notice(7, false))
                                .optional(0.25),
                        Arbitraries.just(new Renewal(Period.ofDays(40), Optional.of(Period.ofDays(10))))
                                .optional(0.5),
                        Arbitraries.just(Period.ofDays(30)).optional(0.3))
                .as(Steps::new);
    }

    private static Programme programme(
            ProgrammeId id,
            Repeat repeat,
            Programme.Gives gives,
            Programme.Order order,
            Fall falls,
            Terms terms,
            Steps steps,
            int odd) {
        boolean oneInWindow = repeat instanceof Repeat.PerWindow window && window.of() == Repeat.Of.PROGRAMME;
        Optional<Lasting> lasts = repeat instanceof Repeat.AfterExpiry
                ? Optional.of(terms.lasts().orElse(new Lasting.Span(Period.ofMonths(2))))
                : terms.lasts();
        Optional<Use.Taking> uses = repeat instanceof Repeat.Unlimited
                ? Optional.of(terms.uses().orElse(Use.Taking.THRESHOLD))
                : terms.uses();
        List<Grade> grades = new ArrayList<>();
        int most = repeat instanceof Repeat.EachFurther ? 1 : GRADES.size();
        for (int i = 0; i < most; i++) {
            Grade.Builder grade = Grade.builder().id(GRADES.get(i)).label(NAME).lasts(lasts);
            if (uses.isPresent()) {
                grade.addUse(new Use(Usable.SERVICE, Quantity.of(Hours.of(40L * (i + 1))), uses.get()));
            }
            if (i == 2 && odd == 0) {
                grade.addNeed(new Prior(id, ImmutableSortedSet.of(GRADES.get(0)), Prior.Held.EVER));
            }
            grades.add(grade.build());
        }
        Programme.Builder programme = Programme.builder()
                .id(id)
                .edition("testkit")
                .title(NAME)
                .publisher(NAME)
                .validity(DateRange.from(LocalDate.of(2000, 1, 1)))
                .source(Clause.of("testkit"))
                .addAllGrades(grades)
                .gives(oneInWindow ? Programme.Gives.HIGHEST : gives)
                .repeat(repeat)
                .order(order)
                .falls(falls)
                .coolingOff(steps.coolingOff())
                .claim(steps.claim())
                .notice(steps.notice())
                .renewal(lasts.flatMap(lasting -> steps.renewal()))
                .addBarredBy("false-hours");
        if (odd == 1) {
            programme.addEasing(new Easing(
                    new Prior(id, ImmutableSortedSet.of(), Prior.Held.STANDING),
                    ImmutableSortedSet.of(Easing.Waiver.COOLING_OFF, Easing.Waiver.ORDER)));
        }
        return programme.build();
    }
}

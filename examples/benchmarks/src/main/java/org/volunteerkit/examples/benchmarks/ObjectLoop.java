package org.volunteerkit.examples.benchmarks;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.time.TimeSpan;

/** The loop as people write it by hand over the library's ordinary objects, grouped beforehand. */
final class ObjectLoop implements Contender {

    private static final Optional<String> EMERGENCY = Optional.of(Workload.Category.EMERGENCY.word());

    private final List<ObjectForm.Volunteer> people;

    ObjectLoop(List<ObjectForm.Volunteer> people) {
        this.people = people;
    }

    @Override
    public Totals run() {
        Totals.Sum sum = new Totals.Sum();
        for (ObjectForm.Volunteer person : people) {
            add(person, sum);
        }
        return sum.totals();
    }

    private static void add(ObjectForm.Volunteer person, Totals.Sum sum) {
        int halves = 0;
        int worked = 0;
        int months = 0;
        LocalDate today = LocalDate.MIN;
        int leftToday = 0;
        for (ServiceBook.Entry entry : person.served()) {
            TimeSpan time = entry.record().time();
            ZonedDateTime start = time.start().atZone(time.zone());
            LocalDate day = start.toLocalDate();
            if (!day.equals(today)) {
                today = day;
                leftToday = Rule.MOST_MINUTES_A_DAY;
                months |= 1 << day.getMonthValue();
            }
            int minutes = (int) entry.hours().toMinutes();
            int kept = Math.min(minutes, leftToday);
            leftToday -= kept;
            worked += kept;
            int from = start.getHour() * Rule.MINUTES_PER_HOUR + start.getMinute();
            int times = entry.record().role().equals(EMERGENCY) ? 2 : 1;
            halves += Math.min(
                    Rule.halves(minutes, Rule.night(from, from + minutes), kept, times),
                    Rule.MOST_HALVES_A_YEAR - halves);
        }
        int bonus = Integer.bitCount(months) * Rule.HALVES_FOR_A_MONTH;
        int penalty = person.missed().size() * Rule.HALVES_FOR_NOT_COMING;
        sum.add(halves + bonus + penalty, worked);
    }
}

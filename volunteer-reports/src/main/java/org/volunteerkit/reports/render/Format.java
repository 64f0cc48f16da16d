package org.volunteerkit.reports.render;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.reports.document.Cell;
import org.volunteerkit.reports.document.Column;
import org.volunteerkit.reports.document.Document;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * How numbers, times and days look in one language: {@code 2,345 小时 30 分} without the spaces, or {@code 2,345 h 30 min}.
 *
 * <p>Chinese for every locale whose language is {@code zh}, English for every other one; nothing else of the locale is
 * looked at, so that every machine writes the same. Digits are ASCII, grouped by commas in threes.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Format {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    // English needs a word for exactly one; measure words do not change in Chinese.
    private static final Map<Unit, String> ONE = ImmutableMap.ofEntries(
            Map.entry(Unit.PERSON, "person"),
            Map.entry(Unit.CONTACT, "contact"),
            Map.entry(Unit.HOUSEHOLD, "household"),
            Map.entry(Unit.TEAM, "team"),
            Map.entry(Unit.PLACE, "place"),
            Map.entry(Unit.ORGANIZATION, "organisation"),
            Map.entry(Unit.ITEM, "item"),
            Map.entry(Unit.TIME, "time"),
            Map.entry(Unit.PAIR, "pair"),
            Map.entry(Unit.HOUR, "hour"),
            Map.entry(Unit.POINT, "point"),
            Map.entry(Unit.COIN, "coin"),
            Map.entry(Unit.PIECE, "piece"),
            Map.entry(Unit.SET, "set"),
            Map.entry(Unit.BOOK, "book"),
            Map.entry(Unit.TREE, "tree"),
            Map.entry(Unit.YEAR, "year"),
            Map.entry(Unit.MONTH, "month"),
            Map.entry(Unit.DAY, "day"));

    private final Locale locale;

    private Format(Locale locale) {
        this.locale = locale;
    }

    /** Returns the format of a language: Chinese for {@code zh}, English for all others. */
    public static Format of(Locale locale) {
        return new Format(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** Returns the language: {@code zh_CN} or {@code en}. */
    public Locale locale() {
        return locale;
    }

    /** Returns whether the language is Chinese. */
    public boolean isChinese() {
        return locale.equals(Locale.SIMPLIFIED_CHINESE);
    }

    /** Returns a whole number, such as {@code 47,012}. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** Returns a number with the decimals it has, such as {@code 1,234.50}. */
    public String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int dot = plain.indexOf('.');
        int whole = dot < 0 ? plain.length() : dot;
        StringBuilder out = new StringBuilder(plain.length() + 8);
        if (number.signum() < 0) {
            out.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                out.append(',');
            }
            out.append(plain.charAt(i));
        }
        return out.append(plain, whole, plain.length()).toString();
    }

    /** Returns a number of things, such as {@code 26 teams}. */
    public String count(long number, Unit unit) {
        return unit == Unit.NUMBER ? number(number) : joined(number(number), unit(unit, number == 1));
    }

    /** Returns a number as it was stated, such as {@code over 47,000 persons}. */
    public String stated(Count count, Unit unit) {
        String number = count.number().isPresent() ? number(count.number().getAsLong()) : "";
        return pattern(count.precision())
                .with("number", number)
                .with("unit", unit(unit, false))
                .text(locale)
                .strip();
    }

    private static Message pattern(Count.Precision precision) {
        return switch (precision) {
            case EXACT -> Texts.message("reports.stated-exact");
            case OVER -> Texts.message("reports.stated-over");
            case ALMOST -> Texts.message("reports.stated-almost");
            case AT_LEAST -> Texts.message("reports.stated-at-least");
            case ABOUT -> Texts.message("reports.stated-about");
            case INCOMPLETE -> Texts.message("reports.stated-incomplete");
            case UNREADABLE -> Texts.message("reports.stated-unreadable");
        };
    }

    /** Returns service time in hours and minutes, such as {@code 2,345 h 30 min}. */
    public String time(Hours time) {
        // Through decimals, because the smallest long has no positive counterpart.
        BigDecimal[] parts = BigDecimal.valueOf(time.toMinutes()).abs().divideAndRemainder(BigDecimal.valueOf(60));
        String hours = number(parts[0]);
        String minutes = number(parts[1]);
        String text;
        if (parts[1].signum() == 0) {
            text = isChinese() ? hours + "小时" : hours + " h";
        } else if (parts[0].signum() == 0) {
            text = isChinese() ? minutes + "分钟" : minutes + " min";
        } else {
            text = isChinese() ? hours + "小时" + minutes + "分" : hours + " h " + minutes + " min";
        }
        return time.isNegative() ? "-" + text : text;
    }

    /** Returns points, such as {@code 12.5 points}. */
    public String points(Points points) {
        return joined(number(new BigDecimal(points.toString())), unit(Unit.POINT, points.equals(Points.of(1))));
    }

    /** Returns money, such as {@code CNY 9,000.00}. */
    public String money(Money money) {
        String written = money.toString();
        String amount = number(new BigDecimal(written.substring(0, written.indexOf(' '))));
        if (!isChinese()) {
            return money.currency() + " " + amount;
        }
        return money.currency().equals("CNY") ? amount + "元" : amount + " " + money.currency();
    }

    /** Returns a day, such as {@code 5 March 2023}. */
    public String day(LocalDate day) {
        return isChinese()
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** Returns some days, whole years and months by their name; the last day is named, not the one after it. */
    public String period(DateRange days) {
        LocalDate first = days.start();
        Optional<LocalDate> last = days.lastDay();
        if (last.isEmpty()) {
            return Texts.message("reports.period-open")
                    .with("first", day(first))
                    .text(locale);
        }
        if (first.equals(last.get())) {
            return day(first);
        }
        if (first.getDayOfYear() == 1 && days.end().equals(Optional.of(first.plusYears(1)))) {
            return isChinese() ? first.getYear() + "年" : Integer.toString(first.getYear());
        }
        if (first.getDayOfMonth() == 1 && days.end().equals(Optional.of(first.plusMonths(1)))) {
            return isChinese()
                    ? first.getYear() + "年" + first.getMonthValue() + "月"
                    : MONTHS.get(first.getMonthValue() - 1) + " " + first.getYear();
        }
        return Texts.message("reports.period-span")
                .with("first", day(first))
                .with("last", day(last.get()))
                .text(locale);
    }

    /** Returns what a cell says, with units; a share without its base, a missing value as its reason. */
    public String cell(Cell cell) {
        return cell.match(new CellText(this, Unit.NUMBER));
    }

    /**
     * Returns what a cell says below a head that names a unit: numbers of that unit do not repeat it.
     *
     * @param named the unit in the head
     */
    public String cell(Cell cell, Unit named) {
        return cell.match(new CellText(this, named));
    }

    /** Returns what a share or an average was divided from, such as {@code 47,012 of 293,800 persons}; empty for others. */
    public Optional<String> base(Cell cell) {
        if (cell instanceof Cell.Share share) {
            return Optional.of(Texts.message("reports.base-share")
                    .with(
                            "part",
                            cell(
                                    Cell.of(share.numerator(), 2),
                                    share.numerator().unit()))
                    .with("whole", quantity(share.denominator()))
                    .text(locale));
        }
        if (cell instanceof Cell.Mean mean) {
            return Optional.of(Texts.message("reports.base-mean")
                    .with("part", quantity(mean.sum()))
                    .with("whole", quantity(mean.over()))
                    .text(locale));
        }
        return Optional.empty();
    }

    /** Returns the base of a share or an average in parentheses, to be put behind it; empty for others. */
    String aside(Cell cell) {
        return base(cell)
                .map(base ->
                        Texts.message("reports.base-aside").with("base", base).text(locale))
                .orElse("");
    }

    /** Returns what stands above a table. */
    String caption(int number, Text caption) {
        return Texts.message("reports.table")
                .with("number", number)
                .with("caption", caption.in(locale))
                .text(locale);
    }

    /** Returns what stands above a chart. */
    String chartCaption(int number, Text caption) {
        return Texts.message("reports.chart")
                .with("number", number)
                .with("caption", caption.in(locale))
                .text(locale);
    }

    /** Returns the head of a column, with its unit. */
    String head(Column column) {
        String unit = column.unit().map(counted -> counted.text().in(locale)).orElse("");
        return unit.isEmpty()
                ? column.title().in(locale)
                : Texts.message("reports.head")
                        .with("title", column.title().in(locale))
                        .with("unit", unit)
                        .text(locale);
    }

    /** Returns what is to be known of a document before it is read, by label, in order. */
    Map<String, String> facts(Document document) {
        Map<String, String> facts = new LinkedHashMap<>();
        document.period().ifPresent(days -> facts.put(Texts.text("reports.period", locale), period(days)));
        facts.put(Texts.text("reports.data-date", locale), day(document.dataDate()));
        facts.put(Texts.text("reports.audience-label", locale), audience(document.audience()));
        return facts;
    }

    private String audience(Privacy audience) {
        return switch (audience) {
            case PUBLIC -> Texts.text("reports.audience-public", locale);
            case INTERNAL -> Texts.text("reports.audience-internal", locale);
            case SENSITIVE -> Texts.text("reports.audience-sensitive", locale);
        };
    }

    private String quantity(Quantity value) {
        return cell(Cell.of(value, 2));
    }

    /** Returns a number with the word behind it: Chinese sets no space between them. */
    String joined(String number, String unit) {
        return isChinese() || unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
    }

    /** Returns the word for a unit. */
    String unit(Unit unit, boolean one) {
        return one && !isChinese() && ONE.containsKey(unit)
                ? ONE.get(unit)
                : unit.text().in(locale);
    }
}

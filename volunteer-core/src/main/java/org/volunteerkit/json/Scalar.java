package org.volunteerkit.json;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;

/**
 * A value that stands in one token: which kind of token, and how its text is read. The scalars of the JDK that values are
 * made of stand here, each with its one documented form.
 *
 * @param kind the token that is needed
 * @param expected the same in words
 * @param parse reads the text of the token; refuses with an exception that carries problems
 */
record Scalar<T>(Node.Kind kind, Message expected, Function<String, ? extends T> parse) {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String WHOLE = "0|-?[1-9][0-9]{0,17}";
    private static final String TIME = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?";

    static final Scalar<Integer> INT = whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
    static final Scalar<Long> LONG = whole(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);

    private static final Scalar<String> TEXT = new Scalar<>(Node.Kind.TEXT, Message.of("json.kind-text"), text -> text);

    private static final ImmutableMap<Class<?>, Scalar<?>> TIMES = ImmutableMap.<Class<?>, Scalar<?>>builder()
            .put(LocalDate.class, form("json.kind-date", DATE, LocalDate::parse))
            .put(LocalTime.class, form("json.kind-time", TIME, LocalTime::parse))
            .put(LocalDateTime.class, form("json.kind-date-time", DATE + "T" + TIME, LocalDateTime::parse))
            .put(Instant.class, form("json.kind-instant", DATE + "T" + TIME + "Z", Instant::parse))
            .put(
                    OffsetDateTime.class,
                    form(
                            "json.kind-offset-date-time",
                            DATE + "T" + TIME + "(?:Z|[+-][0-9]{2}:[0-9]{2})",
                            OffsetDateTime::parse))
            .put(YearMonth.class, form("json.kind-month", "[0-9]{4}-[0-9]{2}", YearMonth::parse))
            .put(MonthDay.class, form("json.kind-month-day", "--[0-9]{2}-[0-9]{2}", MonthDay::parse))
            .put(
                    Period.class,
                    form(
                            "json.kind-period",
                            "P(?=-?[0-9])(?:-?[0-9]{1,5}Y)?(?:-?[0-9]{1,5}M)?(?:-?[0-9]{1,5}W)?(?:-?[0-9]{1,7}D)?",
                            Period::parse))
            .put(
                    Duration.class,
                    form(
                            "json.kind-duration",
                            "-?P(?:[0-9]{1,9}D)?(?:T(?=[0-9-])(?:-?[0-9]{1,12}H)?(?:-?[0-9]{1,12}M)?(?:-?[0-9]{1,15}(?:\\.[0-9]{1,9})?S)?)?",
                            Duration::parse))
            .put(ZoneId.class, form("json.kind-zone", "[A-Za-z0-9_+:/-]{1,64}", ZoneId::of))
            .buildOrThrow();

    private static final ImmutableMap<Class<?>, Scalar<?>> OTHERS = ImmutableMap.<Class<?>, Scalar<?>>builder()
            .put(String.class, TEXT)
            .put(Boolean.class, truth())
            .put(boolean.class, truth())
            .put(Integer.class, INT)
            .put(int.class, INT)
            .put(Long.class, LONG)
            .put(long.class, LONG)
            .put(
                    OptionalInt.class,
                    whole(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> OptionalInt.of(number.intValue())))
            .put(OptionalLong.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, OptionalLong::of))
            .put(
                    BigInteger.class,
                    new Scalar<>(
                            Node.Kind.NUMBER,
                            Message.of("json.kind-whole-number"),
                            text -> new BigInteger(wholeDigits(text))))
            .put(
                    BigDecimal.class,
                    new Scalar<>(Node.Kind.NUMBER, Message.of("json.kind-number"), text -> new BigDecimal(plain(text))))
            .buildOrThrow();

    /** Returns the scalars by the class that they give. */
    static ImmutableMap<Class<?>, Scalar<?>> all() {
        return ImmutableMap.<Class<?>, Scalar<?>>builder()
                .putAll(TIMES)
                .putAll(OTHERS)
                .buildOrThrow();
    }

    /** Returns those that may also be the key of a map. */
    static ImmutableMap<Class<?>, Scalar<?>> keys() {
        return ImmutableMap.<Class<?>, Scalar<?>>builder()
                .putAll(TIMES)
                .put(String.class, TEXT)
                .put(
                        Integer.class,
                        form("json.kind-whole-number", WHOLE, text -> Math.toIntExact(Long.parseLong(text))))
                .put(Long.class, form("json.kind-whole-number", WHOLE, Long::valueOf))
                .buildOrThrow();
    }

    /** Returns the scalar of an enumeration, which is written in one of some words. */
    static Scalar<Object> words(Map<String, ?> constants) {
        String known = Texts.list(constants.keySet());
        return new Scalar<>(Node.Kind.TEXT, Message.of("json.kind-word").with("known", known), text -> {
            Object constant = constants.get(text);
            if (constant == null) {
                throw new InvalidValueException(
                        Problem.of("json.unknown-word").with("known", known).found(Found.text(text)));
            }
            return constant;
        });
    }

    /** Returns a scalar that is read from the form of an ISO 8601 text; a form that names nothing is refused as well. */
    private static <T> Scalar<T> form(String code, String form, Function<String, T> parse) {
        Pattern pattern = Pattern.compile(form);
        Message expected = Message.of(code);
        return new Scalar<>(Node.Kind.TEXT, expected, text -> {
            if (pattern.matcher(text).matches()) {
                try {
                    return parse.apply(text);
                } catch (DateTimeException | ArithmeticException none) {
                    // 2023-02-29 has the form of a date and is none.
                }
            }
            throw new InvalidValueException(
                    Problem.of("json.text-form").with("kind", expected).found(Found.text(text)));
        });
    }

    private static Scalar<Boolean> truth() {
        return new Scalar<>(Node.Kind.TRUTH, Message.of("json.kind-truth"), Boolean::valueOf);
    }

    private static <T> Scalar<T> whole(long least, long most, Function<Long, T> make) {
        return new Scalar<>(Node.Kind.NUMBER, Message.of("json.kind-whole-number"), text -> {
            String digits = wholeDigits(text);
            BigInteger number = new BigInteger(digits);
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new InvalidValueException(Problem.of("json.number-range")
                        .with("least", least)
                        .with("most", most)
                        .found(Found.number()));
            }
            return make.apply(number.longValueExact());
        });
    }

    private static String wholeDigits(String text) {
        if (CharMatcher.anyOf(".eE").matchesAnyOf(text)) {
            throw new InvalidValueException(Problem.of("json.not-whole").found(Found.number()));
        }
        return text;
    }

    private static String plain(String text) {
        if (CharMatcher.anyOf("eE").matchesAnyOf(text)) {
            throw new InvalidValueException(Problem.of("json.exponent").found(Found.number()));
        }
        return text;
    }
}

package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * What is being counted; people, contacts, households and hours are never added to one another, nor are two currencies.
 *
 * <p>The Chinese name is the measure word that a report puts behind the number: 26 支, 2 万人次. There is one object for each
 * unit, so that units may be compared with {@code ==}.
 *
 * <p>Text form: a word such as {@code hour} or {@code square-metre}; of money the ISO 4217 code, such as {@code CNY}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Unit {

    private static final Map<String, Unit> PLAIN = new LinkedHashMap<>();
    private static final Map<String, Unit> CURRENCIES = new ConcurrentHashMap<>();
    private static final ImmutableMap<String, Text> MONEY = ImmutableMap.<String, Text>builder()
            .put("CNY", Text.of("元", "CNY"))
            .put("HKD", Text.of("港元", "HKD"))
            .put("TWD", Text.of("新台币元", "TWD"))
            .put("JPY", Text.of("日元", "JPY"))
            .put("KRW", Text.of("韩元", "KRW"))
            .put("USD", Text.of("美元", "USD"))
            .put("CAD", Text.of("加元", "CAD"))
            .put("AUD", Text.of("澳元", "AUD"))
            .put("EUR", Text.of("欧元", "EUR"))
            .put("GBP", Text.of("英镑", "GBP"))
            .put("CHF", Text.of("瑞士法郎", "CHF"))
            .buildOrThrow();

    private static final ImmutableMap<String, String> USUAL = ImmutableMap.<String, String>builder()
            .put("h", "hour")
            .put("hr", "hour")
            .put("hrs", "hour")
            .put("小时", "hour")
            .put("积分", "point")
            .put("人", "person")
            .put("people", "person")
            .put("yuan", "CNY")
            .put("rmb", "CNY")
            .put("元", "CNY")
            .put("euro", "EUR")
            .put("euros", "EUR")
            .put("€", "EUR")
            .put("pound", "GBP")
            .put("pounds", "GBP")
            .put("£", "GBP")
            .buildOrThrow();

    /** Different persons (人, 名). */
    public static final Unit PERSON = plain("person", "名", "persons");
    /** Contacts with beneficiaries (人次): one person served three times is three. */
    public static final Unit CONTACT = plain("contact", "人次", "contacts");
    /** Households (户). */
    public static final Unit HOUSEHOLD = plain("household", "户", "households");
    /** Teams (支). */
    public static final Unit TEAM = plain("team", "支", "teams");
    /** Stations, communities and other places (个). */
    public static final Unit PLACE = plain("place", "个", "places");
    /** Organisations (家). */
    public static final Unit ORGANIZATION = plain("organization", "家", "organisations");
    /** Rules, projects and other items (项). */
    public static final Unit ITEM = plain("item", "项", "items");
    /** Events (次): activities, trainings, wishes fulfilled. */
    public static final Unit TIME = plain("time", "次", "times");
    /** Pairs of one helper and one helped (对). */
    public static final Unit PAIR = plain("pair", "对", "pairs");
    /** Service time, in hours; held in minutes. */
    public static final Unit HOUR = plain("hour", "小时", "hours");
    /** Points (分). */
    public static final Unit POINT = plain("point", "分", "points");
    /** Coins of a time bank (枚). */
    public static final Unit COIN = plain("coin", "枚", "coins");
    /** A share of a whole. */
    public static final Unit PERCENT = plain("percent", "%", "%");
    /** Whole or part years (年): of age, of membership. */
    public static final Unit YEAR = plain("year", "年", "years");
    /** Whole or part months (个月). */
    public static final Unit MONTH = plain("month", "个月", "months");
    /** Days (天). */
    public static final Unit DAY = plain("day", "天", "days");
    /** Floor space. */
    public static final Unit SQUARE_METRE = plain("square-metre", "平方米", "m²");
    /** Things by the piece (件). */
    public static final Unit PIECE = plain("piece", "件", "pieces");
    /** Sets (套). */
    public static final Unit SET = plain("set", "套", "sets");
    /** Books (册). */
    public static final Unit BOOK = plain("book", "册", "books");
    /** Trees (棵). */
    public static final Unit TREE = plain("tree", "棵", "trees");
    /** A number without a unit of its own. */
    public static final Unit NUMBER = plain("number", "", "");

    private final String word;
    private final Text text;

    private Unit(String word, Text text) {
        this.word = word;
        this.text = text;
    }

    private static Unit plain(String word, String zh, String en) {
        Unit unit = new Unit(word, Text.of(zh, en));
        PLAIN.put(word, unit);
        return unit;
    }

    /**
     * Returns the unit of money of a currency.
     *
     * @param code an ISO 4217 code such as {@code CNY}
     * @throws InvalidValueException if there is no such currency
     */
    public static Unit currency(String code) {
        Unit known = CURRENCIES.get(code);
        if (known != null) {
            return known;
        }
        String sound = Money.ofMinor(0, code).currency();
        Text text = MONEY.getOrDefault(sound, Text.of(sound, sound));
        return CURRENCIES.computeIfAbsent(sound, each -> new Unit(each, text));
    }

    /**
     * Returns the unit that a text names.
     *
     * @param text such as {@code hour} or {@code CNY}
     * @throws InvalidValueException if there is no such unit
     */
    @JsonCreator
    public static Unit parse(String text) {
        return find(text).orElseThrow(() -> new InvalidValueException(unknown(text)));
    }

    static Optional<Unit> find(String text) {
        Unit known = PLAIN.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        boolean currency = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(text) && each.getDefaultFractionDigits() >= 0);
        return currency ? Optional.of(currency(text)) : Optional.empty();
    }

    /** Returns all units that are not money, in a fixed order. */
    public static Collection<Unit> plain() {
        return ImmutableMap.copyOf(PLAIN).values();
    }

    /** Returns what is put behind the number one: in English the singular, such as {@code point}. */
    public Text one() {
        boolean plural = PLAIN.get(word) == this && text.en().endsWith("s");
        return plural ? Text.of(text.zh(), text.en().substring(0, text.en().length() - 1)) : text;
    }

    /**
     * Returns the unit that somebody may have meant by another word: a plural, capitals, a Chinese measure word, a usual
     * abbreviation.
     */
    static Optional<Unit> near(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        Optional<Unit> plain = PLAIN.values().stream()
                .filter(unit -> small.equals(unit.word())
                        || small.equals(unit.word() + "s")
                        || small.equals(unit.text().en())
                        || small.equals(unit.text().zh()))
                .findFirst();
        return plain.or(() -> Optional.ofNullable(USUAL.get(small)).flatMap(Unit::find))
                .or(() -> find(small.toUpperCase(Locale.ROOT)));
    }

    /** Returns the problem of a word that names no unit, with what may have been meant. */
    static Problem unknown(String text) {
        return near(text)
                .map(unit -> Problem.of("value.unit-near").with("unit", unit.word()))
                .orElseGet(() -> Problem.of("value.unit-unknown"))
                .found(Found.text(text));
    }

    /** Returns the word that names the unit in documents, such as {@code hour} or {@code CNY}. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Returns the measure word, to be put behind a number. */
    public Text text() {
        return text;
    }

    /** Returns the ISO 4217 code if this is money. */
    public Optional<String> currency() {
        return PLAIN.containsKey(word) ? Optional.empty() : Optional.of(word);
    }

    /** Returns the word. */
    @Override
    public String toString() {
        return word;
    }
}

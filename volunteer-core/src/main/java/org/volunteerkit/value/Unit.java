package org.volunteerkit.value;

/**
 * What is being counted; people, contacts, households and hours are never added to one another.
 *
 * <p>The Chinese name is the measure word that a report puts behind the number: 26 支, 2 万人次.
 */
public enum Unit {
    /** Different persons (人, 名). */
    PERSON("名", "persons"),
    /** Contacts with beneficiaries (人次): one person served three times is three. */
    CONTACT("人次", "contacts"),
    /** Households (户). */
    HOUSEHOLD("户", "households"),
    /** Teams (支). */
    TEAM("支", "teams"),
    /** Stations, communities and other places (个). */
    PLACE("个", "places"),
    /** Organisations (家). */
    ORGANIZATION("家", "organisations"),
    /** Rules, projects and other items (项). */
    ITEM("项", "items"),
    /** Events (次): activities, trainings, wishes fulfilled. */
    TIME("次", "times"),
    /** Pairs of one helper and one helped (对). */
    PAIR("对", "pairs"),
    /** Service time, in hours; held in minutes. */
    HOUR("小时", "hours"),
    /** Points (分). */
    POINT("分", "points"),
    /** Coins of a time bank (枚). */
    COIN("枚", "coins"),
    /** Money; the currency goes with the amount. */
    MONEY("元", "money"),
    /** A share of a whole. */
    PERCENT("%", "%"),
    /** Floor space. */
    SQUARE_METRE("平方米", "m²"),
    /** Things by the piece (件). */
    PIECE("件", "pieces"),
    /** Sets (套). */
    SET("套", "sets"),
    /** Books (册). */
    BOOK("册", "books"),
    /** Trees (棵). */
    TREE("棵", "trees"),
    /** A number without a unit of its own. */
    NUMBER("", "");

    private final Text text;

    Unit(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    /** Returns the measure word, to be put behind a number. */
    public Text text() {
        return text;
    }
}

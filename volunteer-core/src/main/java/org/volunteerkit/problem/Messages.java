package org.volunteerkit.problem;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one module, by code, in Chinese and in English.
 *
 * <p>A bundle is a pair of UTF-8 property files a room, {@code <room>/messages_en.properties} and
 * {@code <room>/messages_zh_CN.properties}; the room is the first segment of a code. Arguments stand in braces, such as
 * {@code {limit}}. The default locale and the default charset play no part.
 *
 * <p>To be called by modules that bring messages of their own, not extended. Safe for many threads.
 */
public final class Messages {

    /** The words of {@code volunteer-core}. */
    static final Messages CORE = load(name -> Messages.class.getResourceAsStream("/org/volunteerkit/" + name));

    private final Function<String, @Nullable InputStream> resource;
    private final ConcurrentHashMap<String, ImmutableMap<String, String>> files = new ConcurrentHashMap<>();

    private Messages(Function<String, @Nullable InputStream> resource) {
        this.resource = resource;
    }

    /**
     * Returns the words that stand in a module's own resources.
     *
     * @param resource opens {@code <room>/messages_<language>.properties}, or answers null if there is no such file; it is
     *     called from here, so a module that opens its own resource needs no {@code opens}
     */
    public static Messages load(Function<String, @Nullable InputStream> resource) {
        return new Messages(requireNonNull(resource, "resource"));
    }

    /**
     * Returns the codes of a room, those of both languages together.
     *
     * @param room the first segment of the codes
     */
    public Set<String> codes(String room) {
        Set<String> codes = new TreeSet<>(file(room, true).keySet());
        codes.addAll(file(room, false).keySet());
        return codes;
    }

    /** Returns whether both languages have words for a code. */
    public boolean knows(String code) {
        return file(room(code), true).containsKey(code)
                && file(room(code), false).containsKey(code);
    }

    String text(String code, Map<String, Object> arguments, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String pattern = file(room(code), chinese).get(code);
        if (pattern == null) {
            // A missing text must not hide the refusal it belongs to; the bundle test finds it before a user does.
            return Shown.plain(code, arguments);
        }
        return fill(pattern, arguments, locale);
    }

    private static String fill(String pattern, Map<String, Object> arguments, Locale locale) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(pattern, at, open);
            Object value = arguments.get(pattern.substring(open + 1, close));
            if (value instanceof Message nested) {
                out.append(nested.text(locale));
            } else {
                out.append(value == null ? pattern.substring(open, close + 1) : value);
            }
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private static String room(String code) {
        return code.substring(0, Math.max(0, code.indexOf('.')));
    }

    private ImmutableMap<String, String> file(String room, boolean chinese) {
        return files.computeIfAbsent(
                room + (chinese ? "/messages_zh_CN.properties" : "/messages_en.properties"), this::read);
    }

    private ImmutableMap<String, String> read(String name) {
        Properties words = new Properties();
        try (InputStream in = resource.apply(name)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        words.forEach((code, text) -> all.put((String) code, (String) text));
        return all.buildOrThrow();
    }
}

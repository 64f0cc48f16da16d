package org.volunteerkit.ledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A defect of one line, planted into a copy of the engine that nobody else sees.
 *
 * @param name what is wrong
 * @param world the world in which it was found last
 * @param file the source in which it is planted
 * @param text what stands there, exactly once
 * @param instead what stands there with the defect
 */
record PlantedDefect(String name, long world, String file, String text, String instead) {

    private static final String ROOM = "org.volunteerkit.ledger.";
    private static final Path ENGINE = Path.of("src/main/java/org/volunteerkit/ledger");

    /** Returns the defects in the order in which they are written down. */
    static List<PlantedDefect> all() {
        List<String> lines = lines();
        List<PlantedDefect> defects = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("@ ")) {
                List<String> place = Splitter.on(' ').splitToList(lines.get(i + 1));
                defects.add(new PlantedDefect(
                        lines.get(i).substring(2),
                        Long.parseLong(place.get(1)),
                        place.get(0),
                        lines.get(i + 2).substring(2),
                        lines.get(i + 3).substring(2)));
            }
        }
        return defects;
    }

    private static List<String> lines() {
        try (InputStream in = PlantedDefect.class.getResourceAsStream("planted-defects.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the source with the defect. */
    String planted() {
        String source = source(file);
        int place = source.indexOf(text);
        assertThat(place).as(file + " has: " + text).isNotNegative();
        assertThat(source.indexOf(text, place + 1))
                .as(file + " has once: " + text)
                .isNegative();
        return source.substring(0, place) + instead + source.substring(place + text.length());
    }

    static String source(String file) {
        try {
            return Files.readString(ENGINE.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Simulates with a source in place of the engine's own, and returns what was found. */
    static Optional<String> simulate(String file, String source, long seed, long world, long commands)
            throws ReflectiveOperationException {
        Class<?> entry = Class.forName(ROOM + "simulation.PlantedRun", true, new Loader(compiled(file, source)));
        Object found =
                entry.getMethod("run", long.class, long.class, long.class).invoke(null, seed, world, commands);
        return found.toString().isEmpty() ? Optional.empty() : Optional.of(found.toString());
    }

    private static Map<String, byte[]> compiled(String file, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Kept kept = new Kept(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        boolean compiles = compiler.getTask(
                        errors,
                        kept,
                        null,
                        List.of("-proc:none", "-nowarn", "-classpath", path),
                        null,
                        List.of(new Source(file, source)))
                .call();
        assertThat(compiles).as(errors.toString()).isTrue();
        Map<String, byte[]> classes = new HashMap<>();
        kept.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("memory:///org/volunteerkit/ledger/" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps classes in memory. */
    private static final class Kept extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Kept(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** Loads all rooms of the ledger anew, the classes with the defect among them. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> planted;

        Loader(Map<String, byte[]> planted) {
            super(PlantedDefect.class.getClassLoader());
            this.planted = planted;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ROOM)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = planted.get(name);
            if (bytes == null) {
                try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                    if (in == null) {
                        throw new ClassNotFoundException(name);
                    }
                    bytes = in.readAllBytes();
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

package org.volunteerkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises is what happens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    @Test
    void the_first_twenty_lines_are_those_of_the_consumer_project() throws IOException {
        assertThat(block("README.md", "```java\n")).isEqualTo(text("examples/consumer/src/main/java/first/First.java"));
    }

    @Test
    void the_first_twenty_lines_print_what_the_README_says() throws Exception {
        assertThat(printed(block("README.md", "```java\n"))).isEqualTo(block("README.md", "It prints:\n\n```\n"));
    }

    @Test
    void in_Chinese_they_print_what_the_Chinese_README_says() throws Exception {
        String source = block("README.md", "```java\n").replace("Locale.ENGLISH", "Locale.CHINA");

        assertThat(source).isEqualTo(block("README.zh-CN.md", "```java\n"));
        assertThat(printed(source)).isEqualTo(block("README.zh-CN.md", "输出为：\n\n```\n"));
    }

    private String printed(String source) throws Exception {
        Path file = folder.resolve("First.java");
        Files.writeString(file, source, StandardCharsets.UTF_8);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertThat(result).as("the snippet compiles").isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            loader.loadClass("first.First").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String block(String page, String start) throws IOException {
        String text = text(page);
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        return text.substring(from + start.length(), text.indexOf("```", from + start.length()));
    }

    private static String text(String name) throws IOException {
        return Files.readString(ROOT.resolve(name), StandardCharsets.UTF_8);
    }
}

package org.volunteerkit.house;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of the house look at: the classes and the sources of all modules, without tests and testkit. */
final class House {

    static final String ROOT = "org.volunteerkit";

    /** The modules in the order of the arrows; surefire runs in the folder of this one. */
    static final ImmutableList<Path> MODULES =
            ImmutableList.of(Path.of("..", "volunteer-core"), Path.of("..", "volunteer-reports"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final ImmutableList<JavaSource> SOURCES = MODULES.stream()
            .flatMap(module -> files(module.resolve("src/main/java"), ".java"))
            .map(JavaSource::read)
            .collect(ImmutableList.toImmutableList());

    private House() {}

    /** Returns all classes of the rooms, generated ones included. */
    static List<JavaClass> classes() {
        return CLASSES.stream().filter(House::isInARoom).toList();
    }

    private static boolean isInARoom(JavaClass type) {
        return !type.getPackageName().startsWith(ROOT + ".testkit")
                && !type.getSimpleName().equals("package-info");
    }

    /** Returns the same, for rules of ArchUnit. */
    static JavaClasses classesForRules() {
        return CLASSES;
    }

    /** Returns all sources of the rooms, package and module descriptions included. */
    static List<JavaSource> sources() {
        return SOURCES;
    }

    /** Returns the text files of a folder and the folders in it, by name. */
    static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.volunteerkit.examples.springboot;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2Test extends Story {

    @TempDir
    private static Path folder;

    @Override
    String database() {
        return "jdbc:h2:file:" + folder.resolve("hours").toAbsolutePath();
    }
}

package org.volunteerkit.examples.quickstart.huiji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The synthetic facts of Huiji District in 2023, which agree with every readable figure of the district's published summary.
 *
 * <p>Nobody in them exists. What the summary states is met; what it leaves open is chosen, and a text in the folder says which
 * is which. The same seed gives the same bytes.
 *
 * <p>To be called, not extended.
 */
public final class HuijiFacts {

    /** The seed of the shipped example. */
    public static final long SEED = 20231205;

    /** The file that tells what is stated and what is chosen. */
    public static final String README = "README.txt";

    private HuijiFacts() {}

    /**
     * Writes all files into a folder.
     *
     * @param folder an empty folder
     * @param seed decides who serves when; the figures are the same for every seed
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, long seed) throws IOException {
        Bodies bodies = new Bodies();
        People people = new People(seed, bodies);
        Stations stations = new Stations(seed, bodies, people);
        Activities activities = new Activities(seed, bodies, stations);
        Service service = new Service(seed, bodies, people, activities);
        writeReadme(folder, seed);
        bodies.write(folder);
        people.write(folder);
        stations.write(folder);
        activities.write(folder);
        new Trainings(seed, bodies, people).write(folder);
        service.write(folder);
        new Exchange(seed, people, service).write(folder);
    }

    private static void writeReadme(Path folder, long seed) throws IOException {
        try (InputStream text = requireNonNull(HuijiFacts.class.getResourceAsStream(README), README)) {
            String filled = new String(text.readAllBytes(), UTF_8).replace("{seed}", Long.toString(seed));
            Files.writeString(folder.resolve(README), filled);
        }
    }
}

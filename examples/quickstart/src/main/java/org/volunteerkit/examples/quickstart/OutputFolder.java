package org.volunteerkit.examples.quickstart;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.examples.quickstart.intake.Words;
import org.volunteerkit.problem.ProblemException;

/**
 * A folder that appears whole or not at all.
 *
 * <p>Files are written into a folder beside it, which takes its place in the end. Until then an older output stands as it was; what
 * was begun and not published is removed by {@link #close}. A folder with files in it that was not made this way is left alone.
 */
final class OutputFolder implements Closeable {

    private static final String MARK = ".made-by-quickstart";

    private final Path target;
    private @Nullable Path making;

    private OutputFolder(Path target, Path making) {
        this.target = target;
        this.making = making;
    }

    /**
     * Begins a folder.
     *
     * @throws ProblemException if something else stands in its place
     * @throws IOException if nothing can be written beside it
     */
    static OutputFolder begin(Path target) throws IOException {
        if (!isFree(target)) {
            throw new ProblemException(Words.problem("quickstart.output-taken").with("folder", target.toString()));
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new ProblemException(Words.problem("quickstart.output-taken").with("folder", target.toString()));
        }
        Files.createDirectories(parent);
        Path making = Files.createTempDirectory(parent, "." + target.getFileName() + "-making-");
        Files.createFile(making.resolve(MARK));
        // A temporary folder is for its owner alone; what becomes of it is for whoever may see its neighbours.
        Path folder = Files.createDirectory(making.resolve("folder"));
        Files.move(making.resolve(MARK), folder.resolve(MARK));
        return new OutputFolder(target, making);
    }

    /** Returns whether a folder was made this way: facts in it are synthetic. */
    static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    private static boolean isFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return isMarked(target) || files.findAny().isEmpty();
        }
    }

    /** Returns the folder to write into. */
    Path folder() {
        if (making == null) {
            throw new IllegalStateException("published already");
        }
        return making.resolve("folder");
    }

    /** Puts the folder into its place, where an older one may stand. */
    void publish() throws IOException {
        Path older = folder().resolveSibling("older");
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, older);
        }
        try {
            Files.move(folder(), target);
        } catch (IOException stuck) {
            if (replaces) {
                Files.move(older, target);
            }
            throw stuck;
        }
        close();
    }

    @Override
    public void close() throws IOException {
        if (making != null) {
            // Nobody else writes here, so nobody can turn a folder into a link while it is deleted.
            MoreFiles.deleteRecursively(making, RecursiveDeleteOption.ALLOW_INSECURE);
            making = null;
        }
    }
}

package dev.attain.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a batch. Everything is made in a folder inside it, and gets its own name when all
 * is whole; the manifest last, so that whoever sees it can take the rest.
 */
final class OutFolder implements Closeable {

  static final String MANIFEST = "manifest.json";
  static final String FACTS = "facts";
  static final String RULES = "rules";
  private static final String WORK = ".attain";

  private final Path folder;
  private final Path work;
  private final FileChannel lockFile;
  private final @Nullable FileLock lock;

  private OutFolder(Path folder, FileChannel lockFile, @Nullable FileLock lock) {
    this.folder = folder;
    this.work = folder.resolve(WORK);
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes a folder for one batch.
   *
   * @param folder the folder; made if it is not there
   * @param resume whether it may hold what another batch left
   * @throws BatchException if it is in use, or holds something that must not be overwritten
   */
  static OutFolder open(Path folder, boolean resume) throws IOException {
    Path work = folder.resolve(WORK);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BatchException(folder + " is a file; a folder for the results is expected");
    }
    boolean begun = Files.isDirectory(work);
    if (!begun && Files.isDirectory(folder)) {
      refuse(folder, resume);
    }
    Files.createDirectories(work);
    FileChannel file =
        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(file);
    if (lock == null) {
      file.close();
      throw new BatchException(folder + " is in use by another run that is not at its end");
    }
    if (begun && !resume) {
      lock.release();
      file.close();
      throw new BatchException(
          folder
              + " holds a run that was not finished. Add --resume to go on with it, or give another"
              + " folder.");
    }
    return new OutFolder(folder, file, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Only a folder that is empty is taken for new results. */
  private static void refuse(Path folder, boolean resume) throws IOException {
    if (Files.exists(folder.resolve(MANIFEST)) && resume) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = inside.sorted().toList();
      if (!found.isEmpty()) {
        throw new BatchException(
            folder
                + " is not empty (there is "
                + found.get(0).getFileName()
                + "). Give a new folder for the results.");
      }
    }
  }

  Path path() {
    return folder;
  }

  /** Whether the results are there, all of them. */
  boolean isFinished() {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /** A file that is needed until the end. */
  Path work(String name) {
    return work.resolve(name);
  }

  /** A folder that is needed until the end. */
  Path workFolder(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }

  /** Takes back what an earlier run gave its name before it came to its end. */
  void takeBack(String name) throws IOException {
    if (Files.exists(folder.resolve(name)) && !Files.exists(work.resolve(name))) {
      Files.move(folder.resolve(name), work.resolve(name));
    }
  }

  /** Gives something its name that is whole. */
  void publish(String name) throws IOException {
    Path to = folder.resolve(name);
    if (Files.isDirectory(to)) {
      delete(to);
    }
    Files.move(
        work.resolve(name),
        to,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Throws away what is not needed any more: everything but the results, unless another run can go
   * on with it.
   */
  void discardUnlessNeeded() throws IOException {
    if (isFinished() || !Readout.isIn(this)) {
      delete(work);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    }
  }

  static void delete(Path what) throws IOException {
    if (!Files.exists(what)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(what)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.release();
    }
    lockFile.close();
  }
}

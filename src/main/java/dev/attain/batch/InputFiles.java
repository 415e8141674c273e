package dev.attain.batch;

import dev.attain.input.BulkSource;
import dev.attain.input.UnreadableSourceException;
import dev.attain.summary.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The files that a batch reads, and whether they stay what they are while it does. */
final class InputFiles {

  private final List<BulkSource.File> files;
  private final List<State> states = new ArrayList<>();

  /** What can be seen of a file without reading it. */
  private record State(long size, FileTime changed) {}

  InputFiles(List<BulkSource.File> files) {
    this.files = files;
    files.forEach(file -> states.add(state(file)));
  }

  long bytes() {
    return states.stream().mapToLong(State::size).sum();
  }

  /** Reads all files for their hashes. */
  List<InputFile> hashed(BooleanSupplier stopped) {
    List<InputFile> inputs = new ArrayList<>();
    Set<Path> seen = new HashSet<>(); // An export may hold several kinds of facts.
    for (int i = 0; i < files.size(); i++) {
      if (!seen.add(files.get(i).path())) {
        continue;
      }
      String hash = hash(files.get(i), stopped);
      inputs.add(new InputFile(files.get(i).name(), states.get(i).size(), hash));
    }
    return List.copyOf(inputs);
  }

  /**
   * Looks at the files once more.
   *
   * @throws UnreadableSourceException if one was changed since the first look
   */
  void checkUnchanged() {
    for (int i = 0; i < files.size(); i++) {
      if (!states.get(i).equals(state(files.get(i)))) {
        throw new UnreadableSourceException(
            files.get(i).name() + ": was changed while it was read. Run it again.");
      }
    }
  }

  private static State state(BulkSource.File file) {
    try {
      Path path = file.path();
      return new State(Files.size(path), Files.getLastModifiedTime(path));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String hash(BulkSource.File file, BooleanSupplier stopped) {
    try {
      return hash(file.path(), stopped);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The hash of a file; of a part of it if it is stopped. */
  static String hash(Path file, BooleanSupplier stopped) throws IOException {
    MessageDigest digest = Hashes.sha256();
    byte[] some = new byte[1 << 18];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
        digest.update(some, 0, count);
        if (stopped.getAsBoolean()) {
          break;
        }
      }
    }
    return Hashes.text(digest);
  }

  private static UnreadableSourceException unreadable(BulkSource.File file, IOException e) {
    return new UnreadableSourceException(
        file.name() + ": cannot be read: " + String.valueOf(e.getMessage()));
  }
}

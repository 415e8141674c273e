package dev.attain.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Waits until rules or scenarios change.
 *
 * <p>It looks again and again instead of being told: editors save by renaming, folders come and go,
 * and a network drive tells nothing. A rules folder has few files, so that this costs next to
 * nothing.
 */
final class Watch {

  private static final long PAUSE = 100;

  // An editor may write in several steps: what changed must stay as it is for so long.
  private static final long SETTLE = 40;

  private final Path folder;
  private Map<String, String> known;

  Watch(Path folder) {
    this.folder = folder;
    this.known = files();
  }

  /** Waits for a change; gives back the files that changed, appeared or went. */
  List<String> next() throws InterruptedException {
    Map<String, String> now = files();
    while (now.equals(known)) {
      Thread.sleep(PAUSE);
      now = files();
    }
    Map<String, String> before;
    do {
      before = now;
      Thread.sleep(SETTLE);
      now = files();
    } while (!now.equals(before));
    TreeSet<String> changed = new TreeSet<>();
    for (Map<String, String> all : List.of(known, now)) {
      for (String file : all.keySet()) {
        if (!Objects.equals(known.get(file), now.get(file))) {
          changed.add(file);
        }
      }
    }
    known = now;
    return List.copyOf(changed);
  }

  /** What tells a changed file, by path. A folder that cannot be read has no files. */
  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (!relative.startsWith(".") && !relative.contains("/.") && isRead(relative)) {
          BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
          files.put(relative, file.lastModifiedTime() + " " + file.size() + " " + file.fileKey());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return files; // it goes while it is read; what is left is looked at in the next round
    }
    return files;
  }

  private static boolean isRead(String file) {
    return file.endsWith(".drl") || file.endsWith(".yaml") || file.endsWith(".yml");
  }
}

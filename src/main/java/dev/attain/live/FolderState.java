package dev.attain.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be seen of a folder without reading its files. It is looked at again and again instead
 * of waiting for the file system to tell, because not every file system does: network drives and
 * the folders that containers are given do not.
 *
 * @param files the files by path; what is hidden is passed over, as when rules are read
 */
record FolderState(Map<Path, Seen> files) {

  /** Is no state of any folder. */
  static final FolderState UNREADABLE = new FolderState(Map.of(Path.of("?"), Seen.NOTHING));

  /** What is seen of a file; its key tells one file from another that took its name. */
  record Seen(long size, FileTime changed, String key) {
    private static final Seen NOTHING = new Seen(-1, FileTime.fromMillis(0), "");
  }

  static FolderState of(Path folder) {
    Map<Path, Seen> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String relative = folder.relativize(path).toString();
        if (!relative.startsWith(".") && !relative.contains("/.")) {
          BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
          if (seen.isRegularFile()) {
            files.put(
                path,
                new Seen(seen.size(), seen.lastModifiedTime(), String.valueOf(seen.fileKey())));
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return UNREADABLE; // Reading it will say why.
    }
    return new FolderState(files);
  }
}

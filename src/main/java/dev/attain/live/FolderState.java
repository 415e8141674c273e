package dev.attain.live;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * What can be seen of a folder. It is looked at again and again instead of waiting for the file
 * system to tell, because not every file system does: network drives and the folders that
 * containers are given do not.
 *
 * @param files the files by path; what is hidden is passed over, as when rules are read
 */
record FolderState(Map<Path, Seen> files) {

  /** Rule files are one page; of larger files, which are something else, only the time is seen. */
  private static final long LARGEST_READ = 4_000_000;

  /**
   * What is seen of a file. Times alone do not do: what archives and images are made of may all
   * have the same.
   */
  record Seen(long size, FileTime changed, long sum) {

    private static final Seen NOTHING = new Seen(-1, FileTime.fromMillis(0), 0);

    static Seen of(Path file, BasicFileAttributes about) {
      if (!about.isRegularFile()) {
        return NOTHING; // A link to nowhere.
      }
      try {
        CRC32C sum = new CRC32C();
        if (about.size() <= LARGEST_READ) {
          sum.update(Files.readAllBytes(file));
        }
        return new Seen(about.size(), about.lastModifiedTime(), sum.getValue());
      } catch (IOException e) {
        return NOTHING; // Reading the rules says why.
      }
    }
  }

  static FolderState of(Path folder) {
    Map<Path, Seen> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes about) {
              return isHidden(folder, at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              if (!isHidden(folder, file)) {
                files.put(file, Seen.of(file, about));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              if (!isHidden(folder, file)) {
                files.put(file, Seen.NOTHING);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.put(
          folder, Seen.NOTHING); // Something went away meanwhile; the next look sees the rest.
    }
    return new FolderState(files);
  }

  private static boolean isHidden(Path folder, Path path) {
    return !path.equals(folder) && String.valueOf(path.getFileName()).startsWith(".");
  }
}

package dev.attain.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps compiled rules in a folder of the user's own, keyed by what they were compiled from.
 *
 * <p>An entry is the SHA-256 of the rest, a line break, and a zip of the class files. It is written
 * aside and renamed, so that two processes never see half of one; it is used only if its SHA-256
 * fits and nobody else may write to the folder. A cache that cannot be used costs time, never an
 * answer.
 */
final class RulesCache {

  private static final Logger LOG = LoggerFactory.getLogger(RulesCache.class);
  private static final int KEEP = 30;
  private static final int DIGEST_LENGTH = 64;
  private static final String ENDING = ".kjar";

  private final Path folder;

  RulesCache(Path folder) {
    this.folder = folder;
  }

  /** The class files kept under a key; nothing when there are none or they are damaged. */
  Optional<Map<String, byte[]>> get(String key) {
    Path file = folder.resolve(key + ENDING);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isPrivate()) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length <= DIGEST_LENGTH
          || !digest(bytes)
              .equals(new String(bytes, 0, DIGEST_LENGTH, StandardCharsets.US_ASCII))) {
        LOG.warn("compiled rules in {} are damaged; they are compiled again", file);
        return Optional.empty();
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(unzip(bytes));
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "compiled rules in {} cannot be read ({}); they are compiled again", file, e.toString());
      return Optional.empty();
    }
  }

  /** Keeps class files under a key; says so in the log when that is not possible, and goes on. */
  void put(String key, Map<String, byte[]> files) {
    Path temporary = null;
    try {
      createFolder();
      if (!isPrivate()) {
        LOG.warn("{} is not used as a cache: it is a link, or others may write to it", folder);
        return;
      }
      byte[] bytes = zip(files);
      temporary = Files.createTempFile(folder, key, ".part");
      Files.write(temporary, bytes);
      Files.move(temporary, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
      temporary = null;
      removeOldest();
    } catch (IOException | RuntimeException e) {
      LOG.warn("compiled rules cannot be kept in {}: {}", folder, e.toString());
    } finally {
      delete(temporary);
    }
  }

  private void createFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    if (posix()) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Only the owner may write, and the owner is this user: what lies here will be run. */
  private boolean isPrivate() throws IOException {
    if (Files.isSymbolicLink(folder)) {
      return false;
    }
    if (!posix()) {
      return true;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
    return !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
        && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
  }

  private boolean posix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Also what a process left that was killed while it wrote. */
  private void removeOldest() throws IOException {
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .filter(path -> path.toString().endsWith(".part"))
          .filter(path -> modified(path).compareTo(longAgo) < 0)
          .forEach(RulesCache::delete);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> byAge =
          entries
              .filter(path -> path.toString().endsWith(ENDING))
              .sorted(Comparator.comparing(RulesCache::modified).reversed())
              .toList();
      byAge.stream().skip(KEEP).forEach(RulesCache::delete);
    }
  }

  private static FileTime modified(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static void delete(@Nullable Path path) {
    if (path != null) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        LOG.debug("{} cannot be deleted", path, e);
      }
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    zipped.write(new byte[DIGEST_LENGTH]);
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    byte[] bytes = zipped.toByteArray();
    byte[] digest = digest(bytes).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digest, 0, bytes, 0, DIGEST_LENGTH);
    return bytes;
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    ByteArrayInputStream in =
        new ByteArrayInputStream(bytes, DIGEST_LENGTH, bytes.length - DIGEST_LENGTH);
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String digest(byte[] bytes) {
    var digest = RuleFiles.sha256();
    digest.update(bytes, DIGEST_LENGTH, bytes.length - DIGEST_LENGTH);
    return HexFormat.of().formatHex(digest.digest());
  }
}

package dev.attain.rules;

import dev.attain.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads rules out of a zip or jar archive. Nothing is unpacked to disk, only rule files are
 * unpacked at all, and no more of them than any programme could need.
 */
final class RuleArchive {

  /** What all rule files together may have; a hundred programmes have less. */
  private static final long LARGEST_TOGETHER = 64_000_000;

  private final String where;
  private final ZipFile zip;
  private long unpacked;

  private RuleArchive(String where, ZipFile zip) {
    this.where = where;
    this.zip = zip;
  }

  /** Reads an archive that is a file. */
  static RuleFiles read(Path file) {
    try {
      if (!isArchive(file)) {
        throw new RulesException(
            "rules \"" + file + "\" is a file, not a folder, and no zip or jar archive");
      }
      String where = "rules archive \"" + file + "\"";
      return file.getFileSystem().equals(FileSystems.getDefault())
          ? read(where, file)
          : read(where, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new RulesException(
          "rules archive \"" + file + "\" cannot be read: " + SourceText.reason(e));
    }
  }

  /** Reads an archive that is in memory. */
  static RuleFiles read(byte[] archive) {
    return read("the rules archive in memory", archive);
  }

  private static RuleFiles read(String where, byte[] archive) {
    // Only as a file is a zip read by its directory, which tells whether all of it is there.
    try {
      Path file = Files.createTempFile("attain-rules-", ".zip");
      try {
        Files.write(file, archive);
        return read(where, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new RulesException(
          where + " cannot be put into a temporary file: " + SourceText.reason(e));
    }
  }

  private static RuleFiles read(String where, Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      RuleArchive archive = new RuleArchive(where, zip);
      Map<String, ZipEntry> entries = archive.entries();
      return archive.below(ArchiveRoot.of(where, entries.keySet()), entries);
    } catch (IOException | SecurityException e) {
      throw damaged(where, String.valueOf(e.getMessage()));
    }
  }

  /** Reads a folder of an archive that is open, such as a jar of the class path. */
  static RuleFiles read(String where, ZipFile zip, String folder) {
    RuleArchive archive = new RuleArchive(where, zip);
    try {
      return archive.below(folder, archive.entries());
    } catch (IOException | SecurityException e) {
      throw damaged(where, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isArchive(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return name.endsWith(".zip")
          || name.endsWith(".jar")
          || Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'});
    }
  }

  private Map<String, ZipEntry> entries() {
    Map<String, ZipEntry> entries = new TreeMap<>();
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      // Some programs of Windows write its own separator.
      String name = entry.getName().replace('\\', '/').replaceFirst("^(\\./)+", "");
      if (leadsOut(name)) {
        throw new RulesException(
            where + " has an entry \"" + entry.getName() + "\", which leads out of the archive");
      }
      if (!name.endsWith("/") && entries.put(name, entry) != null) {
        throw new RulesException(
            where + " has the entry \"" + name + "\" twice, and only one of them would be read");
      }
    }
    return entries;
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("[A-Za-z]:.*")
        || Arrays.asList(name.split("/", -1)).contains("..");
  }

  private RuleFiles below(String folder, Map<String, ZipEntry> entries) throws IOException {
    RuleTexts texts = new RuleTexts();
    for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
      if (entry.getKey().startsWith(folder)) {
        texts.take(entry.getKey().substring(folder.length()), () -> open(entry.getValue()));
      }
    }
    return new RuleFiles(where, texts);
  }

  /** What stands in an entry, as much of it as a rule file may have and one byte more. */
  private InputStream open(ZipEntry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(RuleTexts.LARGEST + 1);
    }
    unpacked += bytes.length;
    if (unpacked > LARGEST_TOGETHER) {
      throw new RulesException(
          where + " has more than " + LARGEST_TOGETHER + " bytes of rules when it is unpacked");
    }
    if (bytes.length <= RuleTexts.LARGEST) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.getCrc()) {
        throw damaged(where, "the checksum of " + entry.getName() + " is wrong");
      }
    }
    return new ByteArrayInputStream(bytes);
  }

  private static RulesException damaged(String where, String why) {
    return new RulesException(where + " is damaged, or no zip or jar archive: " + why);
  }
}

package dev.attain.rules;

import dev.attain.source.Problem;
import dev.attain.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rules folder that can change a decision: rules, competencies, vocabulary.
 *
 * <p>Read once, so that what is hashed is what is compiled, whatever happens to the folder
 * meanwhile.
 */
final class RuleFiles {

  static final String VOCABULARY = "vocabulary.yaml";
  static final String COMPETENCY = "competency.yaml";

  /** Where the build puts the rules into the jar, and the list of their paths. */
  static final String IN_JAR = "attain/rules/";

  static final String INDEX = "attain/rules.index";

  private final List<RuleFile> files;
  private final List<Problem> problems;

  private RuleFiles(String where, Map<String, String> textByPath, List<Problem> problems) {
    this.problems = List.copyOf(problems);
    this.files =
        new TreeMap<>(textByPath)
            .entrySet().stream().map(e -> new RuleFile(e.getKey(), e.getValue())).toList();
    boolean competency =
        files.stream().anyMatch(file -> file.name().equals(COMPETENCY))
            || problems.stream().anyMatch(problem -> problem.file().endsWith(COMPETENCY));
    if (!competency) {
      throw new RulesException(
          where + " has no competency: no folder in it has a file " + COMPETENCY);
    }
  }

  /** What was gathered from somewhere. */
  RuleFiles(String where, RuleTexts gathered) {
    this(where, gathered.texts(), gathered.problems());
  }

  /**
   * Reads a folder, or an archive of one; what is no rule file (guides, scenarios, editors'
   * backups) is passed over.
   */
  static RuleFiles in(Path path) {
    if (!Files.exists(path)) {
      throw new RulesException("rules folder \"" + path + "\" does not exist");
    }
    return Files.isDirectory(path)
        ? inFolder("rules folder \"" + path + "\"", path)
        : RuleArchive.read(path);
  }

  /** Reads a folder that is there. */
  static RuleFiles inFolder(String where, Path folder) {
    RuleTexts texts = new RuleTexts();
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!Files.isDirectory(path)) {
          String relative = folder.relativize(path).toString().replace('\\', '/');
          texts.take(relative, () -> Files.newInputStream(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RulesException(where + " cannot be read: " + SourceText.reason(e));
    }
    return new RuleFiles(where, texts);
  }

  /** Takes files that somebody made; what is no rule file is passed over, as in a folder. */
  static RuleFiles of(Map<String, String> textByPath) {
    RuleTexts texts = new RuleTexts();
    new TreeMap<>(textByPath).forEach(texts::take);
    return new RuleFiles("what was given as rules", texts);
  }

  /** Reads the rules that were put into the jar when it was built. */
  static RuleFiles inJar(ClassLoader loader) {
    Map<String, String> texts = new TreeMap<>();
    for (String path : resource(loader, INDEX).lines().toList()) {
      texts.put(path, SourceText.normalise(resource(loader, IN_JAR + path)));
    }
    return new RuleFiles("this build of Attain", texts, List.of());
  }

  private static String resource(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new RulesException(
            "this build of Attain has no rules inside: " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RulesException("the rules inside the jar cannot be read: " + e.getMessage());
    }
  }

  /** What kept files from being read. */
  List<Problem> problems() {
    return problems;
  }

  List<RuleFile> all() {
    return files;
  }

  /** {@code sha256:…} over paths and texts, the same on every machine. */
  String hash() {
    MessageDigest digest = sha256();
    for (RuleFile file : files) {
      for (String part : List.of(file.path(), file.text())) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
      }
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

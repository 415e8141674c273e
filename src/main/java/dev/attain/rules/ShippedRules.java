package dev.attain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules inside the jar: their sources, and their classes compiled when the jar was built.
 *
 * <p>The build runs {@link #main} after the classes are compiled. The result is a kjar: any program
 * may take the named sessions from the class path with kie-api alone.
 */
public final class ShippedRules {

  private static final String COMPILED = "attain/rules.compiled";

  private ShippedRules() {}

  /**
   * Puts rules and their compiled classes into a folder of classes.
   *
   * @param args the rules folder, the folder of classes, and {@code group:artifact:version}
   * @throws IOException if the folder of classes cannot be written
   */
  public static void main(String[] args) throws IOException {
    RuleSource source = RuleSource.read(Path.of(args[0]));
    if (!source.problems().isEmpty()) {
      throw new RulesException(source.problems());
    }
    RuleFiles rules = source.ruleFiles();
    Path classes = Path.of(args[1]);
    String coordinates = args[2];
    Map<String, byte[]> files = new RuleCompiler(source.programme(), coordinates).compile();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      // A list of generated classes would have Drools look for them where a class path has none.
      if (!file.getKey().startsWith("META-INF/maven/")
          && !file.getKey().endsWith("/generated-class-names")) {
        write(classes.resolve(file.getKey()), file.getValue());
      }
    }
    for (RuleFile file : rules.all()) {
      write(classes.resolve(RuleFiles.IN_JAR + file.path()), bytes(file.text()));
    }
    write(
        classes.resolve(RuleFiles.INDEX),
        bytes(String.join("\n", rules.all().stream().map(RuleFile::path).toList()) + "\n"));
    List<String> lines = new ArrayList<>(List.of(rules.hash()));
    lines.addAll(RuleCompiler.models(files, coordinates));
    files.keySet().stream().filter(ModelLoader::isOfRules).forEach(lines::add);
    write(classes.resolve(COMPILED), bytes(String.join("\n", lines) + "\n"));
  }

  /**
   * The classes inside the jar, if they were compiled from rules with this hash.
   *
   * @throws RulesException if they break the law
   */
  static Optional<CompiledRules> compiled(String hash) {
    return compiled(hash, ShippedRules.class.getClassLoader());
  }

  /** The same, from elsewhere than this class's own jar. */
  static Optional<CompiledRules> compiled(String hash, ClassLoader jar) {
    try (InputStream in = jar.getResourceAsStream(COMPILED)) {
      if (in == null) {
        return Optional.empty();
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (!lines.get(0).equals(hash)) {
        return Optional.empty();
      }
      List<String> models = new ArrayList<>();
      Map<String, byte[]> files = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        if (ModelLoader.isOfRules(line)) {
          files.put(line, read(jar, line));
        } else {
          models.add(line);
        }
      }
      // What is checked is what is loaded: these bytes, not what the class path has at a later
      // time.
      return Optional.of(
          new CompiledRules(models, new ModelLoader(files, ShippedRules.class.getClassLoader())));
    } catch (IOException e) {
      throw new UncheckedIOException("the rules inside the jar cannot be read", e);
    }
  }

  private static byte[] read(ClassLoader jar, String file) throws IOException {
    try (InputStream in = jar.getResourceAsStream(file)) {
      if (in == null) {
        throw new RulesException("the rules inside the jar cannot be read: it has no " + file);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

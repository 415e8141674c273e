package dev.attain.testing;

import dev.attain.Attain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of this project's rules that a test edits as an analyst would. */
public final class RulesFolder {

  public static final String COMPETENCY = "small-and-midmarket-cloud-solutions";
  public static final String OPTION = COMPETENCY + "/o365-services";
  public static final String COMPETENCY_FILE = COMPETENCY + "/competency.yaml";
  public static final String DEFINITIONS = OPTION + "/definitions.drl";
  public static final String SILVER = OPTION + "/silver.drl";
  public static final String GOLD = OPTION + "/gold.drl";
  public static final String VOCABULARY = "vocabulary.yaml";

  private final Path root;

  private RulesFolder(Path root) {
    this.root = root;
  }

  /** Copies the rules into a folder. */
  public static RulesFolder in(Path root) {
    RulesFolder copy = new RulesFolder(root);
    copy.copyFrom(Story.rulesFolder(), "");
    return copy;
  }

  public Path path() {
    return root;
  }

  public Path path(String file) {
    return root.resolve(file);
  }

  public Attain load() {
    return Attain.load(root);
  }

  /** Replaces a text that must be there. */
  public RulesFolder edit(String file, String from, String to) {
    return edit(
        file,
        text -> {
          if (!text.contains(from)) {
            throw new AssertionError(file + " has no \"" + from + "\":\n" + text);
          }
          return text.replace(from, to);
        });
  }

  /** Takes the option's scenarios away, so that its rules may say something else. */
  public RulesFolder withoutScenarios() {
    for (String name : List.of("definitions", "silver", "gold")) {
      delete(OPTION + "/" + name + ".scenarios.yaml");
    }
    return this;
  }

  /** Has Silver ask for so many net new customers, in the rule and in its sentences. */
  public RulesFolder silverNeeds(int number) {
    return edit(
        SILVER,
        text ->
            text.replaceAll("atLeast\\( \\d+", "atLeast( " + number)
                .replaceAll("at least \\d+ net", "at least " + number + " net")
                .replaceAll("\\d+ 件", number + " 件"));
  }

  public RulesFolder edit(String file, UnaryOperator<String> change) {
    return write(file, change.apply(read(file)));
  }

  /** Adds at the end of a file. */
  public RulesFolder append(String file, String text) {
    return edit(file, before -> before + "\n" + text);
  }

  public String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulesFolder write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulesFolder delete(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulesFolder rename(String from, String to) {
    return write(to, read(from)).delete(from);
  }

  /** Copies a folder of these rules, with its text changed. */
  public RulesFolder copy(String from, String to, UnaryOperator<String> change) {
    for (Path file : files(root.resolve(from))) {
      write(
          to + "/" + root.resolve(from).relativize(file),
          change.apply(read(root.relativize(file).toString())));
    }
    return this;
  }

  private void copyFrom(Path source, String into) {
    try {
      for (Path file : files(source)) {
        Path target = root.resolve(into).resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

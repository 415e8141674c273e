package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.SourceText;
import dev.attain.text.Suggestion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes those files that can change a decision from among others, wherever they come from, so that
 * the same rules are the same in a folder, an archive, on the class path and in memory.
 */
final class RuleTexts {

  /** A rule file is one page; what is this large is something else. */
  static final int LARGEST = 4_000_000;

  private final Map<String, String> texts = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Opens a file, if it is asked for. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Reads a file if it is one of rules; of others nothing is read. */
  void take(String path, Opening file) throws IOException {
    if (isRuleFile(path)) {
      byte[] bytes;
      try (InputStream in = file.open()) {
        bytes = in.readNBytes(LARGEST + 1);
      }
      SourceText.decode(path, bytes, LARGEST, problems).ifPresent(text -> texts.put(path, text));
    } else if (isMistyped(path)) {
      problems.add(
          Problem.in(
              path,
              Code.WRONG_ENDING,
              "the file's name does not end in .drl, so it would not be read"));
    }
  }

  /** The same of a file in memory. */
  void take(String path, String text) {
    try {
      take(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be read", e);
    }
  }

  private static boolean isRuleFile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !path.startsWith(".")
        && !path.contains("/.")
        && (name.endsWith(".drl")
            || name.equals(RuleFiles.COMPETENCY)
            || path.equals(RuleFiles.VOCABULARY));
  }

  /** A letter too many, too few or in the wrong place after the dot: {@code silver.dlr}. */
  private static boolean isMistyped(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !path.startsWith(".")
        && !path.contains("/.")
        && path.contains("/")
        && !ending.endsWith("~")
        && (ending.equals("drl") || Suggestion.nearest(ending, List.of("drl")).isPresent());
  }

  /** The texts by path. */
  Map<String, String> texts() {
    return texts;
  }

  /** What kept files from being read. */
  List<Problem> problems() {
    return problems;
  }
}

package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/**
 * Finds for a message of Drools' compiler the place in an analyst's file.
 *
 * <p>For a misspelt word Drools gives no line, and for one in {@code then} a line of a class that
 * it generated; but it quotes the word.
 */
final class CompileProblems {

  private static final Pattern JAVA_ERROR = Pattern.compile("(?m)^\\S+\\.java:\\d+:\\d+:\\s*(.*)$");
  private static final Pattern WORD = Pattern.compile("[$\\w]+");

  private final List<DrlFile> files;

  CompileProblems(List<DrlFile> files) {
    this.files = files;
  }

  /**
   * The problem that a message tells.
   *
   * @param file the file that the message names; null when it names none that is an analyst's
   */
  Problem problem(Message message, @Nullable DrlFile file) {
    String text = words(message.getText());
    String quoted = text.substring(text.lastIndexOf(": ") + 1).strip();
    if (file != null && message.getLine() > 1) {
      return at(file, offset(file, message.getLine(), message.getColumn()), text);
    }
    List<DrlFile> candidates = file == null ? files : List.of(file);
    return unbound(candidates, firstWord(quoted), text)
        .or(() -> find(candidates, quoted, text))
        .or(() -> find(candidates, firstWord(quoted), text))
        .orElseGet(
            () ->
                new Problem(
                    Code.COMPILER,
                    Place.startOf(
                        file == null ? String.valueOf(message.getPath()) : file.file().path()),
                    null,
                    text,
                    null));
  }

  private static String words(String text) {
    Matcher java = JAVA_ERROR.matcher(text);
    String plain = java.find() ? java.group(1) : text.lines().findFirst().orElse("");
    return plain
        .strip()
        .replaceFirst("^Unable to find class: (\\S+)$", "there is no such fact: $1")
        .replaceFirst("^Unable to parse left part of expression: ", "there is no such field: ");
  }

  private static String firstWord(String text) {
    Matcher word = WORD.matcher(text);
    return word.find() ? word.group() : text;
  }

  /** A variable that a rule uses and does not bind, though other rules may. */
  private static Optional<Problem> unbound(List<DrlFile> candidates, String variable, String text) {
    if (!variable.startsWith("$")) {
      return Optional.empty();
    }
    Pattern use = Pattern.compile(Pattern.quote(variable) + "(?![$\\w])");
    Pattern binding = Pattern.compile(use.pattern() + "\\s*:");
    for (DrlFile file : candidates) {
      for (RuleTree rule : file.rules()) {
        int start = rule.from();
        int end = rule.to();
        Matcher used = use.matcher(file.file().text()).region(start, end);
        if (!binding.matcher(file.file().text()).region(start, end).find() && used.find()) {
          return Optional.of(at(file, used.start(), text));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> find(List<DrlFile> candidates, String quoted, String text) {
    if (quoted.isEmpty()) {
      return Optional.empty();
    }
    Pattern pattern =
        Pattern.compile(
            "(?<![$\\w])" + Pattern.quote(quoted).replace(" ", "\\E\\s*\\Q") + "(?![$\\w])");
    for (DrlFile file : candidates) {
      Matcher matcher = pattern.matcher(file.file().text());
      if (matcher.find()) {
        return Optional.of(at(file, matcher.start(), text));
      }
    }
    return Optional.empty();
  }

  private static int offset(DrlFile file, int line, int column) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      int end = file.file().text().indexOf('\n', offset);
      offset = end < 0 ? file.file().text().length() : end + 1;
    }
    return offset + Math.max(0, column - 1);
  }

  private static Problem at(DrlFile file, int offset, String text) {
    String id = null;
    for (RuleTree rule : file.rules()) {
      if (rule.from() <= offset && offset <= rule.to()) {
        id = rule.id();
      }
    }
    return file.problem(new Word(offset, offset, ""), Code.COMPILER, id, text);
  }
}

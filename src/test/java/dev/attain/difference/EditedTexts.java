package dev.attain.difference;

import dev.attain.rules.RuleSource;
import dev.attain.testing.Story;
import java.util.Map;
import java.util.TreeMap;

/** This project's rules in memory, edited by tests. */
final class EditedTexts {

  static final RuleSource SHIPPED = RuleSource.read(Story.rulesFolder());

  private final Map<String, String> texts = new TreeMap<>();

  private EditedTexts() {
    SHIPPED.files().forEach(file -> texts.put(file, SHIPPED.text(file)));
  }

  static EditedTexts shipped() {
    return new EditedTexts();
  }

  /** Replaces a text that must be there. */
  EditedTexts edit(String file, String from, String to) {
    String before = read(file);
    if (!before.contains(from)) {
      throw new AssertionError(file + " has no \"" + from + "\":\n" + before);
    }
    return write(file, before.replace(from, to));
  }

  EditedTexts write(String file, String text) {
    texts.put(file, text);
    return this;
  }

  EditedTexts append(String file, String text) {
    return write(file, read(file) + "\n" + text);
  }

  EditedTexts remove(String file) {
    texts.remove(file);
    return this;
  }

  String read(String file) {
    return String.valueOf(texts.get(file));
  }

  Map<String, String> texts() {
    return texts;
  }

  RuleSource rules() {
    RuleSource source = RuleSource.of(texts);
    if (!source.problems().isEmpty()) {
      throw new AssertionError(source.problems());
    }
    return source;
  }
}

package dev.attain.testing;

import dev.attain.rules.RuleSource;
import java.util.Map;
import java.util.TreeMap;

/** This project's rules in memory, edited by tests. */
public final class RulesInMemory {

  public static final RuleSource SHIPPED = RuleSource.read(Story.rulesFolder());

  private final Map<String, String> texts = new TreeMap<>();

  private RulesInMemory() {
    SHIPPED.files().forEach(file -> texts.put(file, SHIPPED.text(file)));
  }

  public static RulesInMemory shipped() {
    return new RulesInMemory();
  }

  /** The same rules, to be edited apart. */
  public RulesInMemory copy() {
    RulesInMemory copy = new RulesInMemory();
    copy.texts.clear();
    copy.texts.putAll(texts);
    return copy;
  }

  /** Replaces a text that must be there. */
  public RulesInMemory edit(String file, String from, String to) {
    String before = read(file);
    if (!before.contains(from)) {
      throw new AssertionError(file + " has no \"" + from + "\":\n" + before);
    }
    return write(file, before.replace(from, to));
  }

  public RulesInMemory write(String file, String text) {
    texts.put(file, text);
    return this;
  }

  public RulesInMemory append(String file, String text) {
    return write(file, read(file) + "\n" + text);
  }

  public RulesInMemory remove(String file) {
    texts.remove(file);
    return this;
  }

  public String read(String file) {
    return String.valueOf(texts.get(file));
  }

  public Map<String, String> texts() {
    return texts;
  }

  public RuleSource rules() {
    RuleSource source = RuleSource.of(texts);
    if (!source.problems().isEmpty()) {
      throw new AssertionError(source.problems());
    }
    return source;
  }
}

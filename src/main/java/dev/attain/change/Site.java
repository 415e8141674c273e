package dev.attain.change;

import dev.attain.facts.Vocabulary;
import dev.attain.rules.Edit;
import dev.attain.source.Place;
import dev.attain.syntax.Node;
import dev.attain.syntax.RuleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that is changed, and the changes found so far. */
final class Site {

  private static final int LONGEST = 60;

  private final String file;
  private final String text;
  private final RuleTree rule;
  private final Vocabulary vocabulary;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, String> dates = new HashMap<>();
  private int nots;

  Site(String file, String text, RuleTree rule, Vocabulary vocabulary) {
    this.file = file;
    this.text = text;
    this.rule = rule;
    this.vocabulary = vocabulary;
    this.dates.putAll(Variables.dates(rule.when()));
  }

  void enterNot() {
    nots++;
  }

  void leaveNot() {
    nots--;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  RuleTree rule() {
    return rule;
  }

  List<Change> changes() {
    return changes;
  }

  /** The variables that hold a date, and where the rule got each from. */
  Map<String, String> dates() {
    return dates;
  }

  /** What stands there, brackets that belong to it included. */
  String words(Node node) {
    Span span = Span.whole(text, node);
    return text.substring(span.from(), span.to());
  }

  /** What stands there, on one line and not too long. */
  String shown(Node node) {
    return shown(words(node));
  }

  static String shown(String words) {
    String line = words.replaceAll("\\s+", " ").replaceFirst(";$", "").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).stripTrailing() + "…";
  }

  /** A part of {@code whole} replaced; the words show the whole before and after. */
  void replaced(Change.Kind kind, Node part, String replacement, Node whole) {
    Span outer = Span.whole(text, whole);
    String after =
        text.substring(outer.from(), part.from())
            + replacement
            + text.substring(part.to(), outer.to());
    add(
        kind,
        part,
        new Edit(file, part.from(), part.to(), replacement),
        quoted(shown(whole)) + " changed to " + quoted(shown(after)));
  }

  void add(Change.Kind kind, Node node, Edit edit, String words) {
    Place place = Place.of(file, text, node.from(), node.to());
    changes.add(
        new Change(
            kind, String.valueOf(rule.id()), place, edit, shown(node), nots % 2 == 1, words));
  }

  /** The part from one offset to another replaced. */
  void add(Change.Kind kind, Node node, int from, int to, String replacement, String words) {
    add(kind, node, new Edit(file, from, to, replacement), words);
  }

  Span span(Node node) {
    return Span.whole(text, node);
  }

  /** Words of a rule stand in quotes themselves, so these differ. */
  static String quoted(String words) {
    return "“" + words + "”";
  }
}

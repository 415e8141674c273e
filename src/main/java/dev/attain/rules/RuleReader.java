package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Trees;
import dev.attain.text.Suggestion;
import dev.attain.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a rule's syntax tree what tools need to know about it. */
final class RuleReader {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final String SOURCE = "source";

  private final DrlFile drl;
  private final RuleTree tree;
  private final List<Problem> problems;

  RuleReader(DrlFile drl, RuleTree tree, List<Problem> problems) {
    this.drl = drl;
    this.tree = tree;
    this.problems = problems;
  }

  /** The rule, as a requirement of a tier or, where the tier is null, as a definition. */
  Rule read(@Nullable String tier) {
    Map<String, String> sentences = new HashMap<>();
    sentences.put(Text.FALLBACK, tree.sentence());
    String source = null;
    Set<String> seen = new LinkedHashSet<>();
    for (RuleTree.Annotation annotation : tree.annotations()) {
      String name = annotation.name();
      String value = annotation.value().text();
      if (!seen.add(name)) {
        problem(annotation, Code.TWICE, "@" + name + " stands twice");
      } else if (name.equals(SOURCE)) {
        source = value;
      } else if (LANGUAGE.matcher(name).matches()) {
        sentences.put(name, value);
      } else {
        problems.add(
            drl.problem(
                annotation,
                Code.UNKNOWN_ANNOTATION,
                tree.id(),
                "annotation @" + name + " is unknown; known are @source and languages such as @ja",
                Suggestion.nearest(name, List.of(SOURCE)).map(near -> "@" + near).orElse(null)));
      }
    }
    LocalDate effectiveOn = date("date-effective");
    LocalDate expiresOn = date("date-expires");
    boolean readable = !LocalDate.MAX.equals(effectiveOn) && !LocalDate.MIN.equals(expiresOn);
    if (readable && effectiveOn != null && expiresOn != null && !effectiveOn.isBefore(expiresOn)) {
      problem(
          tree.attributes().get(0),
          Code.EXPIRES_FIRST,
          "it expires on " + expiresOn + ", before it takes effect on " + effectiveOn);
    }
    Place first = drl.place(tree);
    Place end = Place.of(drl.file().path(), drl.file().text(), tree.to(), tree.to());
    String id = tree.id();
    return new Rule(
        id == null ? tree.name().text() : id,
        tier,
        new Text(sentences),
        source,
        effectiveOn,
        expiresOn,
        drl.file().path(),
        first.line(),
        end.line(),
        made(),
        asked(tree.when(), new LinkedHashSet<>()),
        tree);
  }

  private void problem(Node node, Code code, String message) {
    problems.add(drl.problem(node, code, tree.id(), message));
  }

  private @Nullable LocalDate date(String name) {
    LocalDate date = null;
    boolean seen = false;
    for (RuleTree.Attribute attribute : tree.attributes()) {
      if (!attribute.name().equals(name)) {
        continue;
      }
      if (seen) {
        problem(attribute, Code.TWICE, name + " stands twice");
      }
      seen = true;
      try {
        date = LocalDate.parse(attribute.value().text());
      } catch (DateTimeException e) {
        problem(
            attribute.value(),
            Code.NO_DATE,
            name
                + " \""
                + attribute.value().text()
                + "\" is no date. Write it as yyyy-MM-dd, such as 2017-07-01");
        // Never in force, so that no other rule is blamed for it.
        date = name.equals("date-effective") ? LocalDate.MAX : LocalDate.MIN;
      }
    }
    return date;
  }

  /** Derived facts that it makes, by type, and for a word of the analyst's by type and word. */
  private Set<String> made() {
    Set<String> made = new LinkedHashSet<>();
    for (Statement statement : tree.then()) {
      if (statement instanceof Statement.Make make) {
        boolean word =
            !make.values().isEmpty()
                && make.values().get(0) instanceof Expression.Literal literal
                && literal.type() == Expression.Type.TEXT;
        made.add(
            make.fact().text()
                + (word && make.values().get(0) instanceof Expression.Literal literal
                    ? '"' + literal.value() + '"'
                    : ""));
      }
    }
    return made;
  }

  private static Set<String> asked(List<? extends Condition> conditions, Set<String> asked) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Group group) {
        asked(group.parts(), asked);
      } else if (condition instanceof Condition.Counting counting) {
        asked(List.of(counting.counted()), asked);
      } else if (condition instanceof Condition.Pattern pattern) {
        if (pattern.source() != null) {
          asked(List.of(pattern.source()), asked);
        } else {
          asked.add(pattern.fact().text() + as(pattern));
        }
      }
    }
    return asked;
  }

  /** The word in {@code Qualified( as == "…" )}, in quotes. */
  private static String as(Condition.Pattern pattern) {
    return pattern.constraints().stream()
        .flatMap(constraint -> Trees.equalTo(constraint, "as").stream())
        .findFirst()
        .map(literal -> '"' + literal.value() + '"')
        .orElse("");
  }
}

package dev.attain.rules;

import dev.attain.source.Problem;
import dev.attain.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads from a rule's syntax tree what tools need to know about it. */
final class RuleReader {

  private static final Pattern MAKES = Pattern.compile("new\\s+(\\w+)\\s*\\(\\s*(\"[^\"]*\")?");
  private static final Pattern AS = Pattern.compile("\\bas\\s*==\\s*(\"[^\"]*\")");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final DrlFile drl;
  private final RuleDescr rule;
  private final List<Problem> problems;
  private final @Nullable String id;

  RuleReader(DrlFile drl, RuleDescr rule, List<Problem> problems) {
    this.drl = drl;
    this.rule = rule;
    this.problems = problems;
    int colon = rule.getName().indexOf(':');
    this.id = colon < 0 ? null : rule.getName().substring(0, colon).strip();
  }

  /** The id in front of the colon of the rule's name; null when the name has no colon. */
  @Nullable String id() {
    return id;
  }

  /** The rule, as a requirement of a tier or, where the tier is null, as a definition. */
  Rule read(@Nullable String tier) {
    Map<String, String> sentences = new HashMap<>();
    sentences.put(Text.FALLBACK, rule.getName().substring(rule.getName().indexOf(':') + 1).strip());
    String source = null;
    for (String name : rule.getAnnotationNames()) {
      String value = value(rule.getAnnotation(name));
      if (name.equals("source")) {
        source = value;
      } else if (LANGUAGE.matcher(name).matches()) {
        sentences.put(name, value);
      } else {
        problem("annotation @" + name + " is unknown; known are @source and languages such as @ja");
      }
    }
    LocalDate effectiveOn = date("date-effective");
    LocalDate expiresOn = date("date-expires");
    boolean readable = !LocalDate.MAX.equals(effectiveOn) && !LocalDate.MIN.equals(expiresOn);
    if (readable && effectiveOn != null && expiresOn != null && !effectiveOn.isBefore(expiresOn)) {
      problem("it expires on " + expiresOn + ", before it takes effect on " + effectiveOn);
    }
    return new Rule(
        id == null ? rule.getName() : id,
        tier,
        new Text(sentences),
        source,
        effectiveOn,
        expiresOn,
        drl.file().path(),
        rule.getLine(),
        rule.getEndLine(),
        made(),
        counted(rule.getLhs(), new LinkedHashSet<>()));
  }

  private void problem(String message) {
    problems.add(drl.problem(rule, id, message));
  }

  private static String value(AnnotationDescr annotation) {
    String raw = String.valueOf(annotation.getValue()).strip();
    boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
    return quoted ? raw.substring(1, raw.length() - 1).replaceAll("\\\\(.)", "$1") : raw;
  }

  private @Nullable LocalDate date(String attribute) {
    AttributeDescr descr = rule.getAttributes().get(attribute);
    if (descr == null) {
      return null;
    }
    try {
      return LocalDate.parse(descr.getValue());
    } catch (DateTimeException e) {
      problems.add(
          drl.problem(
              descr.getStartCharacter(),
              id,
              attribute
                  + " \""
                  + descr.getValue()
                  + "\" is no date. Write it as yyyy-MM-dd, such as"
                  + " 2017-07-01"));
      // Never in force, so that no other rule is blamed for it.
      return attribute.equals("date-effective") ? LocalDate.MAX : LocalDate.MIN;
    }
  }

  /**
   * Derived facts made by {@code then}, by type, and for a word of the analyst's by type and word.
   */
  private Set<String> made() {
    Set<String> made = new LinkedHashSet<>();
    Matcher matcher = MAKES.matcher(String.valueOf(rule.getConsequence()));
    while (matcher.find()) {
      made.add(matcher.group(2) == null ? matcher.group(1) : matcher.group(1) + matcher.group(2));
    }
    return made;
  }

  private static Set<String> counted(@Nullable BaseDescr descr, Set<String> counted) {
    if (descr instanceof AccumulateDescr accumulate) {
      counted(accumulate.getInput(), counted);
    } else if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() != null) {
        counted(pattern.getSource(), counted);
      } else {
        String as = "";
        for (BaseDescr constraint : pattern.getDescrs()) {
          Matcher matcher = AS.matcher(constraint.getText() == null ? "" : constraint.getText());
          as = matcher.find() ? matcher.group(1) : as;
        }
        counted.add(pattern.getObjectType() + as);
      }
    } else if (descr instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(inner -> counted((BaseDescr) inner, counted));
    }
    return counted;
  }
}

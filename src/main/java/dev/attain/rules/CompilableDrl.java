package dev.attain.rules;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Makes of an analyst's file what is compiled, line for line.
 *
 * <p>Drools reads {@code date-effective} and {@code date-expires} against the session's clock, and
 * on the very day of the border no rule fires. Here they become a condition on the as-of date, so
 * that a plain KIE session decides for any as-of date without a clock.
 */
final class CompilableDrl {

  private static final String FACTS = "dev.attain.facts.*";
  private static final String AT_LEAST = "dev.attain.words.Requirements.atLeast";
  private static final Pattern DATE =
      Pattern.compile("\\bdate-(?:effective|expires)\\s+(?:\"[^\"]*\"|'[^']*')");
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+[\\w.]+\\s*;?");

  private CompilableDrl() {}

  static String of(DrlFile drl, Function<RuleDescr, Rule> ruleOf) {
    StringBuilder text = new StringBuilder(drl.file().text());
    // From the end to the start, so that earlier places stay where they are.
    for (int i = drl.rules().size() - 1; i >= 0; i--) {
      RuleDescr descr = drl.rules().get(i);
      int when = drl.whenOf(descr);
      Rule rule = ruleOf.apply(descr);
      if (when >= 0 && (rule.effectiveOn() != null || rule.expiresOn() != null)) {
        text.insert(when + "when".length(), " " + asOfCondition(rule));
        blankDates(text, drl.mask(), descr.getStartCharacter(), when);
      }
    }
    addImports(text, drl);
    return text.toString();
  }

  static String asOfCondition(Rule rule) {
    String from = rule.effectiveOn() == null ? "" : rule.effectiveOn().toString();
    String until = rule.expiresOn() == null ? "" : rule.expiresOn().toString();
    return "Evaluation( between( \"" + from + "\", \"" + until + "\" ) ) ";
  }

  private static void blankDates(StringBuilder text, String mask, int from, int to) {
    Matcher matcher = DATE.matcher(mask).region(from, to);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) != '\n') {
          text.setCharAt(i, ' ');
        }
      }
    }
  }

  private static void addImports(StringBuilder text, DrlFile drl) {
    Matcher matcher = PACKAGE.matcher(drl.mask());
    if (!matcher.find()) {
      return;
    }
    String separator = matcher.group().endsWith(";") ? "" : ";";
    StringBuilder imports = new StringBuilder(separator);
    if (drl.tree().getImports().stream().map(ImportDescr::getTarget).noneMatch(FACTS::equals)) {
      imports.append(" import ").append(FACTS).append(';');
    }
    if (drl.tree().getFunctionImports().stream().noneMatch(i -> AT_LEAST.equals(i.getTarget()))) {
      imports.append(" import function ").append(AT_LEAST).append(';');
    }
    text.insert(matcher.end(), imports);
  }
}

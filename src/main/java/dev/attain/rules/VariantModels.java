package dev.attain.rules;

import java.util.HashMap;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Loose rules, compiled and loaded. */
final class VariantModels {

  private final Map<Integer, Rule> ruleByNumber = new HashMap<>();

  private VariantModels() {}

  /**
   * Loads the compiled rules.
   *
   * @throws RulesException if they cannot be loaded
   */
  static VariantModels load(Map<String, byte[]> files, String coordinates) {
    VariantModels models = new VariantModels();
    ModelLoader loader = new ModelLoader(files, RuleSet.class.getClassLoader());
    try {
      for (String name : RuleCompiler.models(files, coordinates)) {
        Model model = loader.loadClass(name).asSubclass(Model.class).getConstructor().newInstance();
        for (Rule rule : model.getRules()) {
          String number = rule.getName().substring(rule.getName().lastIndexOf('#') + 1);
          models.ruleByNumber.put(Integer.valueOf(number), rule);
        }
      }
      return models;
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException("the rules compile and cannot be loaded: " + cause.getMessage());
    }
  }

  Rule rule(int number) {
    Rule rule = ruleByNumber.get(number);
    if (rule == null) {
      throw new IllegalStateException("no compiled rule #" + number);
    }
    return rule;
  }
}

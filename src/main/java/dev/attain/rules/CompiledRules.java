package dev.attain.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.RuleBaseConfiguration;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/** Makes KieBases of compiled rules, without compiling anything. */
final class CompiledRules {

  private final List<String> models;
  private final ClassLoader loader;

  /**
   * Compiled rules.
   *
   * @param models the names of the model classes, one a package
   * @param loader has these classes and all that they use
   */
  CompiledRules(List<String> models, ClassLoader loader) {
    this.models = List.copyOf(models);
    this.loader = loader;
  }

  /** The KieBase of each option, by the unit's name. */
  Map<String, KieBase> kieBases(List<Programme.Unit> units) throws ReflectiveOperationException {
    Map<String, KieBase> bases = new HashMap<>();
    for (Programme.Unit unit : units) {
      bases.put(unit.name(), kieBase(parts(unit)));
    }
    return bases;
  }

  /** The KieBase of an option in which a rule, by its name, is another one. */
  KieBase kieBase(Programme.Unit unit, String name, Rule instead)
      throws ReflectiveOperationException {
    List<Model> parts = new ArrayList<>();
    for (Model part : parts(unit)) {
      ModelImpl changed = new ModelImpl(part.getName());
      part.getRules().stream()
          .map(rule -> rule.getName().equals(name) ? instead : rule)
          .forEach(changed::addRule);
      parts.add(changed);
    }
    return kieBase(parts);
  }

  private List<Model> parts(Programme.Unit unit) throws ReflectiveOperationException {
    List<Model> parts = new ArrayList<>();
    for (String name : models) {
      if (unit.packages().contains(name.substring(0, name.lastIndexOf('.')))) {
        parts.add(loader.loadClass(name).asSubclass(Model.class).getConstructor().newInstance());
      }
    }
    if (parts.isEmpty()) {
      throw new ClassNotFoundException("no compiled rules for " + unit.name());
    }
    return parts;
  }

  private KieBase kieBase(List<Model> parts) {
    return kieBase(parts, loader);
  }

  /** The KieBase of rules that were compiled apart. */
  static KieBase kieBase(String name, List<Rule> rules) {
    ModelImpl model = new ModelImpl(name);
    rules.forEach(model::addRule);
    return kieBase(List.of(model), CompiledRules.class.getClassLoader());
  }

  private static KieBase kieBase(List<? extends Model> parts, ClassLoader loader) {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    configuration.as(RuleBaseConfiguration.KEY).setClassLoader(loader);
    return KieBaseBuilder.createKieBaseFromModel(List.copyOf(parts), configuration);
  }
}

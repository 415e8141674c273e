package dev.attain.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.RuleBaseConfiguration;
import org.drools.model.Model;
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
      List<Model> parts = new ArrayList<>();
      for (String name : models) {
        if (unit.packages().contains(name.substring(0, name.lastIndexOf('.')))) {
          parts.add(loader.loadClass(name).asSubclass(Model.class).getConstructor().newInstance());
        }
      }
      if (parts.isEmpty()) {
        throw new ClassNotFoundException("no compiled rules for " + unit.name());
      }
      KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
      configuration.as(RuleBaseConfiguration.KEY).setClassLoader(loader);
      bases.put(unit.name(), KieBaseBuilder.createKieBaseFromModel(parts, configuration));
    }
    return bases;
  }
}

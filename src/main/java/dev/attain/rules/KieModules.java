package dev.attain.rules;

import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.model.KieModuleModel;

/** The named KieBases and KieSessions of a kjar. */
final class KieModules {

  private KieModules() {}

  /**
   * An empty module that is compiled by the thread that asks for it: Drools' own pool would be left
   * running for a minute, with all that its threads hold.
   */
  static KieModuleModel empty() {
    return KieServices.get()
        .newKieModuleModel()
        .setConfigurationProperty("drools.parallelLambdaExternalization", "false")
        .setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
  }

  /** Adds a KieBase over some packages, and a KieSession of the same name. */
  static void add(KieModuleModel module, String name, List<String> packages) {
    var base = module.newKieBaseModel(name);
    packages.forEach(base::addPackage);
    base.newKieSessionModel(name);
  }
}

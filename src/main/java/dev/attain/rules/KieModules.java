package dev.attain.rules;

import java.util.List;
import org.kie.api.builder.model.KieModuleModel;

/** The named KieBases and KieSessions of a kjar. */
final class KieModules {

  private KieModules() {}

  /** Adds a KieBase over some packages, and a KieSession of the same name. */
  static void add(KieModuleModel module, String name, List<String> packages) {
    var base = module.newKieBaseModel(name);
    packages.forEach(base::addPackage);
    base.newKieSessionModel(name);
  }
}

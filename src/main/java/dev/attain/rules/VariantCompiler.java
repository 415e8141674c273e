package dev.attain.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/** Compiles loose rules, all at once. */
final class VariantCompiler {

  private static final String PACKAGE = "rules.variants";

  private VariantCompiler() {}

  /** The name that a rule is compiled by: its id, which its result is told by, first. */
  private static String name(int number, LooseRule rule) {
    return rule.id() + ": #" + number;
  }

  static String drl(Map<Integer, LooseRule> changed) {
    TreeSet<String> imports = new TreeSet<>();
    StringBuilder rules = new StringBuilder();
    changed.forEach(
        (number, rule) -> {
          imports.addAll(rule.imports());
          rules.append(rule.named(name(number, rule))).append('\n');
        });
    imports.addAll(CompilableDrl.IMPORTS);
    StringBuilder drl = new StringBuilder("package " + PACKAGE + ";\n");
    imports.forEach(line -> drl.append("import ").append(line).append(";\n"));
    drl.append("import function dev.attain.words.Requirements.atLeast;\n");
    return drl.append(rules).toString();
  }

  /**
   * Compiles.
   *
   * @throws RulesException if one of the rules does not compile
   */
  static Map<String, byte[]> compile(String drl, String coordinates) {
    KieServices kie = KieServices.get();
    String[] parts = coordinates.split(":", -1);
    ReleaseId releaseId = kie.newReleaseId(parts[0], parts[1], parts[2]);
    KieFileSystem source = kie.newKieFileSystem();
    source.generateAndWritePomXML(releaseId);
    KieModuleModel module = KieModules.empty();
    KieModules.add(module, "variants", java.util.List.of(PACKAGE));
    source.writeKModuleXML(module.toXML());
    source.write("src/main/resources/" + PACKAGE.replace('.', '/') + "/variants.drl", drl);
    synchronized (RuleCompiler.ONE_AT_A_TIME) {
      try {
        KieBuilder builder = kie.newKieBuilder(source);
        BuildThread.build(builder);
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
          throw new RulesException("it does not compile: " + message.getText());
        }
        Map<String, byte[]> files = new TreeMap<>();
        InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
        for (String name : compiled.getFileNames()) {
          if (!name.endsWith(".drl")) {
            files.put(name, compiled.getBytes(name));
          }
        }
        return files;
      } finally {
        kie.getRepository().removeKieModule(releaseId);
      }
    }
  }
}

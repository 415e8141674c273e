package dev.attain.rules;

import dev.attain.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.builder.model.KieModuleModel;

/** Compiles a programme with Drools' executable model. */
final class RuleCompiler {

  // Drools keeps what is being built in one repository for the whole JVM.
  static final Object ONE_AT_A_TIME = new Object();

  private final Programme programme;
  private final ReleaseId releaseId;
  private final Map<String, DrlFile> sources = new TreeMap<>();

  /**
   * Prepares to compile.
   *
   * @param coordinates {@code group:artifact:version} of the result; the names of the compiled
   *     classes depend on it
   */
  RuleCompiler(Programme programme, String coordinates) {
    this.programme = programme;
    String[] parts = coordinates.split(":", -1);
    this.releaseId = KieServices.get().newReleaseId(parts[0], parts[1], parts[2]);
  }

  /**
   * Compiles all options.
   *
   * @return the files of a kjar, by name
   * @throws RulesException if a rule does not compile
   */
  Map<String, byte[]> compile() {
    KieServices kie = KieServices.get();
    KieFileSystem source = kie.newKieFileSystem();
    source.generateAndWritePomXML(releaseId);
    KieModuleModel module = KieModules.empty();
    for (Programme.Unit unit : programme.units()) {
      KieModules.add(module, unit.name(), unit.packages());
      addFiles(source, unit);
    }
    source.writeKModuleXML(module.toXML());
    synchronized (ONE_AT_A_TIME) {
      try {
        KieBuilder builder = kie.newKieBuilder(source);
        BuildThread.build(builder);
        failOn(builder.getResults());
        return files((InternalKieModule) builder.getKieModule());
      } catch (RulesException e) {
        throw e;
      } catch (RuntimeException e) { // Drools gives up in the middle of something odd
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new RulesException("the rules cannot be compiled: " + why);
      } finally {
        kie.getRepository().removeKieModule(releaseId);
      }
    }
  }

  private void addFiles(KieFileSystem source, Programme.Unit unit) {
    Map<String, Rule> ruleByName = new HashMap<>();
    unit.rules().forEach(rule -> ruleByName.put(rule.file() + ":" + rule.tree().from(), rule));
    int n = 0;
    for (DrlFile drl : unit.files()) {
      String path = path(drl.packageName(), n++ + "-" + drl.file().name());
      sources.put(path, drl);
      source.write(
          "src/main/resources/" + path,
          CompilableDrl.of(drl, tree -> ruleByName.get(drl.file().path() + ":" + tree.from())));
    }
    source.write(
        "src/main/resources/" + path(unit.ownPackage(), "tiers-made-from-requirements.drl"),
        TierRules.of(unit));
  }

  private static String path(String packageName, String file) {
    return packageName.replace('.', '/') + "/" + file;
  }

  private void failOn(Results results) {
    CompileProblems problems = new CompileProblems(List.copyOf(sources.values()));
    List<Problem> found = new ArrayList<>();
    for (Message message : results.getMessages(Message.Level.ERROR)) {
      String path = String.valueOf(message.getPath()).replaceFirst("^src/main/resources/", "");
      found.add(problems.problem(message, sources.get(path)));
    }
    if (!found.isEmpty()) {
      throw new RulesException(found);
    }
  }

  private static Map<String, byte[]> files(InternalKieModule module) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (!name.endsWith(".drl")) {
        files.put(name, module.getBytes(name));
      }
    }
    return files;
  }

  /** The names of the model classes in a compiled kjar. */
  static List<String> models(Map<String, byte[]> files, String coordinates) {
    String[] parts = coordinates.split(":", -1);
    byte[] list = files.get("META-INF/kie/" + parts[0] + "/" + parts[1] + "/drools-model");
    return list == null
        ? List.of()
        : new String(list, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("rules."))
            .toList();
  }
}

package dev.attain.cli;

import dev.attain.rules.RulesException;
import dev.attain.rules.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Attain " + Versions.attain(),
      "Drools " + Versions.drools(),
      "Java   " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      "Rules  " + rules()
    };
  }

  private static String rules() {
    RulesOption rules = new RulesOption();
    try {
      return rules.place() + " (" + rules.hash() + ")";
    } catch (RulesException e) {
      return "cannot be read: " + e.getMessage();
    }
  }
}

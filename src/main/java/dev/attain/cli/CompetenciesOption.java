package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which competencies: {@code --competency NAME}…, else all that the rules have. */
final class CompetenciesOption {

  @Option(
      names = "--competency",
      paramLabel = "NAME",
      description = "Only this competency; may be given more than once.")
  private List<String> given = new ArrayList<>();

  List<String> chosen(Attain attain, CommandLine command) {
    return chosen(attain.competencies(), command);
  }

  List<String> chosen(List<String> known, CommandLine command) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw new ParameterException(
            command,
            "--competency \""
                + name
                + "\" is unknown."
                + Suggestion.nearest(name, known)
                    .map(near -> " Did you mean \"" + near + "\"?")
                    .orElse(" These rules have " + known + "."));
      }
    }
    return given.isEmpty() ? known : List.copyOf(new LinkedHashSet<>(given));
  }
}

package dev.attain.input;

import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the forms of dates in a mapping. */
final class DateFormsReader {

  private final YamlReader yaml;

  DateFormsReader(YamlReader yaml) {
    this.yaml = yaml;
  }

  /** The forms of a list. */
  DateForms read(@Nullable Node node) {
    List<DateForm> forms = new ArrayList<>();
    for (Node entry : yaml.sequence(node, "dates")) {
      String pattern = yaml.scalar(entry, "a form of dates");
      try {
        forms.add(DateForm.of(pattern));
      } catch (IllegalArgumentException e) {
        yaml.problem(
            entry, Code.BAD_VALUE, "date form " + Shown.quoted(pattern) + " " + e.getMessage());
      }
    }
    return new DateForms(List.copyOf(forms));
  }
}

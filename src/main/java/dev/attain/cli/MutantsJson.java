package dev.attain.cli;

import dev.attain.mutate.Mutant;
import dev.attain.mutate.Mutants;
import dev.attain.scenario.ScenarioWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Mutants as one JSON object. */
final class MutantsJson {

  private MutantsJson() {}

  static void write(Mutants mutants, Writer out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("score", mutants.score());
      json.writeNumberProperty("scenarios", mutants.scenarios());
      for (Mutant.Fate fate : Mutant.Fate.values()) {
        json.writeNumberProperty(name(fate), mutants.of(fate).size());
      }
      json.writeArrayPropertyStart("mutants");
      mutants.all().forEach(mutant -> write(mutant, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write(text + "\n");
  }

  private static String name(Mutant.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private static void write(Mutant mutant, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", mutant.change().ruleId());
    json.writeStringProperty("file", mutant.change().place().file());
    json.writeNumberProperty("line", mutant.change().place().line());
    json.writeNumberProperty("column", mutant.change().place().column());
    json.writeStringProperty("change", mutant.change().words());
    json.writeStringProperty("fate", name(mutant.fate()));
    if (!mutant.why().isEmpty()) {
      json.writeStringProperty("why", mutant.why());
    }
    if (mutant.fate() == Mutant.Fate.SURVIVED) {
      json.writeNumberProperty("tried", mutant.tried());
    }
    if (mutant.ready() != null) {
      json.writeStringProperty("scenario", ScenarioWriter.text(mutant.ready()));
    }
    json.writeEndObject();
  }
}

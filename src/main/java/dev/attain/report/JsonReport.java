package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Decisions as JSON: an array with one decision a line, or just the lines. */
final class JsonReport implements Report {

  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private final Writer out;
  private final String language;
  private final boolean array;
  private boolean first = true;

  JsonReport(Writer out, String language, boolean array) {
    this.out = out;
    this.language = language;
    this.array = array;
  }

  @Override
  public void add(Decision decision) throws IOException {
    if (array) {
      out.write(first ? "[" : ",\n ");
    }
    first = false;
    write(decision, null, null);
    if (!array) {
      out.write('\n');
    }
  }

  /**
   * Writes a decision, without a line's end.
   *
   * @param decision the decision
   * @param facts the hash of the facts, or null
   * @param explanation the explanation as JSON, or null
   */
  void write(Decision decision, @Nullable String facts, @Nullable String explanation)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      write(json, decision);
      if (facts != null) {
        json.writeStringProperty("facts", facts);
      }
      if (explanation != null) {
        json.writeName("explanation");
        json.writeRawValue(explanation);
      }
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void end() throws IOException {
    if (array) {
      out.write(first ? "[]\n" : "]\n");
    }
    out.flush();
  }

  private void write(JsonGenerator json, Decision decision) {
    json.writeStringProperty("partnerId", decision.partnerId());
    json.writeStringProperty("partnerName", decision.partnerName());
    json.writeStringProperty("asOf", decision.asOf().toString());
    json.writeBooleanProperty("complete", decision.complete());
    json.writeStringProperty("competency", decision.competency());
    json.writeStringProperty("attained", decision.attained());
    json.writeArrayPropertyStart("options");
    decision.options().forEach(option -> write(json, option));
    json.writeEndArray();
    json.writeStringProperty("ruleSet", decision.ruleSet());
  }

  private void write(JsonGenerator json, OptionDecision option) {
    json.writeStartObject();
    json.writeStringProperty("option", option.option());
    json.writeStringProperty("attained", option.attained());
    json.writeArrayPropertyStart("tiers");
    for (TierDecision tier : option.tiers()) {
      json.writeStartObject();
      json.writeStringProperty("tier", tier.tier());
      json.writeBooleanProperty("attained", tier.attained());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("requirements");
    option.requirements().forEach(requirement -> write(json, requirement));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(JsonGenerator json, RequirementDecision requirement) {
    json.writeStartObject();
    json.writeStringProperty("id", requirement.id());
    json.writeStringProperty("tier", requirement.tier());
    json.writeNumberProperty("needed", requirement.needed());
    json.writeNumberProperty("found", requirement.found());
    json.writeBooleanProperty("met", requirement.met());
    json.writeStringProperty("text", requirement.text().in(language));
    json.writeEndObject();
  }
}

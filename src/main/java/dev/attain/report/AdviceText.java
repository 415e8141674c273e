package dev.attain.report;

import dev.attain.advise.Advice;
import dev.attain.advise.Step;
import dev.attain.advise.StepChange;
import dev.attain.advise.Way;
import dev.attain.explain.ShownFact;
import dev.attain.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Advice for people. */
public final class AdviceText {

  private final Writer out;
  private final Messages messages;
  private final String language;

  private AdviceText(Writer out, String language) {
    this.out = out;
    this.messages = new Messages(AdviceText.class, "advice", language);
    this.language = language;
  }

  /**
   * Writes advices.
   *
   * @param advices the advices, by partner
   * @param language the language of sentences and names
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(List<Advice> advices, String language, Writer out) throws IOException {
    AdviceText text = new AdviceText(out, language);
    String last = "";
    for (Advice advice : advices) {
      if (!advice.partnerId().equals(last)) {
        String name = advice.partnerName();
        out.write("\n");
        text.line(0, advice.partnerId() + (name == null ? "" : "  " + name));
        last = advice.partnerId();
      }
      text.advice(advice);
    }
    out.flush();
  }

  private void line(int indent, String words) throws IOException {
    out.write(" ".repeat(indent) + Printable.of(words) + "\n");
  }

  private void advice(Advice advice) throws IOException {
    line(
        2,
        messages.get(
            "head",
            advice.competencyName().in(language),
            advice.optionName().in(language),
            advice.tierName().in(language)));
    if (advice.attained()) {
      line(
          4,
          advice.lostOn() == null
              ? messages.get("attained")
              : messages.get("attainedUntil", "" + advice.lostOn().minusDays(1)));
    }
    if (advice.unclear() != null) {
      line(4, advice.unclear().in(language));
    }
    int number = 1;
    for (Way way : advice.ways()) {
      way(way, number++);
    }
  }

  private void way(Way way, int number) throws IOException {
    out.write("\n");
    line(4, messages.get("way", number, way.changes()));
    for (Step step : way.steps()) {
      step(step);
    }
    line(
        6,
        way.lostOn() == null
            ? messages.get("holds")
            : messages.get("holdsUntil", "" + way.lostOn().minusDays(1)));
    if (way.by() != null) {
      line(6, messages.get("by", way.by().toString()));
    }
  }

  private void step(Step step) throws IOException {
    String is = step.is().in(language);
    line(
        6,
        (step.isNew()
                ? messages.get("new", step.count(), is)
                : messages.get(
                    "near",
                    step.name().equals(step.id())
                        ? step.id()
                        : messages.get("named", step.name(), step.id()),
                    is))
            + "  ["
            + step.requirement()
            + "]");
    for (StepChange change : step.changes()) {
      ShownFact fact = change.fact();
      line(
          8,
          "- " + change.text().in(language) + (fact.at() == null ? "" : "  (" + fact.at() + ")"));
      if (change.kind() != StepChange.Kind.REMOVE) {
        line(10, change.reason().needed().in(language));
      }
    }
  }
}

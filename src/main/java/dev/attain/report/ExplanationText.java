package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.explain.CountedThing;
import dev.attain.explain.ExplainedOption;
import dev.attain.explain.ExplainedRequirement;
import dev.attain.explain.Explanation;
import dev.attain.explain.NotCounted;
import dev.attain.explain.Reason;
import dev.attain.explain.ShownFact;
import dev.attain.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An explanation for people: text that can be put into a mail as it is. */
public final class ExplanationText {

  private final Writer out;
  private final Messages messages;
  private final String language;

  private ExplanationText(Writer out, String language) {
    this.out = out;
    this.messages = new Messages(ExplanationText.class, "explanation", language);
    this.language = language;
  }

  /**
   * Writes explanations of one partner.
   *
   * @param explanations one for each competency
   * @param language the language of sentences and names
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(List<Explanation> explanations, String language, Writer out)
      throws IOException {
    ExplanationText text = new ExplanationText(out, language);
    String last = "";
    for (Explanation explanation : explanations) {
      if (!explanation.partnerId().equals(last)) {
        text.partner(explanation);
        last = explanation.partnerId();
      }
      text.competency(explanation);
    }
    out.flush();
  }

  private void line(int indent, String words) throws IOException {
    out.write(" ".repeat(indent) + Printable.of(words) + "\n");
  }

  private void partner(Explanation explanation) throws IOException {
    String name = explanation.partnerName();
    out.write("\n");
    line(0, explanation.partnerId() + (name == null ? "" : "  " + name));
    if (!explanation.complete()) {
      line(2, messages.get("incomplete"));
    }
  }

  private void competency(Explanation explanation) throws IOException {
    String tier =
        explanation.attained().equals(Decision.NONE)
            ? messages.get("none")
            : explanation.attainedName().in(language);
    line(2, messages.get("verdict", explanation.competencyName().in(language), tier));
    for (ExplainedOption option : explanation.options()) {
      line(4, option.name().in(language));
      List<ExplainedRequirement> told = new ArrayList<>();
      for (ExplainedRequirement requirement : option.requirements()) {
        requirement(requirement, told);
        told.add(requirement);
      }
    }
  }

  private void requirement(ExplainedRequirement requirement, List<ExplainedRequirement> told)
      throws IOException {
    out.write("\n");
    line(
        6,
        messages.get(
            requirement.met() ? "met" : "notMet",
            requirement.tierName().in(language),
            requirement.text().in(language)));
    line(
        8,
        messages.get("found", requirement.found(), requirement.needed())
            + (requirement.met() ? "" : messages.get("short", requirement.missing()))
            + "  ["
            + requirement.id()
            + ", "
            + requirement.at()
            + "]");
    if (requirement.unclear() != null) {
      line(8, requirement.unclear().in(language));
      return;
    }
    Optional<ExplainedRequirement> same =
        told.stream()
            .filter(
                other ->
                    !(other.counted().isEmpty() && other.notCounted().isEmpty())
                        && other.counted().equals(requirement.counted())
                        && other.notCounted().equals(requirement.notCounted()))
            .findFirst();
    if (same.isPresent()) {
      line(8, messages.get("same", same.get().id()));
    } else {
      counted(requirement.counted());
      notCounted(requirement.notCounted());
    }
  }

  private void counted(List<CountedThing> things) throws IOException {
    if (things.isEmpty()) {
      return;
    }
    line(8, messages.get("counted", things.size()));
    for (CountedThing thing : things) {
      line(10, title(thing.id(), thing.name(), thing.adds()));
      for (ShownFact fact : thing.facts()) {
        line(12, fact.text().in(language) + at(fact));
      }
    }
  }

  private String title(String id, String name, long adds) {
    return (name.equals(id) ? id : messages.get("named", name, id))
        + (adds == 1 ? "" : messages.get("adds", adds));
  }

  private static String at(ShownFact fact) {
    return fact.at() == null ? "" : "  (" + fact.at() + ")";
  }

  private void notCounted(List<NotCounted> things) throws IOException {
    if (things.isEmpty()) {
      return;
    }
    line(8, messages.get("notCounted", things.size()));
    for (NotCounted thing : things) {
      line(10, title(thing.id(), thing.name(), thing.wouldAdd()));
      if (thing.unclear() != null) {
        line(12, thing.unclear().in(language));
      }
      for (Reason reason : thing.reasons()) {
        reason(reason);
      }
    }
  }

  private void reason(Reason reason) throws IOException {
    ShownFact fact = reason.fact();
    line(12, "- " + reason.text().in(language) + (fact == null ? "" : at(fact)));
    for (Reason other : reason.instead()) {
      ShownFact one = other.fact();
      line(14, messages.get("instead", other.text().in(language)) + (one == null ? "" : at(one)));
    }
    line(14, reason.needed().in(language));
    line(14, messages.get("rule", reason.rule(), reason.at(), reason.drl()));
  }
}

package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.summary.Replayed;
import dev.attain.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a decision of a batch is the same once more, for people. */
public final class ReplayText {

  private final Writer out;
  private final Messages messages;

  private ReplayText(Writer out, String language) {
    this.out = out;
    this.messages = new Messages(ReplayText.class, "replay", language);
  }

  /**
   * Writes what was decided then and now.
   *
   * @param replayed both
   * @param language the language of sentences
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Replayed replayed, String language, Writer out) throws IOException {
    new ReplayText(out, language).write(replayed);
    out.flush();
  }

  private void write(Replayed replayed) throws IOException {
    String name = replayed.partnerName();
    line(0, replayed.partnerId() + (name == null ? "" : "  " + name));
    for (Replayed.Verdict verdict : replayed.verdicts()) {
      line(
          2,
          verdict.competency()
              + ": "
              + (verdict.same()
                  ? messages.get("same", tier(verdict.then()))
                  : messages.get("other", tier(verdict.then()), tier(verdict.now()))));
      line(4, verdict.requirementsThen());
      if (!verdict.same()) {
        line(4, messages.get("now", verdict.requirementsNow()));
      }
    }
    for (Replayed.Changed changed : replayed.changed()) {
      String key = changed.what().name().toLowerCase(Locale.ROOT);
      line(2, messages.get(key, changed.then(), changed.now(), changed.name()));
    }
  }

  private String tier(@Nullable String tier) {
    if (tier == null) {
      return messages.get("undecided");
    }
    return tier.equals(Decision.NONE) ? messages.get("none") : tier;
  }

  private void line(int indent, String words) throws IOException {
    out.write(" ".repeat(indent) + Printable.of(words) + "\n");
  }
}

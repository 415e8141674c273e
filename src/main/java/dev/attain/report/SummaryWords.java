package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.summary.CompetencySummary;
import dev.attain.summary.TierCount;
import dev.attain.text.Messages;
import dev.attain.text.Text;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the parts of a summary are said, in one language. */
final class SummaryWords {

  private final Messages messages;
  private final NumberFormat whole;

  SummaryWords(String language) {
    this.messages = new Messages(SummaryWords.class, "summary", language);
    this.whole = NumberFormat.getIntegerInstance(Locale.forLanguageTag(language));
  }

  Messages messages() {
    return messages;
  }

  String get(String key, @Nullable Object... values) {
    return messages.get(key, values);
  }

  String in(Text text) {
    return Printable.of(text.in(messages.language()));
  }

  String number(long number) {
    return whole.format(number);
  }

  /** {@code 41.2%}; a part that there is, is never 0, and one that is not all is never 100. */
  String percent(long part, long all) {
    if (all == 0) {
      return get("noPercent");
    }
    long tenths = Math.round(1000.0 * part / all);
    if (tenths == 0 && part > 0) {
      return get("hardlyAny");
    }
    if (tenths == 1000 && part < all) {
      return get("nearlyAll");
    }
    if (part == 0 || part == all) {
      return part == 0 ? "0%" : "100%";
    }
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  /** {@code 1,234 (41.2%)}. */
  String share(long part, long all) {
    return part == 0 ? number(0) : get("share", number(part), percent(part, all));
  }

  /** A tier's name. */
  String tier(TierCount tier) {
    return tier(tier.tier(), tier.name());
  }

  /** A tier's name, by its id. */
  String tier(CompetencySummary competency, String tier) {
    return competency.tiers().stream()
        .filter(known -> known.tier().equals(tier))
        .map(this::tier)
        .findFirst()
        .orElseGet(() -> tier(tier, Text.of(tier)));
  }

  private String tier(String tier, Text name) {
    return tier.equals(Decision.NONE) ? get("none") : in(name);
  }
}

package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.explain.ShownFact;
import dev.attain.text.Messages;
import dev.attain.text.Text;
import dev.attain.timeline.Cause;
import dev.attain.timeline.Change;
import dev.attain.timeline.MovedRequirement;
import dev.attain.timeline.MovedRequirement.Found;
import dev.attain.timeline.MovedThing;
import org.jspecify.annotations.Nullable;

/** What happens in timelines, in words of one language. */
final class TimelineWords {

  private final Messages messages;

  TimelineWords(String language) {
    this.messages = new Messages(TimelineWords.class, "timeline", language);
  }

  Messages messages() {
    return messages;
  }

  String get(String key, @Nullable Object... values) {
    return messages.get(key, values);
  }

  String in(Text text) {
    return text.in(messages.language());
  }

  String tier(String tier, Text name) {
    return tier.equals(Decision.NONE) ? get("none") : in(name);
  }

  String change(Change change) {
    return get(
        "change", tier(change.from(), change.fromName()), tier(change.to(), change.toName()));
  }

  String partner(String id, @Nullable String name) {
    return Printable.of(name == null ? id : id + "  " + name);
  }

  /** How many were found, and how many the day before. */
  String found(MovedRequirement requirement) {
    Found before = requirement.before();
    Found after = requirement.after();
    if (before == null || after == null) {
      Found there = after == null ? before : after;
      return there == null
          ? ""
          : get(after == null ? "noMore" : "new", there.found(), there.needed());
    }
    return before.needed() == after.needed()
        ? get("found", after.found(), after.needed(), before.found())
        : get("foundAnew", after.found(), after.needed(), before.found(), before.needed());
  }

  String thing(MovedThing thing) {
    String id = thing.id();
    String name = thing.name();
    if (id == null || name == null) {
      return "";
    }
    String called = name.equals(id) ? id : get("named", name, id);
    return get(thing.counts() ? "counts" : "countsNoMore", called, in(thing.is()));
  }

  /** What happens, and where the fact stands. */
  String cause(Cause cause) {
    ShownFact fact = cause.fact();
    return in(cause.text()) + (fact == null || fact.at() == null ? "" : "  (" + fact.at() + ")");
  }

  /** The condition that comes out otherwise, and where it stands. */
  String condition(Cause cause) {
    Text condition = cause.condition();
    String words = condition == null ? "" : in(condition);
    return (words.isEmpty() ? "" : get(cause.holds() ? "holds" : "holdsNoMore", words) + "  ")
        + "["
        + cause.rule()
        + ", "
        + cause.at()
        + (cause.drl() == null ? "" : ": " + cause.drl())
        + "]";
  }
}

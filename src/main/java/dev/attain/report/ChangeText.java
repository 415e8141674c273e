package dev.attain.report;

import dev.attain.timeline.Cause;
import dev.attain.timeline.Change;
import dev.attain.timeline.MovedRequirement;
import dev.attain.timeline.MovedThing;
import java.io.IOException;
import java.io.Writer;

/** Why a tier changes, for people. */
final class ChangeText {

  private final Writer out;
  private final TimelineWords words;

  ChangeText(Writer out, TimelineWords words) {
    this.out = out;
    this.words = words;
  }

  void line(int indent, String text) throws IOException {
    out.write(" ".repeat(indent) + Printable.of(text) + "\n");
  }

  /** The requirements that did it, and what happened to what they count. */
  void why(Change change, int indent) throws IOException {
    for (MovedRequirement requirement : change.requirements()) {
      line(
          indent,
          words.get(
              "requirement",
              requirement.id(),
              words.found(requirement),
              words.in(requirement.text())));
      for (MovedThing thing : requirement.things()) {
        thing(thing, indent + 2);
      }
    }
  }

  private void thing(MovedThing thing, int indent) throws IOException {
    String said = words.thing(thing);
    if (!said.isEmpty()) {
      line(indent, said);
    }
    for (Cause cause : thing.causes()) {
      line(indent + 2, "- " + words.cause(cause));
      line(indent + 4, words.condition(cause));
    }
  }
}

package dev.attain.report;

import dev.attain.timeline.Change;
import dev.attain.timeline.MovedRequirement;
import dev.attain.timeline.MovedRequirement.Found;
import java.util.stream.Collectors;

/** A change of tier in cells of a table. */
final class ChangeCells {

  private final TimelineWords words;

  ChangeCells(TimelineWords words) {
    this.words = words;
  }

  /** What found how many on the day: {@code ABC-XYZ-BRONZE-1 3/4}. */
  String requirements(Change change) {
    return change.requirements().stream()
        .map(ChangeCells::requirement)
        .collect(Collectors.joining("; "));
  }

  private static String requirement(MovedRequirement requirement) {
    Found after = requirement.after();
    return requirement.id() + (after == null ? "" : " " + after.found() + "/" + after.needed());
  }

  /** What happened, each with whom it is about. */
  String causes(Change change) {
    return change.requirements().stream()
        .flatMap(requirement -> requirement.things().stream())
        .flatMap(
            thing ->
                thing.causes().stream()
                    .map(
                        cause ->
                            (thing.name() == null ? "" : thing.name() + ": ") + words.cause(cause)))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}

package dev.attain.report;

import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.Writer;

/** Timelines as a JSON array. */
final class TimelineJson implements TimelineReport {

  private final JsonArray array;

  TimelineJson(Writer out, String language) {
    this.array = new JsonArray(out, language);
  }

  @Override
  public void add(Timeline timeline) throws IOException {
    array.add(timeline);
  }

  @Override
  public void end() throws IOException {
    array.end();
  }
}

package dev.attain.live;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** New rules were looked for, as JDK Flight Recorder shows it. */
@Name("dev.attain.Reload")
@Label("Rules looked for")
@Description("A rules folder was looked at, and what it holds was checked and tried")
@Category("Attain")
@StackTrace(false)
final class ReloadEvent extends Event {

  @Label("Outcome")
  String outcome = "";

  @Label("Rules found")
  @Nullable String found;

  @Label("Live rules")
  String live = "";

  @Label("Flips in the sample")
  long flips;

  @Label("Reasons")
  int reasons;
}

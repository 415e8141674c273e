package dev.attain.rules;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Rules were loaded, as JDK Flight Recorder shows it. */
@Name("dev.attain.Load")
@Label("Rules loaded")
@Description(
    "A rule set was read, checked and compiled, or taken from where it was compiled before")
@Category("Attain")
@StackTrace(false)
final class LoadEvent extends Event {

  @Label("Rules")
  String ruleSet = "";

  @Label("Competencies")
  int competencies;
}

package dev.attain.session;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A decision, as JDK Flight Recorder shows it; it names no partner. */
@Name("dev.attain.Decide")
@Label("Decision")
@Description("One competency was decided for one partner")
@Category("Attain")
@StackTrace(false)
final class DecideEvent extends Event {

  @Label("Competency")
  String competency = "";

  @Label("Attained")
  String attained = "";

  @Label("Facts")
  int facts;

  @Label("Rules")
  String ruleSet = "";
}

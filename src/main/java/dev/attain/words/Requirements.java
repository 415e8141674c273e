package dev.attain.words;

import dev.attain.facts.RequirementResult;
import org.kie.api.runtime.rule.RuleContext;

/** What a requirement may say in its {@code then}. */
public final class Requirements {

  private Requirements() {}

  /**
   * Records what a requirement asked for and what it found; it is met when at least as many were
   * found as are needed.
   *
   * <p>The requirement's id is taken from the rule's name: what stands before the colon.
   *
   * @param needed how many are needed
   * @param found how many were found
   * @param kcontext the rule that says it, given by Drools under this name
   */
  public static void atLeast(long needed, long found, RuleContext kcontext) {
    String name = kcontext.getRule().getName();
    int colon = name.indexOf(':');
    String id = (colon < 0 ? name : name.substring(0, colon)).strip();
    kcontext.insertLogical(new RequirementResult(id, needed, found, found >= needed));
  }
}

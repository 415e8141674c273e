package dev.attain.advise;

import dev.attain.text.Text;
import java.util.List;

/**
 * Something that would count for a requirement, and the changes that it takes.
 *
 * @param requirement the requirement's id
 * @param rule the id of the rule that would make it count
 * @param is what it would count as, as the rule says it
 * @param isNew whether it is not there yet
 * @param count how many such things; more than one of new things only
 * @param id what it is: a customer's id, an individual's, or that of a fact; of new things a
 *     placeholder
 * @param name its name for people
 * @param changes the changes for one of them
 */
public record Step(
    String requirement,
    String rule,
    Text is,
    boolean isNew,
    int count,
    String id,
    String name,
    List<StepChange> changes) {

  /** Keeps its own copy of the list. */
  public Step {
    changes = List.copyOf(changes);
  }
}

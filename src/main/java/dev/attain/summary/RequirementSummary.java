package dev.attain.summary;

import dev.attain.text.Text;
import java.util.List;

/**
 * How far the partners are with a requirement.
 *
 * @param option the option
 * @param id the requirement
 * @param tier the tier that it is for
 * @param text the requirement in words
 * @param met how many partners meet it
 * @param shortBy how many miss it by how many, the least first
 */
public record RequirementSummary(
    String option, String id, String tier, Text text, long met, List<ShortBy> shortBy) {

  /** Keeps its own copy of the list. */
  public RequirementSummary {
    shortBy = List.copyOf(shortBy);
  }

  /**
   * How many partners miss a requirement by so many.
   *
   * @param missing how many are missing, one or more
   * @param partners how many partners
   */
  public record ShortBy(long missing, long partners) {}
}

package dev.attain.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competency to be written, with its first option.
 *
 * @param id the name of its folder
 * @param code the first part of its rules' ids
 * @param name its name; in Japanese the same as in English where none is given
 * @param source where the programme tells of it; null for its page, by its name
 * @param tiers its tiers from low to high; empty for those of the first competency that there is
 * @param option its first option, in this competency
 */
public record NewCompetency(
    String id,
    String code,
    Names name,
    @Nullable String source,
    List<String> tiers,
    NewOption option) {

  /** Keeps its own copy of the list. */
  public NewCompetency {
    tiers = List.copyOf(tiers);
  }
}

package dev.attain.rules;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area of proven ability that partners can attain.
 *
 * @param id its name in decisions: the name of its folder
 * @param code the first part of its rules' ids
 * @param name its name for people
 * @param tiers its tiers from low to high
 * @param options the ways to attain it; any one is enough
 * @param about what it is for; null when the file does not tell
 * @param source where the programme tells of it; null when the file does not tell
 */
public record Competency(
    String id,
    String code,
    Text name,
    List<Tier> tiers,
    List<Option> options,
    @Nullable Text about,
    @Nullable String source) {

  /** Keeps its own copies of the lists. */
  public Competency {
    tiers = List.copyOf(tiers);
    options = List.copyOf(options);
  }
}

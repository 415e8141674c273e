package dev.attain.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option to be written, with a definition and a requirement for each tier.
 *
 * @param id the name of its folder
 * @param code the second part of its rules' ids
 * @param name its name; in Japanese the same as in English where none is given
 * @param asked what its definition asks
 * @param atLeast how many each tier needs, from the lowest up; empty for 1, 2, 3 …
 * @param source where the programme says so; null for the page of the competency
 */
public record NewOption(
    String id,
    String code,
    Names name,
    Asked asked,
    List<Integer> atLeast,
    @Nullable String source) {

  /** Keeps its own copy of the list. */
  public NewOption {
    atLeast = List.copyOf(atLeast);
  }
}

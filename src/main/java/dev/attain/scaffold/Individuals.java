package dev.attain.scaffold;

import java.util.List;

/** Individuals who are with the partner, with nothing more asked of them. */
record Individuals() implements Subject {

  @Override
  public String when() {
    return """
            Evaluation( $asOf : asOf )
            Individual( withPartnerOn( $asOf ), $who : individualId )\
        """;
  }

  @Override
  public String variable() {
    return "$who";
  }

  @Override
  public String noun() {
    return "individual";
  }

  @Override
  public Made made() {
    return Made.word(noun());
  }

  @Override
  public List<String> defaults() {
    return List.of("individual:", "  joinedOn: 3 years before");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("an individual who is with the partner counts", List.of("- 1 individual"), 1),
        new Example(
            "one who left on the as-of date does not",
            List.of("- individual: left", "  leftOn: as-of"),
            0));
  }

  @Override
  public String sentence(Wording words) {
    return words.get("individual");
  }

  @Override
  public String requirement(Wording words, int atLeast) {
    return words.get("individuals", atLeast);
  }
}

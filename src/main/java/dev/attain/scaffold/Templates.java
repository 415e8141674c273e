package dev.attain.scaffold;

import dev.attain.rules.Tier;
import java.util.List;
import java.util.stream.Collectors;

/** What new files look like. */
final class Templates {

  private Templates() {}

  /**
   * What people are told of a rule.
   *
   * @param id its id
   * @param en its sentence
   * @param ja its sentence in Japanese
   * @param source where the programme says so
   */
  record Head(String id, String en, String ja, String source) {}

  static String packageLine(String name) {
    return "package " + name + ";\n";
  }

  static String definition(Head head, Subject subject, Made made) {
    return rule(head, subject.when(), "insertLogical( " + made.made(subject.variable()) + " );");
  }

  static String requirement(Head head, Made counted, int atLeast) {
    return rule(
        head,
        "    accumulate( " + counted.pattern() + "; $found : count() )",
        "atLeast( " + atLeast + ", $found, kcontext );");
  }

  private static String rule(Head head, String when, String then) {
    return """

        rule "%s: %s"
            @ja( "%s" )
            @source( "%s" )
        when
        %s
        then
            %s
        end
        """
        .formatted(head.id(), head.en(), head.ja(), head.source(), when, then);
  }

  /** A {@code competency.yaml}, up to its options. */
  static String competency(String code, Names name, String source, List<Tier> tiers) {
    return """
        code: %s
        name: %s
        source: %s

        # From low to high. A decision names the highest tier attained.
        tiers:
        %s
        # Any one option is enough. Each is a folder of its name; its code is the second part of its ids.
        options:
        """
        .formatted(
            code,
            names(name),
            YamlText.scalar(source),
            tiers.stream()
                .map(tier -> entry(tier(tier.id(), Names.of(tier.name()))))
                .collect(Collectors.joining()));
  }

  /** An entry of a list in {@code competency.yaml}. */
  static String entry(List<String> lines) {
    return "  - " + String.join("\n    ", lines) + "\n";
  }

  static List<String> tier(String id, Names name) {
    return List.of("tier: " + id, "name: " + names(name));
  }

  static List<String> option(String id, String code, Names name) {
    return List.of("option: " + id, "code: " + code, "name: " + names(name));
  }

  private static String names(Names name) {
    return "{ en: %s, ja: %s }"
        .formatted(
            YamlText.scalar(String.valueOf(name.en())), YamlText.scalar(String.valueOf(name.ja())));
  }

  static String capital(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }
}

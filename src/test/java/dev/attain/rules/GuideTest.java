package dev.attain.rules;

import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide in {@code rules/README.md} shows is what there is, and works as it stands. */
class GuideTest {

  private static List<String> blocks(String language) throws IOException {
    String guide = Files.readString(Path.of("rules/README.md"));
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  @Test
  void the_rules_it_explains_are_those_in_the_folder() throws IOException {
    assertThat(Files.readString(Path.of("rules", DEFINITIONS))).contains(blocks("drl").get(0));
    assertThat(Files.readString(Path.of("rules", SILVER))).contains(blocks("drl").get(1));
  }

  @Test
  void the_competency_it_shows_decides(@TempDir Path temp) throws IOException {
    RulesFolder rules = RulesFolder.in(temp);
    Path option = Files.createDirectories(rules.path("my-competency/my-option"));
    Files.writeString(option.resolveSibling("competency.yaml"), blocks("yaml").get(0));
    Files.writeString(
        option.resolve("rules.drl"),
        ("package rules.abc.xyz;\n"
                + blocks("drl").get(3)
                + """
                rule "ABC-XYZ-SILVER-1: at least 3 of them"
                when
                    accumulate( CertifiedIndividual(); $found : count() )
                then
                    atLeast( 3, $found, kcontext );
                end
                """)
            .replace("ABC-GEN", "ABC-XYZ"));
    Attain attain = rules.load();

    assertThat(attained(attain, 3)).isEqualTo("silver");
    assertThat(attained(attain, 2)).isEqualTo("none");
  }

  /** So many people passed two of the exams; one passed one of them twice, one passed only one. */
  private static String attained(Attain attain, int people) {
    LocalDate day = LocalDate.of(2017, 6, 27);
    PartnerFacts.Builder facts = attain.partner("1111111", null);
    for (int i = 0; i < people; i++) {
      facts
          .individual("two-" + i)
          .examPass("two-" + i, "70-345", day)
          .examPass("two-" + i, "70-347", day);
    }
    facts
        .individual("twice")
        .examPass("twice", "70-346", day)
        .examPass("twice", "70-346", day.minusDays(1));
    facts.individual("once").examPass("once", "70-346", day);
    return attain.decide(facts.build(), day, "my-competency").attained();
  }
}

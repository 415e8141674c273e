package dev.attain.cli;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({"en, md", "ja, md", "en, html", "ja, html"})
  void docs_writes_the_pages_to_standard_output(String language, String format) throws IOException {
    Attained run = Attained.by("docs", "--lang", language, "--format", format);

    try (var in = DocsTest.class.getResourceAsStream("/pages/" + language + "." + format)) {
      assertThat(run.out()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void docs_writes_a_page_for_each_competency_and_an_index_into_a_folder() throws IOException {
    Path out = temp.resolve("a/pages");
    Attained run = Attained.by("docs", "--lang", "ja", "--format", "html", "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out.resolve(COMPETENCY + ".html"))).contains("まったく新しい");
    assertThat(Files.readString(out.resolve("index.html"))).contains("プログラムの要件");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --competency small-and-midmarket-cloud-solution | Did you mean "small-and-midmarket-cloud-solutions"?
          --format pdf                                    | "pdf" is unknown; known are md, html.
          --lang fr                                       | "fr" is unknown; known are en, ja.
          """)
  void what_is_unknown_is_named(String options, String message) {
    Attained run = Attained.by(("docs " + options).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void rules_with_problems_have_no_pages() {
    RulesFolder rules = RulesFolder.in(temp).edit(RulesFolder.SILVER, "accumulate", "acumulate");
    Attained run = Attained.by("docs", "--rules", rules.path().toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("silver.drl:");
  }
}

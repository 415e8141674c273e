package dev.attain.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry is added where the list ends, however it was written. */
class YamlListTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          on lines             ~ a: 1\\nl:\\n  - x: 1\\n    y: 2\\nb: 3\\n ~ a: 1\\nl:\\n  - x: 1\\n    y: 2\\n  - n: 7\\n    m: 8\\nb: 3\\n
          at the end           ~ l:\\n  - x: 1                            ~ l:\\n  - x: 1\\n  - n: 7\\n    m: 8\\n
          not indented         ~ l:\\n- x: 1\\nb: 2\\n                     ~ l:\\n- x: 1\\n- n: 7\\n  m: 8\\nb: 2\\n
          before comments      ~ l:\\n  - x: 1 # one\\n\\n# two\\nb: 2\\n  ~ l:\\n  - x: 1 # one\\n  - n: 7\\n    m: 8\\n\\n# two\\nb: 2\\n
          behind nested lists  ~ l:\\n  - x:\\n    - 1\\n    - 2\\nb: 2\\n ~ l:\\n  - x:\\n    - 1\\n    - 2\\n  - n: 7\\n    m: 8\\nb: 2\\n
          behind a text        ~ l:\\n  - x: |-\\n      a\\n      b\\nb: 2\\n ~ l:\\n  - x: |-\\n      a\\n      b\\n  - n: 7\\n    m: 8\\nb: 2\\n
          behind brackets      ~ l:\\n  - x: { a: 1,\\n     b: 2 } # c\\n  ~ l:\\n  - x: { a: 1,\\n     b: 2 } # c\\n  - n: 7\\n    m: 8\\n
          in brackets          ~ l: [ { x: 1 } ] # c\\nb: 2\\n             ~ l: [ { x: 1 }, { n: 7, m: 8 } ] # c\\nb: 2\\n
          behind other letters ~ 名: 𠮷\\nl: [ { x: 𠮷 } ]\\n               ~ 名: 𠮷\\nl: [ { x: 𠮷 }, { n: 7, m: 8 } ]\\n
          """)
  void an_entry_is_added_at_the_end_of_the_list(String name, String before, String after) {
    assertThat(YamlList.append(lines(before), "l", List.of("n: 7", "m: 8")))
        .isEqualTo(lines(after));
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }

  @Test
  void a_value_is_quoted_where_yaml_would_read_something_else() {
    assertThat(YamlText.scalar("Azure Services")).isEqualTo("Azure Services");
    assertThat(YamlText.scalar("a, b")).isEqualTo("'a, b'");
    assertThat(YamlText.scalar("Azure: it's #1")).isEqualTo("'Azure: it''s #1'");
    assertThat(YamlText.scalar("true")).isEqualTo("'true'");
    assertThat(YamlText.scalar("名前")).isEqualTo("名前");
  }
}

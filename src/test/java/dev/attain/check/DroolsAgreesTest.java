package dev.attain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Problem;
import dev.attain.syntax.Condition;
import dev.attain.syntax.FileParser;
import dev.attain.syntax.FileTree;
import dev.attain.syntax.RuleTree;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Our tree of a rule file and Drools' own tell the same. */
class DroolsAgreesTest {

  private static final String RULE =
      """
      package rules.growth.shape;
      import java.util.Set;
      rule "G-S-DEF-1: a definition"
          @source( "test" )
          date-effective "2017-07-01"
      when
          Evaluation( $asOf : asOf )
          %s
      then
          insertLogical( new Qualified( "x", "y" ) );
      end
      """;

  static Stream<String> files() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path root : List.of(Story.rulesFolder(), Fixtures.BASE)) {
      for (Path file : RulesFolder.files(root)) {
        if (file.toString().endsWith(".drl")) {
          texts.add(Files.readString(file));
        }
      }
    }
    Stream.of(
            "accumulate( Subscription( inForceOn( $asOf ), $n : paidSeats ); $found : sum( $n ) )",
            "accumulate( Subscription(); $a : count() ) accumulate( Individual(); $b : count() )",
            "accumulate( Subscription( paidSeats > 10 && paidSeats <= 20 ); $found : count() )",
            "Individual( $i : individualId ) exists ( ExamPass( individualId == $i ) or ExamPass() )",
            "Individual( $i : individualId ) not ( ExamPass( individualId == $i ) )",
            "ExamPass( $i : individualId, passedOn > $asOf.minusMonths( 12 ) ) Partner()",
            "$s : Set( size >= 2 ) from accumulate( Individual( $p : individualId ), collectSet( $p ) )",
            "forall( $s : Subscription( $c : customerId ) Association( customerId == $c ) )",
            "( Subscription() and Partner() ) or not Individual()",
            "exists ( Subscription( product in ( \"Azure\", \"Office 365\" ) ) and not Individual() )")
        .map(RULE::formatted)
        .forEach(texts::add);
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void on_packages_imports_rules_lines_attributes_and_patterns(String text)
      throws DroolsParserException {
    List<Problem> problems = new ArrayList<>();
    FileTree ours = FileParser.parse("x.drl", text, problems);
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr theirs = parser.parse(false, text);

    assertThat(problems).isEmpty();
    assertThat(parser.getErrors()).isEmpty();
    assertThat(ours.packageName())
        .isNotNull()
        .extracting(w -> w.text())
        .isEqualTo(theirs.getName());
    assertThat(ours.imports())
        .hasSize(theirs.getImports().size() + theirs.getFunctionImports().size());
    assertThat(ours.rules().stream().map(rule -> ours(rule, text)).toList())
        .containsExactlyElementsOf(
            theirs.getRules().stream().map(DroolsAgreesTest::theirs).toList());
  }

  private static String ours(RuleTree rule, String text) {
    int patterns = rule.when().stream().mapToInt(DroolsAgreesTest::patterns).sum();
    return said(
        rule.name().text(),
        (int) text.substring(0, rule.from()).lines().count() + 1,
        rule.attributes().stream().map(RuleTree.Attribute::name).sorted().toList(),
        patterns);
  }

  private static String theirs(RuleDescr rule) {
    return said(
        rule.getName(),
        rule.getLine(),
        rule.getAttributes().keySet().stream().sorted().toList(),
        patterns(rule.getLhs()));
  }

  private static String said(String name, int line, List<String> attributes, int patterns) {
    return name + " in line " + line + " with " + attributes + " and " + patterns + " patterns";
  }

  private static int patterns(Condition condition) {
    if (condition instanceof Condition.Group group) {
      return group.parts().stream().mapToInt(DroolsAgreesTest::patterns).sum();
    }
    if (condition instanceof Condition.Counting counting) {
      return patterns(counting.counted());
    }
    Condition.Pattern pattern = (Condition.Pattern) condition;
    return 1 + (pattern.source() == null ? 0 : patterns(pattern.source()));
  }

  /** Drools has a pattern of its own around each {@code accumulate} that stands alone. */
  private static int patterns(BaseDescr descr) {
    int patterns = 0;
    if (descr instanceof PatternDescr pattern) {
      boolean around = pattern.getObjectType().startsWith("Object");
      patterns = around ? 0 : 1;
      BaseDescr source = pattern.getSource();
      patterns += source == null ? 0 : patterns(source);
    } else if (descr instanceof org.drools.drl.ast.descr.AccumulateDescr accumulate) {
      patterns = patterns(accumulate.getInput());
    } else if (descr instanceof org.drools.drl.ast.descr.CollectDescr collect) {
      patterns = patterns(collect.getInputPattern());
    } else if (descr instanceof ConditionalElementDescr group) {
      for (Object part : group.getDescrs()) {
        patterns += patterns((BaseDescr) part);
      }
    }
    return patterns;
  }
}

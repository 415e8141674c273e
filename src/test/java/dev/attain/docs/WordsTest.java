package dev.attain.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSource;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape that a condition may have is said in words, or quoted; none is left out. */
class WordsTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          Subscription( paidSeats > 10 && paidSeats <= 20 )                 ~ a subscription with more than 10 paid seats and with paid seats of at most 20 ~ 有料シート数が 10 を超える、かつ有料シート数が 20 以下のサブスクリプション
          Association( type == "Advisor" || type != "Transacting Partner" ) ~ as Advisor or not as Transacting Partner ~ アドバイザーとしての、または取引パートナー以外としての
          Association( type not in ( "Advisor", "Partner Admin Link" ) )    ~ not as Advisor or Partner Admin Link ~ アドバイザー、またはパートナー管理者リンク以外としての
          Association( endedOn == null )                                    ~ an association without end ~ 終了日のない関連付けがある
          Association( endedOn != null )                                    ~ an association with end ~ 終了日のある関連付けがある
          Association( !inForceOn( $asOf ) )                                ~ not in force on the as-of date ~ 基準日に有効でない
          Subscription( !( paidSeats >= 7 ) )                               ~ where this does not hold: with at least 7 paid seats ~ 次を満たさない (有料シート数が 7 以上の)
          Subscription( 10 <= paidSeats )                                   ~ with at least 10 paid seats ~ 有料シート数が 10 以上の
          Subscription( paidSeats * 2 + 1 > 30 )                            ~ where paid seats times 2 plus 1 is more than 30 ~ 有料シート数 と 2 の積 と 1 の和 が 30 を超える
          Subscription( startedOn.isBefore( $asOf.minusDays( 30 ) ) )       ~ where start is before the day 30 days before the as-of date ~ 開始日が基準日の 30 日前より前である
          ExamPass( passedOn > $asOf.minusMonths( 12 ) )                    ~ passed after the day 12 months before the as-of date ~ 合格日が基準日の 12 か月前より後の
          Individual( name contains "x" )                                   ~ where name has x in it ~ x が含まれる
          Individual( $n : name ) exists Individual( name == $n )           ~ with name the name `$n` ~ 名前が その名前 `$n` の
          RequirementResult( met == true )                                  ~ a requirement’s result with being met yes ~ 達成が はい の要件の結果
          Partner( name != "Contoso" )                                      ~ a partner with name other than Contoso ~ 名前が Contoso 以外のパートナー
          not ( ExamPass( exam == "70-346" ) )                              ~ There is no exam pass of exam 70-346 ~ 試験 70-346 の試験の合格がない
          exists ( ExamPass( exam == "1-1" ) or ExamPass( exam == "1-2" ) ) ~ At least one of these holds: ~ 次の少なくとも 1 つを満たす:
          not ( ExamPass( exam == "1-1" ) and ExamPass( exam == "1-2" ) )   ~ There is no case in which all of this holds: ~ 次のすべてを満たす場合がない:
          exists ( ExamPass( exam == "1-1" ) and ExamPass( exam == "1-2" ) ) ~ There is a case in which all of this holds: ~ 次のすべてを満たす場合がある:
          forall( Individual( $w : individualId ) ExamPass( individualId == $w ) ) ~ For each of these there is also what follows: an individual ~ 次のそれぞれについて
          Set( size >= 2 ) from accumulate( ExamPass( $e : exam ), collectSet( $e ) ) ~ At least 2 of these that differ in the exam: an exam pass ~ 試験の異なる次のものが 2 以上ある:
          $s : Set( size >= 2 ) from accumulate( ExamPass( $e : exam ), collectSet( $e ) ) ~ a set with size of at least 2 ~ 要素の数が 2 以上の集合
          $s : Set( size >= 2 ) from accumulate( ExamPass( $e : exam ), collectSet( $e ) ) ~ The different values of the one before among these: an exam pass ~ 異なる値
          $l : List( size > 3 ) from collect( Subscription( product == "Azure" ) ) ~ All of these: a subscription to Azure ~ 次のものすべて: Azure のサブスクリプション
          accumulate( Subscription( $k : paidSeats ); $sum : sum( $k ); $sum >= 3 ) ~ `$sum` is the sum of the paid seats `$k` over these: a subscription with paid seats `$k`, where `$sum` is at least 3 ~ `$sum` が 3 以上である
          """)
  void a_condition_has_words_in_both_languages(String condition, String english, String japanese) {
    assertThat(page("en", condition).replace("\\", "")).contains(english);
    assertThat(page("ja", condition).replace("\\", "")).contains(japanese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          Subscription( startedOn.year == 2017 )             ~ year of start
          Subscription( customerId + "/x" == subscriptionId ) ~ `customerId + "/x"`
          """)
  void what_has_no_words_is_quoted(String condition, String quoted) {
    assertThat(page("en", condition).replace("\\", "").toLowerCase(java.util.Locale.ROOT))
        .contains(
            quoted
                .replace("the year of start", "year of start")
                .toLowerCase(java.util.Locale.ROOT));
  }

  private String page(String language, String condition) {
    RulesFolder rules = RulesFolder.in(temp.resolve(language));
    rules.write(
        "growth/competency.yaml",
        "code: G\nname: Growth\ntiers:\n  - tier: one\noptions:\n  - option: shape\n    code: S\n");
    rules.write(
        "growth/shape/rules.drl",
        """
        package rules.growth.shape;
        import java.util.Set;
        import java.util.List;
        rule "G-S-DEF-1: a definition" @source( "test" )
        when
            Evaluation( $asOf : asOf )
            %s
            Individual( $i : individualId )
        then
            insertLogical( new Qualified( "x", $i ) );
        end
        rule "G-S-ONE-1: at least 1" @source( "test" )
        when
            accumulate( Qualified( as == "x" ); $found : count() )
        then
            atLeast( 1, $found, kcontext );
        end
        """
            .formatted(condition));
    RuleSource source = RuleSource.read(rules.path());
    assertThat(source.problems()).isEmpty();
    return new Pages(source, language, Pages.Format.MD)
        .of(source.competencies().stream().filter(one -> one.id().equals("growth")).toList());
  }
}

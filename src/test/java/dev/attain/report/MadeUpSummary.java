package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.NearMiss;
import dev.attain.summary.NearMiss.Missing;
import dev.attain.summary.RejectCount;
import dev.attain.summary.RequirementSummary;
import dev.attain.summary.RequirementSummary.ShortBy;
import dev.attain.summary.Summary;
import dev.attain.summary.TierCount;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Summaries to look at. */
final class MadeUpSummary {

  static final String SCRIPT = "<script>alert(1)</script>";
  static final String QUOTES = "\"&'</table>\u2028";

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final String RULE_SET = "sha256:" + "0123456789abcdef".repeat(4);
  private static final long PARTNERS = 1_000_000;

  private MadeUpSummary() {}

  /** Two competencies, and names that would do harm. */
  static Summary hostile() {
    return of(
        List.of(competency("small-cloud", "Small Cloud", 412_000), competency("b", SCRIPT, 1)),
        List.of(
            new RejectCount(
                "associations.csv", "association_type", "… is unknown", QUOTES + SCRIPT, 1_200),
            new RejectCount(SCRIPT, null, SCRIPT, QUOTES, 34)),
        AS_OF.plusDays(90));
  }

  /** As many competencies as a programme may have. */
  static Summary wide() {
    return of(
        IntStream.rangeClosed(1, 18)
            .mapToObj(i -> competency("c" + i, "Competency number " + i, i * 50_000L))
            .toList(),
        List.of(),
        null);
  }

  /** Nobody was decided. */
  static Summary empty() {
    return new Summary(AS_OF, RULE_SET, 0, 0, 0, 0, 0, List.of(), List.of(), null);
  }

  private static Summary of(
      List<CompetencySummary> competencies, List<RejectCount> rejects, LocalDate lapsingWithin) {
    long rejected = rejects.stream().mapToLong(RejectCount::rows).sum();
    return new Summary(
        AS_OF,
        RULE_SET,
        PARTNERS,
        rejected / 3,
        22_000_000,
        22_000_000 + rejected,
        rejected,
        competencies,
        rejects,
        lapsingWithin);
  }

  private static CompetencySummary competency(String id, String name, long none) {
    long gold = (PARTNERS - none) / 3;
    return new CompetencySummary(
        id,
        new Text(Map.of("en", name, "ja", "小規模クラウド " + name)),
        List.of(
            new TierCount(Decision.NONE, Text.of(""), none),
            new TierCount("silver", text("Silver", "シルバー"), PARTNERS - none - gold),
            new TierCount("gold", text("Gold", "ゴールド"), gold)),
        List.of(
            requirement(id + "-SILVER-1", "silver", PARTNERS - none, 4),
            requirement(id + "-GOLD-1", "gold", gold, 25),
            requirement(id + "-GOLD-2", "gold", gold + 5, 2)),
        List.of(
            near("4206551", "Fabrikam Business IT", Decision.NONE, "silver", "Silver", id),
            near("4391064", SCRIPT, "silver", "gold", "Gold", id),
            near(QUOTES, null, "silver", "gold", "Gold", id)),
        12_345,
        List.of(
            new Lapsing("4327890", "株式会社ノースウィンド クラウド", "gold", "silver", AS_OF.plusDays(15)),
            new Lapsing("4183027", SCRIPT, "silver", Decision.NONE, AS_OF.plusDays(20)),
            new Lapsing(QUOTES, null, "silver", Decision.NONE, AS_OF.plusDays(80))),
        5);
  }

  private static RequirementSummary requirement(String id, String tier, long met, long needed) {
    long rest = PARTNERS - met;
    return new RequirementSummary(
        "main-option",
        id,
        tier,
        text(
            "at least " + needed + " net new customers in the last 12 months & more",
            "過去 12 か月間に、まったく新しい顧客が " + needed + " 件以上"),
        met,
        LongStream.rangeClosed(1, needed)
            .mapToObj(i -> new ShortBy(i, i < needed ? rest / (i + 1) / needed : rest / 2))
            .toList());
  }

  private static NearMiss near(
      String partner, String name, String has, String tier, String tierName, String id) {
    return new NearMiss(
        partner,
        name,
        has,
        tier,
        Text.of(tierName),
        List.of(
            new Missing(id + "-" + tierName.toUpperCase(java.util.Locale.ROOT) + "-1", 4, 3),
            new Missing("not-listed", 2000, 1)));
  }

  private static Text text(String en, String ja) {
    return new Text(Map.of("en", en, "ja", ja));
  }
}

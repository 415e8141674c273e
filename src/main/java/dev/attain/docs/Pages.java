package dev.attain.docs;

import dev.attain.docs.Block.Heading;
import dev.attain.docs.Block.Item;
import dev.attain.docs.Block.Items;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The requirement pages of a programme in one language, made from its rules alone.
 *
 * <p>What has no words is quoted as it stands in the rule; nothing is left out.
 */
public final class Pages {

  /** How pages are written. */
  public enum Format {
    /** Markdown. */
    MD,
    /** HTML. */
    HTML;

    /**
     * What names of files end in.
     *
     * @return {@code md} or {@code html}
     */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final RuleSource rules;
  private final Language language;
  private final Format format;

  /**
   * Begins with the rules.
   *
   * @param rules rules without problems
   * @param language the language, as a tag such as {@code en}
   * @param format how pages are written
   */
  public Pages(RuleSource rules, String language, Format format) {
    this.rules = rules;
    this.language = new Language(language);
    this.format = format;
  }

  /**
   * The page of one competency.
   *
   * @param competency one of the rules' competencies
   * @return the page's text
   */
  public String of(Competency competency) {
    return write(
        competency.name().in(language.tag()),
        new CompetencyPage(rules, language, competency).blocks());
  }

  /**
   * One page of several competencies.
   *
   * @param competencies some of the rules' competencies
   * @return the page's text
   */
  public String of(List<Competency> competencies) {
    if (competencies.size() == 1) {
      return of(competencies.get(0));
    }
    List<Block> blocks = new ArrayList<>();
    for (Competency competency : competencies) {
      blocks.addAll(new CompetencyPage(rules, language, competency).blocks());
    }
    return write(language.get("title"), blocks);
  }

  /**
   * A page that leads to the competencies' pages, beside it under the names of the competencies.
   *
   * @param competencies some of the rules' competencies
   * @return the page's text
   */
  public String index(List<Competency> competencies) {
    String title = language.get("title");
    return write(
        title,
        List.of(
            new Heading(1, null, title),
            new Items(
                false,
                competencies.stream()
                    .map(
                        one ->
                            Item.of(
                                Marks.link(
                                    one.id() + "." + format.ending(),
                                    Marks.plain(one.name().in(language.tag())))))
                    .toList())));
  }

  private String write(String title, List<Block> blocks) {
    return format == Format.HTML ? Html.of(title, language.tag(), blocks) : Markdown.of(blocks);
  }
}

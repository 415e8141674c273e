package dev.attain.docs;

import dev.attain.docs.Block.Heading;
import dev.attain.docs.Block.Item;
import dev.attain.docs.Block.Items;
import dev.attain.docs.Block.Paragraph;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.rules.Tier;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of a competency: its options, tiers and steps, and what the words mean. */
final class CompetencyPage {

  private final RuleSource rules;
  private final Language language;
  private final Competency competency;
  private final List<Block> blocks = new ArrayList<>();

  CompetencyPage(RuleSource rules, Language language, Competency competency) {
    this.rules = rules;
    this.language = language;
    this.competency = competency;
  }

  List<Block> blocks() {
    blocks.add(new Heading(1, competency.id(), text(competency.name())));
    about(competency.about());
    blocks.add(new Paragraph(language.get("anyOption")));
    if (competency.source() != null) {
      blocks.add(new Paragraph(language.get("source", Marks.plain(competency.source()))));
    }
    blocks.add(new Paragraph(language.get("generated")));
    competency.options().forEach(this::option);
    Option first = competency.options().get(0);
    List<Rule> shared = first.definitions().stream().filter(this::isShared).toList();
    definitions("sharedDefinitions", 2, first, shared);
    return blocks;
  }

  private void option(Option option) {
    blocks.add(
        new Heading(
            2, competency.id() + "." + option.id(), language.get("option", text(option.name()))));
    about(option.about());
    for (Tier tier : competency.tiers()) {
      blocks.add(new Heading(3, null, language.get("tier", text(tier.name()))));
      List<Rule> asked =
          option.requirements().stream().filter(rule -> tier.id().equals(rule.tier())).toList();
      if (asked.isEmpty()) {
        blocks.add(new Paragraph(language.get("nothingAsked")));
      } else {
        blocks.add(
            new Items(true, versions(asked).values().stream().map(v -> step(option, v)).toList()));
      }
    }
    definitions(
        "definitions",
        3,
        option,
        option.definitions().stream().filter(rule -> !isShared(rule)).toList());
  }

  private boolean isShared(Rule definition) {
    return definition.file().lastIndexOf('/') == competency.id().length();
  }

  private void about(@Nullable Text about) {
    if (about != null) {
      blocks.add(new Paragraph(text(about)));
    }
  }

  private String text(Text text) {
    return Marks.plain(text.in(language.tag()));
  }

  /** Rules by id in the order of their numbers, the versions of each from the earliest on. */
  private static Map<String, List<Rule>> versions(List<Rule> rules) {
    Map<String, List<Rule>> byId = new LinkedHashMap<>();
    rules.stream()
        .sorted(
            Comparator.comparingInt(CompetencyPage::number)
                .thenComparing(Rule::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(rule -> byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
    return byId;
  }

  private static int number(Rule rule) {
    String digits = rule.id().substring(rule.id().lastIndexOf('-') + 1);
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private Item step(Option option, List<Rule> versions) {
    String anchor = versions.get(0).id();
    if (versions.size() == 1) {
      Rule rule = versions.get(0);
      return new Item(
          anchor, Language.capital(text(rule.text())), words(option, rule).requirement());
    }
    return new Item(
        anchor,
        language.get("versions"),
        versions.stream()
            .map(
                rule ->
                    Item.of(Language.capital(text(rule.text())), words(option, rule).requirement()))
            .toList());
  }

  private void definitions(String title, int level, Option option, List<Rule> definitions) {
    if (definitions.isEmpty()) {
      return;
    }
    blocks.add(new Heading(level, null, language.get(title)));
    versions(definitions)
        .values()
        .forEach(
            versions -> {
              for (Rule rule : versions) {
                String anchor = rule.equals(versions.get(0)) ? rule.id() : null;
                blocks.add(new Heading(level + 1, anchor, Language.capital(text(rule.text()))));
                RuleWords words = words(option, rule);
                words.counts().forEach(sentence -> blocks.add(new Paragraph(sentence)));
                List<Item> conditions = words.conditions();
                if (!conditions.isEmpty()) {
                  blocks.add(new Items(false, conditions));
                }
                words.origin().forEach(item -> blocks.add(new Paragraph(item.text())));
              }
            });
  }

  private RuleWords words(Option option, Rule rule) {
    return new RuleWords(language, rules, option, rule);
  }
}

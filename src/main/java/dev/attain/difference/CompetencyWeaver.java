package dev.attain.difference;

import dev.attain.difference.Difference.Kind;
import dev.attain.difference.WovenCompetency.WovenOption;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weaves a competency that both sides have. */
final class CompetencyWeaver {

  private static final int SAME_ID = 10;
  private static final int RENAMED = 1;

  private final RuleSource before;
  private final RuleSource after;
  private final Competency old;
  private final Competency now;
  private final Names words;
  private final Found found;
  private final WovenTiers tiers;

  private CompetencyWeaver(
      RuleSource before,
      Competency old,
      RuleSource after,
      Competency now,
      Names words,
      Found found) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
    this.words = words;
    this.found = found;
    this.tiers = WovenTiers.of(before, old, after, now, found);
  }

  static WovenCompetency of(
      RuleSource before,
      Competency old,
      RuleSource after,
      Competency now,
      Names words,
      Found found) {
    return new CompetencyWeaver(before, old, after, now, words, found).woven();
  }

  private WovenCompetency woven() {
    Weave shared =
        rules(
            null,
            old.code(),
            now.code(),
            shared(old, old.options().get(0)),
            shared(now, now.options().get(0)));
    List<WovenOption> options = new ArrayList<>();
    for (String id :
        Merged.of(
            now.options().stream().map(Option::id).toList(),
            old.options().stream().map(Option::id).toList())) {
      options.add(option(id, find(old, id), find(now, id)));
    }
    return new WovenCompetency(now.id(), now.code(), tiers, shared, options);
  }

  private static @Nullable Option find(Competency competency, String id) {
    return competency.options().stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
  }

  private WovenOption option(String id, @Nullable Option was, @Nullable Option is) {
    if (was != null && is != null) {
      Weave rules =
          rules(
              id,
              old.code() + "-" + was.code(),
              now.code() + "-" + is.code(),
              own(old, was),
              own(now, is));
      return new WovenOption(id, is.code(), true, rules);
    }
    RuleSource source = was == null ? after : before;
    Competency competency = was == null ? now : old;
    Option option = Objects.requireNonNull(was == null ? is : was);
    String file = WovenCompetency.file(competency.id());
    Piece piece = YamlLine.entry(file, source.text(file), "option", id);
    int number =
        found.add(
            Kind.OPTION,
            new Found.Owner(now.id(), id, null),
            was == null ? null : piece,
            was == null ? piece : null);
    StringBuilder text = new StringBuilder();
    for (Rule rule : own(competency, option)) {
      Side side = Side.alone(source, rule, was == null ? Names.SAME : words);
      String ruleId = replaced(rule.id(), competency.code() + "-", now.code() + "-");
      text.append(RuleWeaver.text(side, ruleId));
    }
    String rules = text.toString();
    return new WovenOption(
        id,
        option.code(),
        false,
        was == null ? new Weave.Choice(number, "", rules) : new Weave.Choice(number, rules, ""));
  }

  private static Stream<Rule> all(Option option) {
    return Stream.concat(option.definitions().stream(), option.requirements().stream());
  }

  /** Rules beside the competency's file hold for all of its options. */
  private static boolean isShared(Competency competency, Rule rule) {
    return rule.file().lastIndexOf('/') == competency.id().length();
  }

  private static List<Rule> shared(Competency competency, Option option) {
    return all(option).filter(rule -> isShared(competency, rule)).toList();
  }

  private static List<Rule> own(Competency competency, Option option) {
    return all(option).filter(rule -> !isShared(competency, rule)).toList();
  }

  private static String replaced(String id, String prefix, String by) {
    return id.startsWith(prefix) ? by + id.substring(prefix.length()) : id;
  }

  private Weave rules(
      @Nullable String option, String oldCode, String code, List<Rule> olds, List<Rule> nows) {
    List<Weave> woven = new ArrayList<>();
    for (Pairs.Pair pair :
        Pairs.of(
            olds,
            nows,
            (a, b) -> isSame(a, b, oldCode, code),
            (a, b) -> likeness(a, b, oldCode, code))) {
      Rule was = pair.before() == Pairs.NONE ? null : olds.get(pair.before());
      Rule is = pair.after() == Pairs.NONE ? null : nows.get(pair.after());
      if (was != null && is != null) {
        woven.add(RuleWeaver.of(site(option, was, is, found), is.id()));
      } else if (was != null) {
        Side side = Side.alone(before, was, words);
        String text = RuleWeaver.text(side, replaced(was.id(), oldCode + "-", code + "-"));
        woven.add(new Weave.Choice(number(option, side, true), text, ""));
      } else if (is != null) {
        Side side = Side.alone(after, is, Names.SAME);
        String text = RuleWeaver.text(side, is.id());
        woven.add(new Weave.Choice(number(option, side, false), "", text));
      }
    }
    return Site.row("", woven, "", "");
  }

  /** A rule that one side has; the requirements of a tier that one side has come with the tier. */
  private int number(@Nullable String option, Side side, boolean removed) {
    String tier = side.rule().tier();
    Integer ofTier = tier == null ? null : tiers.numbers().get(tier);
    if (ofTier != null) {
      return ofTier;
    }
    Piece piece = side.piece(side.rule().tree());
    return found.add(
        Kind.RULE,
        new Found.Owner(now.id(), option, side.rule().id()),
        removed ? piece : null,
        removed ? null : piece);
  }

  private Site site(@Nullable String option, Rule was, Rule is, Found into) {
    Side[] sides = Side.both(before, was, after, is, words);
    return new Site(sides[0], sides[1], new Found.Owner(now.id(), option, is.id()), into);
  }

  private static boolean isSame(Rule a, Rule b, String oldCode, String code) {
    return hasSameId(a, b, oldCode, code)
        && Objects.equals(a.effectiveOn(), b.effectiveOn())
        && Objects.equals(a.expiresOn(), b.expiresOn());
  }

  private static boolean hasSameId(Rule a, Rule b, String oldCode, String code) {
    return replaced(a.id(), oldCode + "-", code + "-").equals(b.id());
  }

  /**
   * Versions of one rule by their days; a rule under another id is the same if it says the same.
   */
  private int likeness(Rule a, Rule b, String oldCode, String code) {
    if (hasSameId(a, b, oldCode, code)) {
      return SAME_ID
          + (Objects.equals(a.effectiveOn(), b.effectiveOn()) ? 1 : 0)
          + (Objects.equals(a.expiresOn(), b.expiresOn()) ? 1 : 0);
    }
    if (!Objects.equals(a.tier(), b.tier())) {
      return 0;
    }
    Found differences = new Found();
    RuleWeaver.of(site(null, a, b, differences), b.id());
    return differences.size() == 0 ? RENAMED : 0;
  }
}

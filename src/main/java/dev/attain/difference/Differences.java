package dev.attain.difference;

import dev.attain.difference.Difference.Kind;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What differs in meaning between two sets of rules.
 *
 * <p>Comments, blanks, the order and the files of rules, sentences, sources, names for people, the
 * names of variables, and the order of conditions, constraints and words are no difference.
 * Immutable, and safe for many threads.
 */
public final class Differences {

  private final List<Difference> all;
  private final WovenVocabulary vocabulary;
  private final Map<String, WovenCompetency> woven;

  private Differences(
      List<Difference> all, WovenVocabulary vocabulary, Map<String, WovenCompetency> woven) {
    this.all = List.copyOf(all);
    this.vocabulary = vocabulary;
    this.woven = Map.copyOf(woven);
  }

  /**
   * Compares two sets of rules.
   *
   * @param before the rules as they were
   * @param after the rules as they are then
   * @return what differs
   * @throws RulesException if there is a problem in either
   */
  public static Differences between(RuleSource before, RuleSource after) {
    for (RuleSource source : List.of(before, after)) {
      if (!source.problems().isEmpty()) {
        throw new RulesException(source.problems());
      }
    }
    Found found = new Found();
    WovenVocabulary vocabulary = new WovenVocabulary(before, after, found);
    Map<String, WovenCompetency> woven = new HashMap<>();
    for (String id :
        Merged.of(
            after.competencies().stream().map(Competency::id).toList(),
            before.competencies().stream().map(Competency::id).toList())) {
      Optional<Competency> old = find(before, id);
      Optional<Competency> now = find(after, id);
      if (old.isPresent() && now.isPresent()) {
        woven.put(
            id,
            CompetencyWeaver.of(before, old.get(), after, now.get(), vocabulary.names(), found));
      } else {
        found.add(
            Kind.COMPETENCY,
            new Found.Owner(id, null, null),
            old.map(competency -> piece(before, competency)).orElse(null),
            now.map(competency -> piece(after, competency)).orElse(null));
      }
    }
    return new Differences(found.all(), vocabulary, woven);
  }

  private static Optional<Competency> find(RuleSource source, String id) {
    return source.competencies().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static Piece piece(RuleSource source, Competency competency) {
    String file = WovenCompetency.file(competency.id());
    return YamlLine.entry(file, source.text(file), "code", competency.code());
  }

  /**
   * All differences.
   *
   * @return the differences by number
   */
  public List<Difference> all() {
    return all;
  }

  /**
   * The differences that may matter to a competency.
   *
   * @param competency the competency's name
   * @return its own, and those of the vocabulary
   */
  public List<Difference> of(String competency) {
    return all.stream()
        .filter(
            difference ->
                difference.competency() == null
                    || Objects.equals(difference.competency(), competency))
        .toList();
  }

  /**
   * The rules after, with some differences put back to what they were before.
   *
   * @param competency the competency whose rules are wanted; one that both sides have
   * @param putBack the numbers of the differences
   * @return the competency's rules and the vocabulary, in a form that is for deciding and not for
   *     reading; nothing when the rules cannot stand so
   */
  public Optional<RuleSource> rules(String competency, Set<Integer> putBack) {
    WovenCompetency rules = woven.get(competency);
    if (rules == null) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    texts.put(WovenWords.FILE, vocabulary.text(putBack));
    rules.addTo(texts, putBack);
    return Optional.of(RuleSource.of(texts)).filter(source -> source.problems().isEmpty());
  }

  /**
   * The words of both sides; where both have a spelling, as the rules before read it.
   *
   * @return the vocabulary that facts are to be read with
   */
  public Vocabulary vocabulary() {
    return vocabulary.both();
  }

  /**
   * Facts as the rules before read them.
   *
   * @param facts facts in the words of {@link #vocabulary()}
   * @return the facts without those whose words these rules do not have
   */
  public PartnerFacts factsBefore(PartnerFacts facts) {
    return vocabulary.before(facts);
  }

  /**
   * Facts as the rules after read them, with some differences put back.
   *
   * @param facts facts in the words of {@link #vocabulary()}
   * @param putBack the numbers of the differences
   * @return the facts in the words of the rules after, without those whose words these rules do not
   *     have
   */
  public PartnerFacts factsAfter(PartnerFacts facts, Set<Integer> putBack) {
    return vocabulary.after(facts, putBack);
  }
}

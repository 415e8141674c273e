package dev.attain.boundaries;

import dev.attain.change.RuleAt;
import dev.attain.decision.OptionDecision;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What the rules as they are say of made-up cases; each is decided once, for all threads. */
final class Known {

  /**
   * A case and what the rules say of it.
   *
   * @param sample the case
   * @param decision what they say
   */
  record Answer(Sample sample, OptionDecision decision) {}

  private record Key(RuleAt.At at, Rule rule) {}

  private final RuleSet rules;
  private final LocalDate asOf;
  private final Map<RuleAt.At, Samples> samples = new HashMap<>();
  private final Map<RuleAt.At, List<Answer>> single = new HashMap<>();
  private final Map<Key, List<Answer>> pairs = new HashMap<>();

  Known(RuleSet rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  /** The cases of an option in which one thing is varied, then those of a rule in which two are. */
  Iterable<Answer> answers(RuleAt.At at, Rule rule) {
    return () ->
        new Iterator<>() {
          private Iterator<Answer> now = single(at).iterator();
          private boolean last;

          @Override
          public boolean hasNext() {
            if (!now.hasNext() && !last) {
              last = true;
              now = pairs(at, rule).iterator();
            }
            return now.hasNext();
          }

          @Override
          public Answer next() {
            return now.next();
          }
        };
  }

  /** Why no case meets a rule; empty when one does. */
  synchronized String odd(RuleAt.At at, Rule rule) {
    return samples(at).odd().stream()
        .filter(words -> words.contains(" " + rule.id() + ": "))
        .findFirst()
        .orElse("");
  }

  private synchronized List<Answer> single(RuleAt.At at) {
    return single.computeIfAbsent(at, any -> decided(at, samples(at).all()));
  }

  private synchronized List<Answer> pairs(RuleAt.At at, Rule rule) {
    return pairs.computeIfAbsent(new Key(at, rule), any -> decided(at, samples(at).pairs(rule)));
  }

  private Samples samples(RuleAt.At at) {
    return samples.computeIfAbsent(at, any -> new Samples(rules, at, asOf));
  }

  private List<Answer> decided(RuleAt.At at, List<Sample> all) {
    Decided decided = new Decided(rules, at, asOf);
    List<Answer> answers = new ArrayList<>();
    for (Sample sample : all) {
      decided.decision(sample).ifPresent(answer -> answers.add(new Answer(sample, answer)));
    }
    return answers;
  }
}

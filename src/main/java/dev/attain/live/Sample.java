package dev.attain.live;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.input.FactSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Partners for whom new rules are tried before they serve. */
@FunctionalInterface
public interface Sample {

  /**
   * Gives the partners, each time from the first to the last.
   *
   * @param vocabulary the words that facts may use: those of the rules that serve, and of the new
   * @param partners takes the facts of each partner, in canonical words
   */
  void read(Vocabulary vocabulary, Consumer<PartnerFacts> partners);

  /**
   * Partners that are in memory.
   *
   * @param partners their facts, in canonical words
   * @return the sample
   */
  static Sample of(Collection<PartnerFacts> partners) {
    List<PartnerFacts> own = List.copyOf(partners);
    return (vocabulary, taker) -> own.forEach(taker);
  }

  /**
   * Partners of a fact source, read each time anew. How many rows were set aside is logged.
   *
   * @param facts a folder of fact files, or a file of JSON
   * @return the sample
   */
  static Sample of(Path facts) {
    return (vocabulary, taker) -> {
      AtomicLong rejected = new AtomicLong();
      FactSource.open(facts, vocabulary)
          .read(taker, row -> rejected.incrementAndGet(), notice -> {});
      if (rejected.get() > 0) {
        LoggerFactory.getLogger(Sample.class)
            .warn("{} rows of the sample {} were set aside", rejected.get(), facts);
      }
    };
  }
}

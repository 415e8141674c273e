package dev.attain.logic;

import dev.attain.facts.Vocabulary;

/**
 * How ways to mend something are looked for.
 *
 * @param vocabulary the words that facts may use
 * @param costs what is nearer than something else
 * @param avoided values that are not to be changed
 */
record Ways(Vocabulary vocabulary, Costs costs, Avoided avoided) {

  static Ways of(Vocabulary vocabulary, Costs costs) {
    return new Ways(vocabulary, costs, new Avoided());
  }
}

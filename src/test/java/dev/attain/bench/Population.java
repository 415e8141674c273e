package dev.attain.bench;

import static dev.attain.bench.Scramble.below;
import static dev.attain.bench.Scramble.mix;
import static dev.attain.bench.WordMix.EXAMS;
import static dev.attain.bench.WordMix.PRODUCTS;
import static dev.attain.bench.WordMix.TYPES;

/**
 * Partners of very uneven size and what is known of them, seen about 2017-06-27. Every row follows
 * from the seed and its number alone.
 *
 * <p>A relation is a partner and one of its customers. It has one row in each of the two large
 * files; further rows are of relations that are there already, or the very same rows again.
 */
final class Population {

  /** How many people a partner may have. */
  static final int PEOPLE = 8;

  private static final long NEW_RELATIONS_IN_HUNDRED = 85;
  private static final double LARGEST = 400;

  private final long partners;
  private final long relations;
  private final long seed;
  private final int[] partnerOf;
  private final Scramble ids;
  private final Days days = new Days();

  Population(long partners, long associations, long subscriptions, long seed) {
    this.partners = partners;
    this.seed = mix(seed);
    this.ids = new Scramble(Math.max(9_000_000, partners), seed);
    this.relations =
        Math.max(1, Math.min(associations, subscriptions) * NEW_RELATIONS_IN_HUNDRED / 100);
    this.partnerOf = new int[Math.toIntExact(relations)];
    double all = 0;
    for (int partner = 0; partner < partners; partner++) {
      all += weight(partner);
    }
    double until = 0;
    int relation = 0;
    for (int partner = 0; partner < partners; partner++) {
      until += weight(partner);
      for (; relation < Math.min(relations, Math.round(until / all * relations)); relation++) {
        partnerOf[relation] = partner;
      }
    }
  }

  /** Many are small, a few are very large, one in a hundred has nothing. */
  private double weight(int partner) {
    long hash = mix(seed ^ 11, partner);
    double share = (hash >>> 11) * 0x1.0p-53;
    return hash % 100 == 0 ? 0 : Math.min(LARGEST, Math.pow(1 - share, -1 / 1.15)) - 0.9;
  }

  private void partnerId(long partner, RowBytes row) {
    row.number(1_000_000 + ids.at(partner));
  }

  void partner(long number, RowBytes row) {
    partnerId(number, row);
    String name =
        switch (below(20, mix(seed ^ 12, number))) {
          case 0 -> "\"Litware " + number + ", Inc.\"";
          case 1 -> "ノースウィンド " + number + " 株式会社";
          case 2 -> "";
          default -> "Contoso " + number;
        };
    row.comma().text(name);
  }

  /** A row of associations, without its end of line. */
  void association(long number, RowBytes row) {
    long hash = mix(seed ^ 21, number);
    long same = repeated(number, hash);
    hash = same == number ? hash : mix(seed ^ 21, same);
    long relation = relation(same, hash);
    partnerId(partnerOf[(int) relation], row);
    customer(relation, hash, row);
    product(relation, hash, row);
    row.comma().text(TYPES.word(mix(hash, 1), mix(hash, 2)));
    int start = Math.max(0, days.start(mix(relation, 31)) + below(40, mix(hash, 3)) - 25);
    row.comma().day(start).comma().day(days.end(start, mix(hash, 4)));
  }

  /** A row of subscriptions. */
  void subscription(long number, RowBytes row) {
    long hash = mix(seed ^ 22, number);
    long same = repeated(number, hash);
    hash = same == number ? hash : mix(seed ^ 22, same);
    long relation = relation(same, hash);
    partnerId(partnerOf[(int) relation], row);
    row.comma().guid(hash, below(100, mix(hash, 9)) < 3);
    boolean other = same < relations && below(100, mix(hash, 5)) < 3;
    customer(other ? relation + relations : relation, hash, row);
    product(relation, hash, row);
    int seats = below(100, mix(hash, 6)) < 8 ? 0 : 1 + below(1 + below(300, mix(hash, 7)), hash);
    row.comma().number(seats);
    int start = same < relations ? days.start(mix(relation, 31)) : days.start(mix(hash, 8));
    row.comma().day(start).comma().day(days.end(start, mix(hash, 4)));
  }

  /** A fifth of the further rows stand in the file twice. */
  private long repeated(long number, long hash) {
    boolean repeats = number >= relations && below(5, mix(hash, 10)) == 0;
    return repeats ? Math.floorMod(hash, relations) : number;
  }

  private long relation(long number, long hash) {
    return number < relations ? number : Math.floorMod(hash, relations);
  }

  /** One customer in thirty is another partner's, too. */
  private void customer(long relation, long hash, RowBytes row) {
    long shared = mix(seed ^ 23, relation);
    long customer = below(30, shared) == 0 ? Math.floorMod(shared, relations) : relation;
    row.comma().guid(seed ^ customer, below(100, mix(hash, 9)) < 3);
  }

  private void product(long relation, long hash, RowBytes row) {
    long which = below(100, mix(hash, 11)) < 92 ? mix(seed ^ 24, relation) : mix(hash, 12);
    row.comma().text(PRODUCTS.word(which, mix(hash, 13)));
  }

  /** Places of people: each partner has some of its own. */
  long places() {
    return partners * PEOPLE;
  }

  /** Whether somebody is at a place. */
  boolean isThere(long place) {
    int partner = (int) (place / PEOPLE);
    int people = below(4, mix(seed ^ 25, partner)) + (int) Math.sqrt(2 * weight(partner));
    return place % PEOPLE < people;
  }

  /** A row of individuals. */
  void individual(long place, RowBytes row) {
    long hash = mix(seed ^ 26, place);
    partnerId(place / PEOPLE, row);
    row.comma().number(990_000_000L + place).comma().text("Person ").number(place);
    int joined = below(5, hash) == 0 ? -1 : below(1200, mix(hash, 1));
    row.comma().day(joined).comma();
    row.day(below(12, mix(hash, 2)) == 0 ? Math.max(joined, 0) + below(900, mix(hash, 3)) : -1);
  }

  /** A row of exam passes: of the person at {@code place / 2}. */
  void examPass(long place, RowBytes row) {
    long hash = mix(seed ^ 27, place);
    partnerId(place / 2 / PEOPLE, row);
    row.comma().number(990_000_000L + place / 2);
    row.comma().text(EXAMS.word(mix(hash, 1), mix(hash, 2)));
    row.comma().day(below(Days.AS_OF + 20, mix(hash, 3)));
  }
}

package dev.attain.batch;

import dev.attain.facts.Vocabulary;
import dev.attain.logic.WordFilter;
import dev.attain.rules.Option;
import java.util.List;

/** Which facts any rule can see, by the codes of their words. */
final class Seen {

  private final boolean subscriptionIds;
  private final boolean[] subscriptions = new boolean[1 << 16];
  private final int[] products = new int[1 << 16];
  private final int[] types = new int[1 << 16];
  private final boolean[][] associations;

  Seen(List<Option> options, Vocabulary vocabulary, FactBytes words) {
    WordFilter filter = new WordFilter(options, vocabulary);
    subscriptionIds = WordFilter.asksFor(options, "subscriptionId");
    List<String> allProducts = List.copyOf(vocabulary.products().labels().keySet());
    List<String> allTypes = List.copyOf(vocabulary.associationTypes().labels().keySet());
    associations = new boolean[allProducts.size()][allTypes.size()];
    for (int i = 0; i < allTypes.size(); i++) {
      types[words.types().code(i)] = i;
    }
    for (int i = 0; i < allProducts.size(); i++) {
      products[words.products().code(i)] = i;
      subscriptions[words.products().code(i)] = filter.seesSubscription(allProducts.get(i));
      for (int j = 0; j < allTypes.size(); j++) {
        associations[i][j] = filter.seesAssociation(allProducts.get(i), allTypes.get(j));
      }
    }
  }

  /** Whether a rule asks for the ids of subscriptions. */
  boolean seesSubscriptionIds() {
    return subscriptionIds;
  }

  /** Whether a rule can see a fact; it is not read for that. */
  boolean sees(byte[] bytes, int from, Cursor cursor) {
    cursor.to(bytes, from);
    int kind = cursor.nextByte();
    if (kind == FactBytes.ASSOCIATION) {
      skipId(cursor);
      return associations[products[cursor.nextShort()]][types[cursor.nextShort()]];
    }
    if (kind == FactBytes.SUBSCRIPTION) {
      skipId(cursor);
      skipId(cursor);
      return subscriptions[cursor.nextShort()];
    }
    return true;
  }

  private static void skipId(Cursor cursor) {
    if (cursor.nextByte() == FactBytes.GUID) {
      cursor.skip(2 * Long.BYTES);
    } else {
      cursor.skip((int) cursor.nextNumber());
    }
  }
}

package dev.attain.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers that the partner is associated with and that pay for a product.
 *
 * @param product the product
 * @param labelEn what people are shown for it in English
 * @param labelJa what people are shown for it in Japanese
 * @param type an association type, for the examples
 * @param other another product, for the examples; null where the vocabulary has none
 */
record Customers(
    String product, String labelEn, String labelJa, String type, @Nullable String other)
    implements Subject {

  @Override
  public String when() {
    return """
            Evaluation( $asOf : asOf )
            Association( product == "%1$s", inForceOn( $asOf ), $customer : customerId )
            exists Subscription( customerId == $customer, product == "%1$s", paidSeats >= 1, inForceOn( $asOf ) )\
        """
        .formatted(product);
  }

  @Override
  public String variable() {
    return "$customer";
  }

  @Override
  public String noun() {
    return "customer";
  }

  @Override
  public Made made() {
    return Made.word(noun());
  }

  @Override
  public List<String> defaults() {
    return List.of(
        "customer:",
        "  associations:",
        "    - " + association(product, ""),
        "  subscriptions:",
        "    - " + subscription(product, 1, ""));
  }

  private String association(String of, String more) {
    return "{ product: %s, type: %s, associatedOn: 6 months before%s }"
        .formatted(YamlText.scalar(of), YamlText.scalar(type), more);
  }

  private static String subscription(String of, int seats, String more) {
    return "{ product: %s, paidSeats: %d, startedOn: 6 months before%s }"
        .formatted(YamlText.scalar(of), seats, more);
  }

  @Override
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    examples.add(new Example("a customer counts", List.of("- 1 customer"), 1));
    examples.add(
        with(
            "a customer with 2 associations counts once",
            "associations",
            List.of(association(product, ""), association(product, "")),
            1));
    examples.add(
        with(
            "an association that ended on the as-of date does not count",
            "associations",
            List.of(association(product, ", endedOn: as-of")),
            0));
    examples.add(
        with(
            "a subscription that ended on the as-of date does not count",
            "subscriptions",
            List.of(subscription(product, 1, ", endedOn: as-of")),
            0));
    examples.add(
        with(
            "a subscription without paid seats does not count",
            "subscriptions",
            List.of(subscription(product, 0, "")),
            0));
    if (other != null) {
      examples.add(
          with(
              "an association for another product does not count",
              "associations",
              List.of(association(other, "")),
              0));
      examples.add(
          with(
              "a subscription to another product does not count",
              "subscriptions",
              List.of(subscription(other, 1, "")),
              0));
    }
    examples.add(
        new Example(
            "the subscription of one customer does not count for another",
            List.of("- 1 customer", "- customer: without", "  subscriptions: []"),
            1));
    return examples;
  }

  private static Example with(String title, String field, List<String> rows, int found) {
    List<String> given = new ArrayList<>(List.of("- customer: example", "  " + field + ":"));
    rows.forEach(row -> given.add("    - " + row));
    return new Example(title, given, found);
  }

  @Override
  public String sentence(Wording words) {
    return words.get("customer", 1, label(words));
  }

  @Override
  public String requirement(Wording words, int atLeast) {
    return words.get("customers", atLeast, label(words));
  }

  private String label(Wording words) {
    return words.language().equals("ja") ? labelJa : labelEn;
  }
}

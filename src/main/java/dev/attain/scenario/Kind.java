package dev.attain.scenario;

import java.util.List;
import java.util.Optional;

/** A kind of fact that scenarios give, and the fields that they may say of it. */
enum Kind {
  ASSOCIATION(
      "associations",
      "association",
      Field.PRODUCT,
      Field.TYPE,
      Field.ASSOCIATED_ON,
      Field.ENDED_ON),
  SUBSCRIPTION(
      "subscriptions",
      "subscription",
      Field.SUBSCRIPTION_ID,
      Field.PRODUCT,
      Field.PAID_SEATS,
      Field.STARTED_ON,
      Field.ENDED_ON),
  EXAM_PASS("examPasses", "exam pass", Field.EXAM, Field.PASSED_ON),
  INDIVIDUAL("individuals", "individual", Field.NAME, Field.JOINED_ON, Field.LEFT_ON);

  private final String key;
  private final String one;
  private final List<Field> fields;

  Kind(String key, String one, Field... fields) {
    this.key = key;
    this.one = one;
    this.fields = List.of(fields);
  }

  /** The key of a list of these. */
  String key() {
    return key;
  }

  /** What one of them is called. */
  String one() {
    return one;
  }

  List<Field> fields() {
    return fields;
  }

  List<String> keys() {
    return fields.stream().map(Field::key).toList();
  }

  Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.key().equals(name)).findFirst();
  }
}

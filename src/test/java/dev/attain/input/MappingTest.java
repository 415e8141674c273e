package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappingTest {

  private static final String GOOD =
      """
      dates: [M/d/yyyy]
      partners:
        - file: who.tsv
          columns: { partner_id: Id, name: [First, Last] }
      associations:
        - file: what*.tsv
          only: { Kind: [A, B] }
          columns:
            partner_id: Id
            customer_id: Customer
            product: { constant: Office 365 }
            association_type: { column: How, words: { Boss: DAP, x: ignore }, otherwise: ignore }
            associated_on: { earliest: Month }
      subscriptions:
        - file: sold.csv
          separator: ";"
          columns:
            partner_id: Id
            subscription_id: Sub
            customer_id: Customer
            product: { column: Product, pattern: 'O.5' }
            paid_seats: Seats
            started_on: From
      """;

  @TempDir private Path folder;

  static Map<String, Map.Entry<String, String>> mistakes() {
    return Map.ofEntries(
        mistake(
            "partners:\n",
            "partner:\n",
            "m.yaml:2:1: \"partner\" is unknown in the file. Did you mean \"partners\"? [ATN-122]"),
        mistake(
            "associations:\n",
            "assoc:\n",
            "m.yaml:1:1: the mapping has no \"associations\". [ATN-124]"),
        mistake(
            "[M/d/yyyy]",
            "[m/d/yyyy]",
            "m.yaml:1:9: date form \"m/d/yyyy\" says no month of a year; years are yyyy, months M"
                + " or MM, days d or dd, minutes mm. [ATN-126]"),
        mistake(
            "[M/d/yyyy]",
            "[jan]",
            "m.yaml:1:9: date form \"jan\" is no pattern of a date; one is such as M/d/yyyy or"
                + " yyyy-MM. [ATN-126]"),
        mistake(
            "[M/d/yyyy]",
            "M/d/yyyy",
            "m.yaml:1:8: dates must be a list: one \"- …\" for each. [ATN-121]"),
        mistake(
            "file: who.tsv",
            "fle: who.tsv",
            "m.yaml:3:5: \"fle\" is unknown in a source of partners. Did you mean \"file\"?"
                + " [ATN-122]"),
        mistake("file: who.tsv", "file:", "m.yaml:3:10: file is empty"),
        mistake(
            "  - file: sold.csv\n    separator",
            "  - separator",
            "m.yaml:15:5: a source of subscriptions has no \"file\". [ATN-124]"),
        mistake(
            "separator: \";\"",
            "separator: semicolon",
            "m.yaml:16:16: separator must be tab, or one character such as \",\" or \";\"."
                + " [ATN-126]"),
        mistake(
            "customer_id: Customer\n      product: { col",
            "customer: Customer\n      product: { col",
            "m.yaml:20:7: \"customer\" is unknown in the columns of subscriptions. Did you mean"
                + " \"customer_id\"? [ATN-122]"),
        mistake(
            "      paid_seats: Seats\n",
            "",
            "m.yaml:18:7: the columns of subscriptions has no \"paid_seats\". [ATN-124]"),
        mistake(
            "{ constant: Office 365 }",
            "{ constnt: Office 365 }",
            "m.yaml:11:18: \"constnt\" is unknown in product. Did you mean \"constant\"?"
                + " [ATN-122]"),
        mistake(
            "{ constant: Office 365 }",
            "{ words: { a: b } }",
            "m.yaml:11:16: product must have one of column, columns, constant, earliest. [ATN-121]"),
        mistake(
            "{ column: Product,",
            "{ column: Product, constant: x,",
            "m.yaml:21:16: product must have one of column, columns, constant, earliest. [ATN-121]"),
        mistake(
            "otherwise: ignore",
            "otherwise: drop",
            "m.yaml:12:84: otherwise may only be \"ignore\". [ATN-126]"),
        mistake(
            "Boss: DAP, x",
            "Boss: DAP, boss",
            "m.yaml:12:66: \"boss\" stands twice in the words of association_type. [ATN-123]"),
        mistake(
            "customer_id: Customer\n      product: { con",
            "customer_id: { earliest: Customer }\n      product: { con",
            "m.yaml:10:32: customer_id is no day, so none can be the earliest. [ATN-126]"),
        mistake(
            "{ earliest: Month }",
            "{ earliest: Month }\n      ended_on: { earliest: Month }",
            "m.yaml:14:17: the columns of associations may have one \"earliest\". [ATN-126]"),
        mistake(
            "'O.5'",
            "'O(.5'",
            "m.yaml:21:44: pattern \"O(.5\" cannot be understood: Unclosed group. [ATN-126]"),
        mistake(
            "'O.5'",
            "'(O)(.5)'",
            "m.yaml:21:44: pattern \"(O)(.5)\" has several groups; one is the value, others begin"
                + " with \"(?:\". [ATN-126]"),
        mistake("[First, Last]", "[]", "m.yaml:4:38: name names no column. [ATN-126]"),
        mistake(
            "partners:\n  - file: who.tsv\n    columns: { partner_id: Id, name: [First, Last] }\n",
            "partners: all\n",
            "m.yaml:2:11: partners must be a list of files, or the word \"named\" for those whom any"
                + " row names. [ATN-126]"),
        mistake("[First, Last]", "[First, Last", "m.yaml:4:38: this is no YAML: the bracket"));
  }

  /** What is replaced, and by what, with a key that is the message owed. */
  private static Map.Entry<String, Map.Entry<String, String>> mistake(
      String good, String bad, String message) {
    return Map.entry(message, Map.entry(good, bad));
  }

  static java.util.Set<String> messages() {
    return mistakes().keySet();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_mistake_is_told_with_its_place(String message) throws Exception {
    Map.Entry<String, String> edit = mistakes().get(message);
    assertThat(GOOD).contains(edit.getKey());

    assertThatThrownBy(() -> read(GOOD.replace(edit.getKey(), edit.getValue())))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThatThrownBy(() -> read(GOOD.replace("who.tsv", "").replace("'O.5'", "'('")))
        .hasMessageMatching("(?s)m.yaml:3:10: .*\nm.yaml:21:44: .*");
  }

  @Test
  void a_good_mapping_is_read() throws Exception {
    Mapping mapping = read(GOOD);

    assertThat(mapping.path()).hasFileName("m.yaml");
    assertThat(mapping.sources()).hasSize(3);
    assertThat(mapping.partnersAreNamed()).isFalse();
  }

  @Test
  void a_mapping_that_is_not_there_is_told() {
    assertThatThrownBy(() -> Mapping.read(folder.resolve("no.yaml")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("no.yaml: cannot be read: it does not exist");
  }

  @Test
  void words_must_be_in_the_vocabulary() throws Exception {
    Mapping mapping = read(GOOD.replace("Office 365", "Ofice 365").replace("DAP", "Delegator"));

    assertThatThrownBy(() -> FactSource.open(folder, Sources.VOCABULARY, mapping))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "m.yaml:11:28: product \"Ofice 365\" is unknown. Did you mean \"Office 365\"? [ATN-126]\n"
                + "m.yaml:12:55: association_type \"Delegator\" is unknown. [ATN-126]");
  }

  private Mapping read(String yaml) throws Exception {
    return Mapping.read(Files.writeString(folder.resolve("m.yaml"), yaml));
  }
}

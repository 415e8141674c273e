package dev.attain.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.attain.input.Mapping;
import dev.attain.input.Queries;
import dev.attain.input.UnreadableSourceException;
import dev.attain.rules.RuleSource;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas by which editors complete and validate say the same as the readers. */
class SchemaTest {

  private static final Path RULES = Story.rulesFolder();
  private static final Path BROKEN =
      Path.of(System.getProperty("attain.basedir", ""), "src/test/resources/broken-scenarios");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Pattern MODELINE =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n.*", Pattern.DOTALL);

  private static String text(String schema) throws IOException {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/attain/schema/" + schema + ".schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Error> errors(String schema, String yaml) throws IOException {
    Schema read = REGISTRY.getSchema(text(schema), InputFormat.JSON);
    return read.validate(yaml, InputFormat.YAML);
  }

  static List<Path> yamlFiles() {
    return RulesFolder.files(RULES).stream()
        .filter(file -> file.toString().endsWith(".yaml"))
        .toList();
  }

  private static String schemaOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".scenarios.yaml") ? "scenarios" : name.replace(".yaml", "");
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void every_shipped_file_is_valid_and_leads_editors_to_its_schema(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher modeline = MODELINE.matcher(text);

    assertThat(errors(schemaOf(file), text)).isEmpty();
    assertThat(modeline.matches()).isTrue();
    assertThat(file.resolveSibling(modeline.group(1)).normalize()).hasContent(text(schemaOf(file)));
  }

  /** Mistakes that no schema can see: they are about other files, dates, or YAML itself. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "as-of-missing",
          "customer-twice",
          "customer-without-facts",
          "day-beyond-all-years",
          "empty",
          "ends-before-it-begins",
          "field-missing",
          "key-twice",
          "not-yaml",
          "sentence-twice",
          "unknown-requirement",
          "unknown-tier",
          "unknown-words");

  static List<Path> brokenFiles() {
    return RulesFolder.files(BROKEN).stream()
        .filter(file -> file.toString().endsWith(".scenarios.yaml"))
        .filter(
            file ->
                !BEYOND_A_SCHEMA.contains(
                    file.getFileName().toString().replace(".scenarios.yaml", "")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void a_broken_scenario_file_is_not_valid(Path file) throws IOException {
    assertThat(errors("scenarios", Files.readString(file))).isNotEmpty();
  }

  private static final Path MAPPING =
      Path.of(System.getProperty("attain.basedir", ""), "test-data/partner-center/mapping.yaml");

  @Test
  void the_mapping_of_the_sample_is_valid_and_leads_editors_to_its_schema() throws IOException {
    String text = Files.readString(MAPPING);
    Matcher modeline = MODELINE.matcher(text);

    assertThat(errors("mapping", text)).isEmpty();
    assertThat(modeline.matches()).isTrue();
    assertThat(MAPPING.resolveSibling(modeline.group(1)).normalize()).hasContent(text("mapping"));
  }

  static List<Map.Entry<String, String>> editsOfTheMapping() {
    return List.of(
        Map.entry("associations:", "association:"),
        Map.entry("partner_id: MPNId", "partner: MPNId"),
        Map.entry("customer_id: CustomerTenantId\n", "\n"),
        Map.entry("otherwise: ignore", "otherwise: drop"),
        Map.entry("earliest: Month", "earlist: Month"),
        Map.entry("earliest: Month", "earliest: Month\n        column: Month"),
        Map.entry("only:", "just:"),
        Map.entry("dates:\n", "date:\n"),
        Map.entry("file: Partner profile*.tsv\n", "\n"));
  }

  @ParameterizedTest
  @MethodSource("editsOfTheMapping")
  void a_broken_mapping_is_not_valid_and_not_read(
      Map.Entry<String, String> edit, @TempDir Path temp) throws IOException {
    String broken = Files.readString(MAPPING).replace(edit.getKey(), edit.getValue());
    Path file = Files.writeString(temp.resolve("mapping.yaml"), broken);

    assertThat(errors("mapping", broken)).isNotEmpty();
    assertThatThrownBy(() -> Mapping.read(file)).isInstanceOf(UnreadableSourceException.class);
  }

  private static final Path QUERIES =
      Path.of(System.getProperty("attain.basedir", ""), "test-data/database/queries.yaml");

  @Test
  void the_queries_of_the_sample_are_valid_and_lead_editors_to_their_schema() throws IOException {
    String text = Files.readString(QUERIES);
    Matcher modeline = MODELINE.matcher(text);

    assertThat(errors("queries", text)).isEmpty();
    assertThat(modeline.matches()).isTrue();
    assertThat(QUERIES.resolveSibling(modeline.group(1)).normalize()).hasContent(text("queries"));
  }

  static List<Map.Entry<String, String>> editsOfTheQueries() {
    return List.of(
        Map.entry("associations: |", "association: |"),
        Map.entry("partners: |", "partners: \"\"\nfetch_size: |"),
        Map.entry("partners: |", "fetch_size: 0\npartners: |"),
        Map.entry("partners: |", "fetch_size: many\npartners: |"),
        Map.entry("exam_passes: |", "exam_passes: [a]\nx: |"));
  }

  @ParameterizedTest
  @MethodSource("editsOfTheQueries")
  void broken_queries_are_not_valid_and_not_read(Map.Entry<String, String> edit, @TempDir Path temp)
      throws IOException {
    String broken = Files.readString(QUERIES).replace(edit.getKey(), edit.getValue());
    Path file = Files.writeString(temp.resolve("queries.yaml"), broken);

    assertThat(errors("queries", broken)).isNotEmpty();
    assertThatThrownBy(() -> Queries.read(file)).isInstanceOf(UnreadableSourceException.class);
  }

  static List<String> brokenVocabularies() {
    return List.of(
        "product: {}\n",
        "products:\n  Azure:\n",
        "products:\n  Azure: { alias: [a] }\n",
        "products:\n  Azure: { aliases: a }\n",
        "products:\n  Azure: { label: [a] }\n",
        "products: [ Azure ]\n");
  }

  @ParameterizedTest
  @MethodSource("brokenVocabularies")
  void a_broken_vocabulary_is_not_valid_and_not_read(String text, @TempDir Path temp)
      throws IOException {
    assertThat(errors("vocabulary", text)).isNotEmpty();
    assertThat(problems(RulesFolder.in(temp).write(RulesFolder.VOCABULARY, text)))
        .anyMatch(problem -> problem.file().equals(RulesFolder.VOCABULARY));
  }

  static List<Map.Entry<String, String>> editsOfTheCompetency() {
    return List.of(
        Map.entry("code: SMCS", "cod: SMCS"),
        Map.entry("code: SMCS", "code: smcs"),
        Map.entry("tier: silver", "tier: Silver"),
        Map.entry("tier: silver", "tier: none"),
        Map.entry("tier: silver", "tir: silver"),
        Map.entry("tiers:\n", "tiers: silver\nabout:\n"),
        Map.entry("option: o365-services", "option: O365"),
        Map.entry("    code: O365", "    source: O365"));
  }

  @ParameterizedTest
  @MethodSource("editsOfTheCompetency")
  void a_broken_competency_is_not_valid_and_not_read(
      Map.Entry<String, String> edit, @TempDir Path temp) throws IOException {
    RulesFolder rules =
        RulesFolder.in(temp).edit(RulesFolder.COMPETENCY_FILE, edit.getKey(), edit.getValue());

    assertThat(errors("competency", rules.read(RulesFolder.COMPETENCY_FILE))).isNotEmpty();
    assertThat(problems(rules))
        .anyMatch(problem -> problem.file().equals(RulesFolder.COMPETENCY_FILE));
  }

  private static List<Problem> problems(RulesFolder rules) {
    return RuleSource.read(rules.path()).problems();
  }

  /** A key that nothing is near to has the reader name those that it knows. */
  private static final String ODD = "qqqqqqqqqqqqqqqq";

  private static final Pattern KNOWN = Pattern.compile(".* is unknown in .*; known are (.*)");

  private static Set<String> known(List<Problem> problems) {
    Set<String> known = new TreeSet<>();
    for (Problem problem : problems) {
      Matcher matcher = KNOWN.matcher(problem.message());
      if (matcher.matches()) {
        known.addAll(List.of(matcher.group(1).split(", ")));
      }
    }
    return known;
  }

  private static Set<String> keys(String schema, String at) throws IOException {
    JsonNode node = JsonMapper.shared().readTree(text(schema)).at(at).get("properties");
    return new TreeSet<>(node.propertyNames());
  }

  @ParameterizedTest
  @MethodSource("scenarioLevels")
  void scenarios_have_the_same_keys_in_the_schema_and_in_the_reader(String at, String text)
      throws IOException {
    RuleSource rules = RuleSource.read(RULES);
    List<Problem> problems = new ArrayList<>();
    Scenarios.parse(
        RulesFolder.OPTION + "/a.scenarios.yaml",
        text.replace("?", ODD + ": 1"),
        rules.vocabulary(),
        rules.competencies(),
        problems);

    assertThat(known(problems)).as(problems.toString()).isEqualTo(keys("scenarios", at));
  }

  static List<String[]> scenarioLevels() {
    String one = "scenarios: [ { scenario: a, given: none, expect: { tier: none }, ? } ]";
    String given = "scenarios: [ { scenario: a, given: [ %s ], expect: { tier: none } } ]";
    return List.of(
        new String[] {"", "?"},
        new String[] {"/$defs/scenario", one},
        new String[] {"/properties/defaults", "defaults: { ? }"},
        new String[] {"/$defs/customer", "defaults: { customer: { ? } }"},
        new String[] {"/$defs/individual", "defaults: { individual: { ? } }"},
        new String[] {"/$defs/namedCustomer", given.formatted("{ customer: a, ? }")},
        new String[] {"/$defs/namedIndividual", given.formatted("{ individual: a, ? }")},
        new String[] {"/$defs/association", "defaults: { customer: { associations: [ { ? } ] } }"},
        new String[] {
          "/$defs/subscription", "defaults: { customer: { subscriptions: [ { ? } ] } }"
        },
        new String[] {"/$defs/examPass", "defaults: { individual: { examPasses: [ { ? } ] } }"},
        new String[] {
          "/$defs/result/anyOf/1",
          "scenarios: [ { scenario: a, given: none, expect: { SMCS-O365-GOLD-1: { ? } } } ]"
        });
  }

  @Test
  void vocabulary_and_competency_have_the_same_keys_in_the_schema_and_in_the_reader(
      @TempDir Path temp) throws IOException {
    for (String[] level :
        new String[][] {
          {RulesFolder.VOCABULARY, "vocabulary", "", "products:", ODD + ": 1\nproducts:"},
          {RulesFolder.VOCABULARY, "vocabulary", "/$defs/word", "  Azure:", "  Azure:\n    ?"},
          {RulesFolder.COMPETENCY_FILE, "competency", "", "code: SMCS", "code: SMCS\n?"},
          {
            RulesFolder.COMPETENCY_FILE,
            "competency",
            "/$defs/tier",
            "- tier: gold",
            "- tier: gold\n    ?"
          },
          {
            RulesFolder.COMPETENCY_FILE,
            "competency",
            "/$defs/option",
            "    code: O365",
            "    code: O365\n    ?"
          },
        }) {
      RulesFolder rules = RulesFolder.in(Files.createTempDirectory(temp, level[1]));
      rules.edit(level[0], level[3], level[4].replace("?", ODD + ": 1"));

      assertThat(known(problems(rules))).as(level[2]).isEqualTo(keys(level[1], level[2]));
    }
  }
}

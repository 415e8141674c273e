package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told to readers, editors and Spring Boot is what is there. */
class MetadataTest {

  private static final Pattern README_ROW = Pattern.compile("^\\| `(attain\\.[a-z.-]+)` \\|");

  @Test
  void editors_know_each_property_of_the_readme_and_what_it_is_for() throws IOException {
    Map<String, String> descriptions = new TreeMap<>();
    JsonNode metadata =
        new JsonMapper().readTree(resource("META-INF/spring-configuration-metadata.json"));
    for (JsonNode property : metadata.get("properties")) {
      if (property.get("name").asString().startsWith("attain.")) {
        descriptions.put(
            property.get("name").asString(), property.path("description").asString(""));
      }
    }
    assertThat(descriptions.values()).noneMatch(String::isBlank);
    assertThat(descriptions.keySet())
        .isEqualTo(
            Files.readAllLines(Path.of("README.md")).stream()
                .map(README_ROW::matcher)
                .filter(Matcher::find)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void the_readme_shows_what_an_application_that_is_run_does() throws IOException {
    String application =
        Files.readString(Path.of("src/it/boot/src/main/java/app/Application.java"));
    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            application
                .substring(
                    application.indexOf("  @GetMapping"), application.indexOf("\n  public static"))
                .indent(2));
  }

  @Test
  void spring_boot_is_told_of_each_configuration() throws IOException {
    String listed =
        resource(
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
    try (Stream<Path> classes = Files.list(Path.of("target/classes/dev/attain/spring"))) {
      assertThat(listed.lines())
          .containsExactlyInAnyOrderElementsOf(
              classes
                  .map(file -> file.getFileName().toString().replace(".class", ""))
                  .map(name -> "dev.attain.spring." + name)
                  .filter(MetadataTest::isAutoConfiguration)
                  .toList());
    }
  }

  private static boolean isAutoConfiguration(String name) {
    try {
      return Class.forName(name).isAnnotationPresent(AutoConfiguration.class);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = AttainProperties.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

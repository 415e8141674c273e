package dev.attain.rules;

import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.Story.ATTAIN;
import static dev.attain.testing.Story.partner;
import static dev.attain.testing.Story.rulesFolder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.testing.RulesInMemory;
import dev.attain.testing.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rules are the same, whatever they come in. */
class RulesFromAnywhereTest {

  @TempDir Path temp;

  private static Zip packed(String below) throws IOException {
    Zip zip = new Zip();
    try (Stream<Path> files = Files.walk(rulesFolder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.add(below + rulesFolder().relativize(file), Files.readAllBytes(file));
      }
    }
    return zip;
  }

  private static void assertTheSame(Attain attain) {
    assertThat(attain.ruleSet()).isEqualTo(ATTAIN.ruleSet());
    assertThat(partner().netNewCustomers(4).decision(attain))
        .isEqualTo(partner().netNewCustomers(4).decision());
  }

  @Test
  void a_zip_with_the_files_at_the_top() throws IOException {
    assertTheSame(Attain.load(packed("").file(temp.resolve("rules.zip"))));
  }

  @Test
  void a_zip_with_the_folder_below_others_and_with_other_files() throws IOException {
    Zip zip = packed("programme-main/rules/").add("programme-main/README.md", "# Programme");
    assertTheSame(Attain.load(zip.file(temp.resolve("rules.zip"))));
  }

  @Test
  void a_zip_without_an_ending_is_known_by_what_is_in_it() throws IOException {
    assertTheSame(Attain.load(packed("rules/").file(temp.resolve("download"))));
  }

  @Test
  void a_zip_as_some_programs_of_windows_write_it() throws IOException {
    Zip zip = new Zip();
    RulesInMemory.shipped()
        .texts()
        .forEach((file, text) -> zip.add("rules\\" + file.replace('/', '\\'), text));
    assertTheSame(Attain.load(zip.bytes()));
  }

  @Test
  void bytes_of_a_zip() throws IOException {
    assertTheSame(Attain.load(packed("").bytes()));
  }

  @Test
  void a_jar_with_rules_as_the_build_puts_them_there() throws IOException {
    Zip jar =
        packed(RuleFiles.IN_JAR)
            .add(RuleFiles.INDEX, "")
            .add("other/vocabulary.yaml", "products: {}\n");
    assertTheSame(Attain.load(jar.file(temp.resolve("rules.jar"))));
  }

  @Test
  void a_zip_in_a_file_system_that_is_not_the_default() throws IOException {
    Path outer = temp.resolve("outer.zip");
    try (FileSystem fs =
        FileSystems.newFileSystem(URI.create("jar:" + outer.toUri()), Map.of("create", "true"))) {
      Files.write(fs.getPath("/rules.zip"), packed("").bytes());
      assertTheSame(Attain.load(fs.getPath("/rules.zip")));
    }
  }

  @Test
  void texts_in_memory() {
    assertTheSame(Attain.load(RulesInMemory.shipped().texts()));
  }

  @Test
  void edited_texts_in_memory_are_other_rules() {
    Attain edited =
        Attain.load(
            RulesInMemory.shipped()
                .edit(SILVER, "at least 4 net", "at least 5 net")
                .edit(SILVER, "atLeast( 4,", "atLeast( 5,")
                .texts());
    assertThat(edited.ruleSet()).isNotEqualTo(ATTAIN.ruleSet());
    assertThat(partner().netNewCustomers(4).decision(edited).attained()).isEqualTo("none");
  }

  @Test
  void a_mistyped_ending_in_memory_is_told_as_in_a_folder() {
    String mistyped = SILVER.replace(".drl", ".dlr");
    Map<String, String> texts = RulesInMemory.shipped().write(mistyped, "").texts();
    assertThatThrownBy(() -> Attain.load(texts))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(mistyped + ":1:1: the file's name does not end in .drl");
  }

  @Test
  void a_folder_on_the_class_path() throws IOException {
    Path root = temp.resolve("classes with blanks");
    for (Map.Entry<String, String> file : RulesInMemory.shipped().texts().entrySet()) {
      Path to = root.resolve("com/example/rules").resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.getValue());
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
      assertTheSame(Attain.load(loader, "com/example/rules"));
      assertTheSame(Attain.load(loader, "/com/example/rules/"));
    }
  }

  @Test
  void a_jar_on_the_class_path_which_may_be_replaced_afterwards() throws IOException {
    Path jar = packed("com/example/rules/").file(temp.resolve("rules.jar"));
    Attain attain;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      attain = Attain.load(loader, "com/example/rules");
    }
    Files.write(jar, new byte[0]);
    assertTheSame(attain);
  }

  @Test
  void a_class_path_that_cannot_be_listed_needs_an_index() {
    Map<String, String> texts = RulesInMemory.shipped().texts();
    assertThatThrownBy(() -> Attain.load(new Unlisted(texts, "rules.index.not"), "rules"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "rules folder \"rules\" on the class path cannot be listed in unlisted:/rules/"
                + "vocabulary.yaml: put the paths of its files, one a line, into rules.index");

    assertTheSame(Attain.load(new Unlisted(texts, "rules.index"), "rules"));
  }

  @Test
  void an_index_that_names_a_file_that_is_not_there() {
    RulesInMemory rules = RulesInMemory.shipped();
    Unlisted loader = new Unlisted(rules.texts(), "rules.index");
    rules.remove(SILVER);
    assertThatThrownBy(() -> Attain.load(loader, "rules"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "rules folder \"rules\" on the class path has no file \""
                + SILVER
                + "\", which rules.index names");
  }

  @Test
  void a_folder_that_is_not_on_the_class_path() {
    assertThatThrownBy(() -> Attain.load(getClass().getClassLoader(), "no/such/rules"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "rules folder \"no/such/rules\" on the class path does not exist: there is no"
                + " no/such/rules/vocabulary.yaml");
  }

  @Test
  void a_folder_that_is_twice_on_the_class_path_is_not_chosen_by_luck() throws IOException {
    URL one = packed("rules/").file(temp.resolve("one.jar")).toUri().toURL();
    URL two = packed("rules/").file(temp.resolve("two.jar")).toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {one, two}, null)) {
      assertThatThrownBy(() -> Attain.load(loader, "rules"))
          .isInstanceOf(RulesException.class)
          .hasMessageContaining("is there more than once")
          .hasMessageContaining("one.jar!/rules/vocabulary.yaml")
          .hasMessageContaining("two.jar!/rules/vocabulary.yaml");
    }
  }

  /** A class loader of a server or a bundle, whose places only it can read. */
  private static final class Unlisted extends ClassLoader {

    private final Map<String, String> texts;
    private final String index;
    private final String names;

    Unlisted(Map<String, String> texts, String index) {
      super(null);
      this.texts = texts;
      this.index = index;
      this.names = String.join("\n", texts.keySet());
    }

    @Override
    protected URL findResource(String name) {
      String text = name.equals(index) ? names : texts.get(name.replaceFirst("^rules/", ""));
      try {
        return text == null ? null : new URL(null, "unlisted:/" + name, handler(text));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
      URL url = findResource(name);
      return Collections.enumeration(url == null ? List.of() : List.of(url));
    }

    private static URLStreamHandler handler(String text) {
      return new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) {
          return new URLConnection(url) {
            @Override
            public void connect() {}

            @Override
            public InputStream getInputStream() {
              return new java.io.ByteArrayInputStream(
                  text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
          };
        }
      };
    }
  }
}

package dev.attain.compat;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.model.JApiClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised is compared with the build before; what is not is free to change. */
class CompatibilityTest {

  private static final String DOOR =
      """
      package p;
      import org.apiguardian.api.API;
      @API(status = API.Status.STABLE)
      public final class Door {
        public String open() { return ""; }
        @API(status = API.Status.EXPERIMENTAL)
        public String tryOut() { return ""; }
        public static final class Builder {
          public Door build() { return new Door(); }
        }
      }
      """;
  private static final String TRIAL =
      """
      package p;
      import org.apiguardian.api.API;
      @API(status = API.Status.EXPERIMENTAL)
      public final class Trial {
        public String open() { return ""; }
      }
      """;
  private static final String FACT =
      """
      package firm;
      public record Fact(String id) {
        public String name() { return id; }
      }
      """;
  private static final String FIRM =
      "@org.apiguardian.api.API(status = org.apiguardian.api.API.Status.STABLE) package firm;";

  @TempDir Path temp;

  private List<String> brokenBy(String from, String to) throws IOException {
    Path before = jar("before", text -> text);
    Path after = jar("after", text -> text.replace(from, to));
    return new Compatibility(before, after)
        .broken().stream().map(JApiClass::getFullyQualifiedName).toList();
  }

  @Test
  void the_same_breaks_nothing() throws IOException {
    assertThat(brokenBy("", "")).isEmpty();
  }

  @Test
  void what_was_promised_is_what_was_stable() throws IOException {
    Path jar = jar("same", text -> text);
    assertThat(new Compatibility(jar, jar).promised())
        .extracting(JApiClass::getFullyQualifiedName)
        .containsExactly("firm.Fact", "p.Door", "p.Door$Builder");
  }

  @Test
  void a_stable_method_that_is_gone() throws IOException {
    assertThat(brokenBy("public String open() { return \"\"; }\n  @API", "@API"))
        .containsExactly("p.Door");
  }

  @Test
  void a_stable_method_that_gives_something_else() throws IOException {
    assertThat(
            brokenBy("String open() { return \"\"; }\n  @API", "Object open() { return 1; } @API"))
        .containsExactly("p.Door");
  }

  @Test
  void a_stable_type_that_is_no_longer_stable() throws IOException {
    assertThat(
            brokenBy(
                "API.Status.STABLE)\npublic final class Door",
                "API.Status.INTERNAL)\npublic final class Door"))
        .containsExactly("p.Door", "p.Door$Builder");
  }

  @Test
  void a_method_of_a_type_within_a_stable_type() throws IOException {
    assertThat(brokenBy("build()", "make()")).containsExactly("p.Door$Builder");
  }

  @Test
  void a_type_of_a_stable_package() throws IOException {
    assertThat(brokenBy("public String name()", "String name()")).containsExactly("firm.Fact");
  }

  @Test
  void what_is_new_breaks_nothing() throws IOException {
    assertThat(
            brokenBy(
                "public static final class", "public void more() {} public static final class"))
        .isEmpty();
  }

  @Test
  void what_is_experimental_may_go() throws IOException {
    assertThat(brokenBy("tryOut()", "other()")).isEmpty();
    assertThat(brokenBy("class Trial {\n  public String open()", "class Trial { String open()"))
        .isEmpty();
  }

  private interface Edit {
    String of(String text);
  }

  private Path jar(String name, Edit edit) throws IOException {
    Path folder = Files.createTempDirectory(temp, name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("classes").toString()));
    for (Map.Entry<String, String> source :
        Map.of(
                "p/Door.java", DOOR,
                "p/Trial.java", TRIAL,
                "firm/Fact.java", FACT,
                "firm/package-info.java", FIRM)
            .entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, edit.of(source.getValue()));
      arguments.add(file.toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    Path jar = folder.resolve("attain.jar");
    Path classes = folder.resolve("classes");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}

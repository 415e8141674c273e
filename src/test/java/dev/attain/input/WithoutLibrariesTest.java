package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optional libraries are needed only by those whose files need them. */
class WithoutLibrariesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "associations.csv.zst, com.github.luben:zstd-jni",
    "associations.parquet, blue.strategic.parquet:parquet-floor"
  })
  void a_library_that_is_not_there_is_named(String name, String library) throws Exception {
    Sources.folder(folder, "");
    Files.move(folder.resolve("associations.csv"), folder.resolve(name));
    assertThat(openWithout())
        .hasMessageStartingWith(name + ": cannot be read: ")
        .hasMessageContaining(" needs the library " + library + ", which is not there; add it");
  }

  @Test
  void other_files_do_not_need_them() throws Exception {
    Sources.folder(folder, "");
    Path plain = folder.resolve("associations.csv");
    Files.write(
        folder.resolve("associations.csv.gz"),
        FileBytesTest.compressed("gz", Files.readAllBytes(plain)));
    Files.delete(plain);
    assertThat(openWithout()).isNull();
  }

  /** Opens the folder in a program that does not have the libraries. */
  private Throwable openWithout() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> attain = loader.loadClass("dev.attain.Attain");
      Object shipped = attain.getMethod("shipped").invoke(null);
      Object vocabulary = attain.getMethod("vocabulary").invoke(shipped);
      Throwable thrown =
          catchThrowable(
              () ->
                  loader
                      .loadClass("dev.attain.input.FactSource")
                      .getMethod("open", Path.class, vocabulary.getClass())
                      .invoke(null, folder, vocabulary));
      return thrown == null ? null : thrown.getCause();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL[] libraries() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = new File(entry).getName();
      if (!name.startsWith("zstd-jni") && !name.startsWith("parquet-")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}

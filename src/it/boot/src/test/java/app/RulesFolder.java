package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rules of the project, copied to a folder that a test may change. */
record RulesFolder(Path path) {

  private static final String SILVER =
      "small-and-midmarket-cloud-solutions/o365-services/silver.drl";

  static Path project() {
    return Path.of(System.getProperty("attain.project"));
  }

  static RulesFolder in(Path temp) throws IOException {
    Path from = project().resolve("rules");
    Path to = temp.resolve("the rules");
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return new RulesFolder(to);
  }

  /** Another rule set that decides the same. */
  void comment() throws IOException {
    Path silver = path.resolve(SILVER);
    Files.writeString(silver, "// Looked at.\n" + Files.readString(silver));
  }

  /** Rules that ask for more; the scenarios, which would not hold any more, are taken away. */
  void threshold() throws IOException {
    replace("atLeast( 4,", "atLeast( 5,");
    replace("at least 4 net", "at least 5 net");
    replace("4 件以上", "5 件以上");
    for (String of : new String[] {"definitions", "silver", "gold"}) {
      Files.delete(path.resolve(SILVER.replace("silver.drl", of + ".scenarios.yaml")));
    }
  }

  void mistake() throws IOException {
    replace("NetNewCustomer()", "NetNewCustmer()");
  }

  private void replace(String before, String after) throws IOException {
    Path silver = path.resolve(SILVER);
    Files.writeString(silver, Files.readString(silver).replace(before, after));
  }
}

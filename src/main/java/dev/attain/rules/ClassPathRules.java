package dev.attain.rules;

import dev.attain.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rules folder that stands on a class path, in a folder or in a jar, also one that is
 * nested in another jar if its class loader can open it. Where a class loader cannot list its
 * files, they are taken from an index.
 */
final class ClassPathRules {

  private final ClassLoader loader;
  private final String folder;
  private final String where;

  private ClassPathRules(ClassLoader loader, String folder) {
    this.loader = loader;
    String inner = folder.replaceAll("^/+|/+$", "");
    this.folder = inner.isEmpty() ? "" : inner + "/";
    this.where = "rules folder \"" + folder + "\" on the class path";
  }

  /** Reads it once; the class loader is not kept. */
  static RuleFiles read(ClassLoader loader, String folder) {
    ClassPathRules rules = new ClassPathRules(loader, folder);
    try {
      return rules.read(rules.place());
    } catch (IOException | URISyntaxException e) {
      throw new RulesException(rules.where + " cannot be read: " + SourceText.reason(e));
    }
  }

  private URL place() throws IOException {
    List<URL> places =
        Collections.list(loader.getResources(folder + RuleFiles.VOCABULARY)).stream()
            .collect(Collectors.toMap(URL::toExternalForm, url -> url, (one, same) -> one))
            .values()
            .stream()
            .toList();
    if (places.isEmpty()) {
      throw new RulesException(
          where + " does not exist: there is no " + folder + RuleFiles.VOCABULARY);
    }
    if (places.size() > 1) {
      throw new RulesException(
          where
              + " is there more than once: "
              + places.stream()
                  .map(URL::toExternalForm)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return places.get(0);
  }

  private RuleFiles read(URL vocabulary) throws IOException, URISyntaxException {
    if (vocabulary.getProtocol().equals("file")) {
      @Nullable Path parent = Path.of(vocabulary.toURI()).getParent();
      if (parent != null) {
        return RuleFiles.inFolder(where, parent);
      }
    }
    URLConnection connection = vocabulary.openConnection();
    if (connection instanceof JarURLConnection jar) {
      // A jar that the JVM keeps open could not be replaced, and its class loader not be dropped.
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return RuleArchive.read(where, file, folder);
      }
    }
    return byIndex(vocabulary);
  }

  private RuleFiles byIndex(URL vocabulary) throws IOException {
    String index = folder.replaceAll("/$", "") + ".index";
    RuleTexts texts = new RuleTexts();
    try (InputStream in = loader.getResourceAsStream(index)) {
      if (in == null) {
        throw new RulesException(
            where
                + " cannot be listed in "
                + vocabulary
                + ": put the paths of its files, one a line, into "
                + index);
      }
      String paths = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String path : paths.lines().filter(line -> !line.isBlank()).toList()) {
        texts.take(path, () -> open(index, path));
      }
    }
    return new RuleFiles(where, texts);
  }

  private InputStream open(String index, String path) {
    InputStream in = loader.getResourceAsStream(folder + path);
    if (in == null) {
      throw new RulesException(where + " has no file \"" + path + "\", which " + index + " names");
    }
    return in;
  }
}

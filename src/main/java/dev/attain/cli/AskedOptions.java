package dev.attain.cli;

import dev.attain.scaffold.Asked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new definition asks. */
final class AskedOptions {

  @Option(
      names = "--exam",
      paramLabel = "CODE",
      split = ",",
      description =
          "It asks for individuals who passed this exam, or one of several:"
              + " --exam 12-345,12-346. Default: who is with the partner.")
  private List<String> exams = new ArrayList<>();

  @Option(
      names = "--each",
      paramLabel = "N",
      description = "Each individual must have passed so many of the exams. Default: 1.")
  private int each = 1;

  @Option(
      names = "--product",
      paramLabel = "PRODUCT",
      description = "It asks for customers with a paid subscription to this product.")
  private @Nullable String product;

  Asked asked() {
    return new Asked(exams, each, product);
  }
}

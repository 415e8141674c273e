package dev.attain.cli;

import picocli.CommandLine.Option;

/** The language of sentences and names: {@code --lang en|ja}. */
final class LanguageOption {

  @Option(
      names = "--lang",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "The language of sentences and names: en (the default) or ja.")
  private String language = "en";

  String tag() {
    return language;
  }
}

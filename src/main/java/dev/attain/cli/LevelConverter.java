package dev.attain.cli;

import dev.attain.explain.Level;

/** Reads from the command line how much is explained. */
final class LevelConverter extends EnumConverter<Level> {

  LevelConverter() {
    super(Level.class);
  }
}

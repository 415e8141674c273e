package dev.attain.source;

/** How bad a problem is. */
public enum Severity {
  /** It must be mended. */
  ERROR,
  /** It may be as it is meant, and probably is not. */
  WARNING
}

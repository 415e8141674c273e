package dev.attain.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How bad a problem is. */
@API(status = Status.STABLE)
public enum Severity {
  /** It must be mended. */
  ERROR,
  /** It may be as it is meant, and probably is not. */
  WARNING
}

package dev.attain.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** A property that cannot be meant; Spring Boot shows it with the place where it was set. */
final class Wrong {

  private Wrong() {}

  static InvalidConfigurationPropertyValueException value(
      String property, @Nullable Object value, String reason) {
    return new InvalidConfigurationPropertyValueException("attain." + property, value, reason);
  }
}

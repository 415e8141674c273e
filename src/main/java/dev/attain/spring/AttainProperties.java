package dev.attain.spring;

import dev.attain.audit.Audit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What an application says of Attain; it need not say anything.
 *
 * @param rules folder of the rules; without it the rules inside the jar decide, and never change
 * @param cache folder of this user's own, in which compiled rules are kept for the next start
 * @param reload when other rules take the place of those that serve
 * @param audit how decisions are told to the application's decision listeners
 * @param health what the health of Attain says
 */
@ConfigurationProperties("attain")
record AttainProperties(
    @Nullable String rules,
    @Nullable String cache,
    @DefaultValue Reloading reload,
    @DefaultValue Auditing audit,
    @DefaultValue Healthy health) {

  /**
   * When other rules take the place of those that serve.
   *
   * @param every time between two looks into the folder of the rules, in seconds where no unit is
   *     given; without it the folder is looked at only when the endpoint, or the application, asks
   * @param sample folder of fact files, or a file of JSON, with partners on whom new rules are
   *     tried
   * @param sampleAsOf day for which the partners of the sample are decided, as yyyy-MM-dd; without
   *     it the day on which new rules are found
   * @param mostFlips how many partners of the sample may have another tier by new rules; 0 if not
   *     set
   */
  record Reloading(
      @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration every,
      @Nullable String sample,
      @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate sampleAsOf,
      @Nullable Long mostFlips) {}

  /**
   * How decisions are told to the application's decision listeners.
   *
   * @param capacity how many decisions may wait for the listeners; what does not fit is counted and
   *     not told
   */
  record Auditing(@DefaultValue("" + Audit.CAPACITY) int capacity) {}

  /**
   * What the health of Attain says.
   *
   * @param refused status while the rules that were found last are refused, and those before serve
   */
  record Healthy(@DefaultValue("UP") String refused) {}
}

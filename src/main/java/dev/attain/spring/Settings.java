package dev.attain.spring;

import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.audit.DecisionListener;
import dev.attain.input.FactSource;
import dev.attain.input.UnreadableSourceException;
import dev.attain.live.LiveRules;
import dev.attain.live.ReloadListener;
import dev.attain.live.Sample;
import dev.attain.spring.AttainProperties.Reloading;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what the properties say, or tells which of them cannot be meant.
 *
 * @param properties the properties
 */
record Settings(AttainProperties properties) {

  private static final String WITHOUT_SAMPLE =
      "There are no partners to try new rules on: set attain.reload.sample.";

  /**
   * Begins to tell decisions.
   *
   * @param listener takes them
   * @return to be closed
   */
  Audit audit(DecisionListener listener) {
    int capacity = properties.audit().capacity();
    if (capacity < 1) {
      throw Wrong.value("audit.capacity", capacity, "At least 1 decision must fit.");
    }
    return Audit.to(listener, capacity);
  }

  /**
   * Begins to serve rules.
   *
   * @param beans what the application has for it
   * @return to be closed
   */
  LiveRules start(Beans beans) {
    Path folder = Paths.of("rules", properties.rules());
    Reloading reload = properties.reload();
    Path facts = Paths.of("reload.sample", reload.sample());
    Sample sample = sample(reload, facts, beans.sample());
    if (folder == null) {
      refuseWithoutFolder(reload);
      return LiveRules.fixed(
          beans.audit() == null ? Attain.shipped() : Attain.shipped().audited(beans.audit()));
    }
    LiveRules.Builder builder = LiveRules.watching(folder);
    Path cache = Paths.of("cache", properties.cache());
    if (cache != null) {
      builder.cache(cache);
    }
    if (reload.every() != null) {
      builder.every(positive(reload.every()));
    }
    if (beans.audit() != null) {
      builder.audit(beans.audit());
    }
    if (sample != null) {
      LocalDate asOf = reload.sampleAsOf();
      Clock clock = beans.clock();
      builder.sample(
          sample, () -> asOf == null ? LocalDate.now(clock) : asOf, mostFlips(reload.mostFlips()));
    }
    beans.listeners().forEach(builder::listener);
    LiveRules live = builder.start();
    if (facts != null) {
      refuseUnreadable(facts, live);
    }
    return live;
  }

  private static Duration positive(Duration every) {
    if (every.isZero() || every.isNegative()) {
      throw Wrong.value("reload.every", every, "The time between two looks must be more than 0.");
    }
    return every;
  }

  private static @Nullable Sample sample(
      Reloading reload, @Nullable Path facts, @Nullable Sample own) {
    if (own != null && facts != null) {
      throw Wrong.value(
          "reload.sample", facts, "There is a bean of type Sample, too; only one of them can be.");
    }
    Sample sample = facts == null ? own : Sample.of(facts);
    if (sample == null && reload.sampleAsOf() != null) {
      throw Wrong.value("reload.sample-as-of", reload.sampleAsOf(), WITHOUT_SAMPLE);
    }
    if (sample == null && reload.mostFlips() != null) {
      throw Wrong.value("reload.most-flips", reload.mostFlips(), WITHOUT_SAMPLE);
    }
    return sample;
  }

  private static long mostFlips(@Nullable Long mostFlips) {
    if (mostFlips != null && mostFlips < 0) {
      throw Wrong.value("reload.most-flips", mostFlips, "No fewer than 0 partners can flip.");
    }
    return mostFlips == null ? 0 : mostFlips;
  }

  /** What is said of rules that never change would be passed over in silence. */
  private void refuseWithoutFolder(Reloading reload) {
    String reason = "The rules inside the jar never change: set attain.rules to a folder.";
    if (reload.every() != null) {
      throw Wrong.value("reload.every", reload.every(), reason);
    }
    Path facts = Paths.of("reload.sample", reload.sample());
    if (facts != null) {
      throw Wrong.value("reload.sample", facts, reason);
    }
    Path cache = Paths.of("cache", properties.cache());
    if (cache != null) {
      throw Wrong.value("cache", cache, "The rules inside the jar are compiled: set attain.rules.");
    }
  }

  /** Otherwise it would be found out when new rules are tried, perhaps in months. */
  private static void refuseUnreadable(Path facts, LiveRules live) {
    try {
      FactSource.open(facts, live.attain().vocabulary());
    } catch (UnreadableSourceException e) {
      live.close();
      throw Wrong.value("reload.sample", facts, String.valueOf(e.getMessage()));
    } catch (NoClassDefFoundError e) {
      live.close();
      throw Wrong.value(
          "reload.sample",
          facts,
          "Reading it needs a library that is optional and not here; "
              + String.valueOf(e.getMessage()).replace('/', '.')
              + " is missing.");
    }
  }

  /**
   * What the application has for its rules.
   *
   * @param audit is told decisions; null where nobody listens
   * @param listeners are told what becomes of rules that are found
   * @param sample its own partners to try new rules on; null where it has none
   * @param clock tells the day
   */
  record Beans(
      @Nullable Audit audit,
      List<ReloadListener> listeners,
      @Nullable Sample sample,
      Clock clock) {}
}

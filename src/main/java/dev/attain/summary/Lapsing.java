package dev.attain.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner that will lose a tier if no fact changes.
 *
 * @param partnerId the partner's id
 * @param partnerName its name, or null
 * @param from the tier that it has
 * @param to what it has then, a tier or {@code none}
 * @param on the first day without it
 */
public record Lapsing(
    String partnerId, @Nullable String partnerName, String from, String to, LocalDate on) {}

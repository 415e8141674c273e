package dev.attain.summary;

import org.jspecify.annotations.Nullable;

/**
 * How many rows were set aside for a reason.
 *
 * @param file the file
 * @param column the column, or null where the row as a whole is bad
 * @param reason what is wrong, without the values
 * @param example the reason of one of them in full
 * @param rows how many rows
 */
public record RejectCount(
    String file, @Nullable String column, String reason, String example, long rows) {}

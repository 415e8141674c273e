package dev.attain.batch;

import dev.attain.summary.Summary;
import java.nio.file.Path;

/**
 * A batch that was carried out to its end.
 *
 * @param out the folder with the results
 * @param summary what came out
 */
public record BatchResult(Path out, Summary summary) {}

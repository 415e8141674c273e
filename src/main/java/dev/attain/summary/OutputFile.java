package dev.attain.summary;

/**
 * A result of a batch.
 *
 * @param file its name
 * @param bytes how large it is
 * @param sha256 the hash of its bytes, {@code sha256:…}
 */
public record OutputFile(String file, long bytes, String sha256) {}

package dev.attain.summary;

/**
 * A fact file that was read.
 *
 * @param file its name
 * @param bytes how large it is on disk
 * @param sha256 the hash of its bytes, {@code sha256:…}
 */
public record InputFile(String file, long bytes, String sha256) {}

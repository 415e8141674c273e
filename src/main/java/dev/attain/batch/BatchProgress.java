package dev.attain.batch;

/**
 * How far a batch is.
 *
 * @param phase what it is doing
 * @param bytes how many bytes of the fact files were read
 * @param bytesInAll how many there are; 0 where nobody knows, as of a database
 * @param rows how many rows were read
 * @param partners how many partners were decided
 * @param partnersInAll how many there are; 0 while that is not known
 */
public record BatchProgress(
    Phase phase, long bytes, long bytesInAll, long rows, long partners, long partnersInAll) {

  /** What a batch does, one behind the other. */
  public enum Phase {
    /** The fact files are read, and facts sorted by partner. */
    READING,
    /** Partners are decided. */
    DECIDING,
    /** The results are put together. */
    WRITING,
    /** All is done, or it was stopped. */
    ENDED
  }
}

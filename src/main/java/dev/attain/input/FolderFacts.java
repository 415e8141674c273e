package dev.attain.input;

import dev.attain.facts.ExamPass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rows of one file say, from one thread; what is set aside is told piece by piece. */
final class FolderFacts implements FolderRows.Taker {

  private static final int ROWS_TOLD_TOGETHER = 4096;

  private final int file;
  private final boolean individualsGiven;
  private final BulkSource.Facts facts;
  private final BulkSource.Taker taker;
  private List<Rejected> rejected = new ArrayList<>();
  private int rows;

  /**
   * Passes facts on.
   *
   * @param file the place of the file among the files
   * @param individualsGiven whether the folder lists individuals
   * @param facts takes the facts
   * @param taker takes everything else
   */
  FolderFacts(int file, boolean individualsGiven, BulkSource.Facts facts, BulkSource.Taker taker) {
    this.file = file;
    this.individualsGiven = individualsGiven;
    this.facts = facts;
    this.taker = taker;
  }

  @Override
  public void fact(int partner, Record fact, long line) {
    facts.add(partner, fact);
    if (!individualsGiven && fact instanceof ExamPass pass) {
      facts.add(partner, Gathered.implied(pass));
    }
    count();
  }

  @Override
  public void examPass(int partner, ExamPass pass, long line, Unlisted ifNotListed) {
    facts.add(partner, pass, ifNotListed);
    count();
  }

  @Override
  public void rejected(Rejected one) {
    rejected.add(one);
    count();
  }

  private void count() {
    rows++;
    if (rows == ROWS_TOLD_TOGETHER) {
      tellRows();
    }
  }

  private void tellRows() {
    taker.progress(0, rows);
    rows = 0;
  }

  /** How many rows were set aside since the last time this was told. */
  int waiting() {
    return rejected.size();
  }

  /** Tells what was set aside in a piece of the file. */
  void end(long piece) {
    tellRows();
    if (!rejected.isEmpty()) {
      rejected.sort(Comparator.comparingLong(Rejected::line)); // plain rows are looked up later
      taker.rejected(file, piece, rejected);
      rejected = new ArrayList<>();
    }
  }
}

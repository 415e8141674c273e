package dev.attain.facts;

import java.time.LocalDate;

/**
 * A person passed an exam.
 *
 * @param individualId the person's id
 * @param exam the exam's code in its plain form: {@code 070-347} and {@code Exam 70-347} become
 *     {@code 70-347}
 * @param passedOn the day of the exam
 */
public record ExamPass(String individualId, String exam, LocalDate passedOn) {

  /**
   * Brings the exam's code to its plain form, so that one exam is one exam however it is written.
   */
  public ExamPass {
    exam = Ids.exam(exam);
  }
}

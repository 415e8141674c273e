/** Decides for populations that are larger than memory, and can be stopped at any moment. */
@org.jspecify.annotations.NullMarked
package dev.attain.batch;

/** What came out for a whole population, counted. */
@org.jspecify.annotations.NullMarked
package dev.attain.summary;

/** From decisions to text, JSON and CSV. */
@NullMarked
package dev.attain.report;

import org.jspecify.annotations.NullMarked;

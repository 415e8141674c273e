/**
 * What other rules, or another day, would change for a population, and which line did it to whom.
 */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.impact;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

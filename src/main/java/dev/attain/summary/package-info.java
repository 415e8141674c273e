/** What came out for a whole population, counted. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.summary;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

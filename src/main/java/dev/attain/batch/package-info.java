/** Decides for populations that are larger than memory, and can be stopped at any moment. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.batch;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

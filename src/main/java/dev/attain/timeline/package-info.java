/** The tier on every day between two, if no fact changes: when it is lost, and why. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.timeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

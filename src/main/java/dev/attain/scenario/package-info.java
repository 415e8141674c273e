/** Scenarios: what analysts say must come out, read, run against a rule set, and written. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.scenario;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

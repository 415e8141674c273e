/** From a rule folder to a checked, compiled, immutable rule set. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.rules;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

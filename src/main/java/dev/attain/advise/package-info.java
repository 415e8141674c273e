/** What would reach a tier: the fewest changes of facts, each proved by the rules themselves. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.advise;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

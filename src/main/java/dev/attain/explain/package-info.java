/** Why a partner has the tiers that it has: what counted, what did not, and why not. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.explain;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

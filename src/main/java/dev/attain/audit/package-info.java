/** Tells decisions to whoever keeps account of them, beside deciding and never in its way. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.audit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

/** Changes to a partner's facts, and what they do to its decisions. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.whatif;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

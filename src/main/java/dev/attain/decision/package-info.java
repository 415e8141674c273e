/** What came out, requirement by requirement. */
@API(status = Status.STABLE)
@NullMarked
package dev.attain.decision;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

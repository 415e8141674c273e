/** What of the rules the scenarios show, condition by condition. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.coverage;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

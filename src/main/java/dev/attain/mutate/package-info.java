/** Whether scenarios notice when the rules change. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.mutate;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

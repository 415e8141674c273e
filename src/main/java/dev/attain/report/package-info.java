/** From decisions to text, JSON and CSV. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

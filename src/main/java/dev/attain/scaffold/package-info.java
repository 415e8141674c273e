/** New competencies, options, definitions and requirements, written from templates. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.scaffold;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

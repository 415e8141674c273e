/** Files that people write, and what is wrong with them, each thing at its place. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

/** From a fact source to facts; what cannot be read is set aside with its place and reason. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.input;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

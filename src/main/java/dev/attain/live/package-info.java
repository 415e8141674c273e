/** Rules that are exchanged while a program runs, if they are fit to serve. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.live;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

/** The command line: one class a command. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.cli;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

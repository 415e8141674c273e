/** Facts and a rule set in a KIE session, fired, and read. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.session;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

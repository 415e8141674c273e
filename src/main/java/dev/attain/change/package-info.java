/** What may be changed in a rule, one thing at a time. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.change;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

/** What rules may say in their consequences. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.words;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

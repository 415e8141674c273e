/** Words for people: texts in several languages, and what was probably meant. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

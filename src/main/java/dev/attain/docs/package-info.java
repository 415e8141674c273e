/** The requirement pages of a programme, made from its rules. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.docs;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

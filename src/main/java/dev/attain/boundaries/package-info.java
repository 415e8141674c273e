/** Cases at the edges of rules, made from the rules themselves. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.boundaries;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

/** The language of rules: a file's text as a tree in which everything has its place. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.syntax;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;

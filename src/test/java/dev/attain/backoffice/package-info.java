/** An example: an application that keeps facts in a database, decides, and keeps the decisions. */
@NullMarked
package dev.attain.backoffice;

import org.jspecify.annotations.NullMarked;

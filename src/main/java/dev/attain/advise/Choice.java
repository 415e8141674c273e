package dev.attain.advise;

/**
 * Which things are chosen among those that could count.
 *
 * @param near whether those that are there are taken before new ones
 * @param passedOver how many of the most practical are passed over
 */
record Choice(boolean near, int passedOver) {}

/**
 * Speed, shown by two sides of the same work in one run: {@code ./tocsin bench NAME}. Rounds are interleaved, answers are compared before
 * speed, and the ratio counts, never the absolute. No test of {@code ./tocsin test} lives here.
 */
@NullMarked
package tocsin.bench;

import org.jspecify.annotations.NullMarked;

package tocsin.batches;

import tools.jackson.databind.JsonNode;

/**
 * One write of a batch.
 *
 * @param number of the line, from 1
 * @param put address of the single {@code PUT} that would do the same
 * @param body what that would carry
 */
public record BatchLine(int number, String put, JsonNode body) {}

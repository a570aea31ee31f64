package tocsin.spreadsheets;

import java.util.Map;
import java.util.Set;

/**
 * What is to be shown on one row of a marked copy.
 *
 * @param number the row
 * @param reason words for the column of reasons
 * @param wrong columns, from 0, to be coloured
 * @param corrected columns whose text was put right meanwhile, and the text
 */
public record MarkedRow(int number, String reason, Set<Integer> wrong, Map<Integer, String> corrected) {}

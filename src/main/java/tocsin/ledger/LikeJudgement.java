package tocsin.ledger;

/**
 * What somebody says of a row that looks like a record on file.
 *
 * @param same true: it is that record, and the row is passed over; false: it is another, and the row goes in
 * @param reason why; may be empty when it is the same
 */
record LikeJudgement(boolean same, String reason) {}

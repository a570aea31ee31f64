package tocsin.documents;

/**
 * An official number (文号).
 *
 * @param text as it stands on the paper
 * @param sequence its place in the body's series of that year, from one
 */
public record DocumentNumber(String text, int sequence) {}

package tocsin.documents;

import java.time.LocalDate;

/**
 * What a paper's number is asked for by: its kind, in whose name it goes out, on which local day.
 *
 * @param kind code of a declared {@link DocumentKind}
 */
public record DocumentSeries(String kind, IssuingBody body, LocalDate on) {}

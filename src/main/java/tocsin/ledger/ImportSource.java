package tocsin.ledger;

import java.util.UUID;

/**
 * Where written rows came from; with the line of an {@link ImportRow} it names one row for ever.
 *
 * @param fileName as the person's file was called
 */
public record ImportSource(UUID importId, String fileName, String sheet) {}

package tocsin.notices;

import java.time.Instant;
import java.util.UUID;
import tocsin.foundation.Text;

/** A message in somebody's inbox. */
record Message(UUID id, Instant at, String kind, Text sentence, String url, boolean read) {}

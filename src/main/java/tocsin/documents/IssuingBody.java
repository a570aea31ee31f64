package tocsin.documents;

import java.util.UUID;
import tocsin.foundation.AreaPath;

/** The body in whose name a paper goes out (发文机关). */
public record IssuingBody(UUID id, String name, AreaPath area) {}

package tocsin.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** A node of the sector tree. */
public record SectorView(
        UUID id, String code, Text name, @Nullable UUID parentId, AreaPath path) {}

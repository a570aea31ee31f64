package tocsin.foundation;

import java.util.List;

/** What somebody may see: any of these (area subtree × sector subtree). No part, nothing seen. */
public record Scope(List<Part> parts) {
    /** One rectangle of a scope. */
    public record Part(AreaPath area, AreaPath sector) {
        /** True when a record at this node and sector lies inside. */
        public boolean covers(AreaPath atArea, AreaPath atSector) {
            return area.contains(atArea) && sector.contains(atSector);
        }

        boolean covers(Part other) {
            return covers(other.area, other.sector);
        }
    }

    /** Nothing at all. */
    public static final Scope NOTHING = new Scope(List.of());

    public Scope {
        var all = parts.stream().distinct().toList();
        parts = all.stream()
                .filter(part -> all.stream().noneMatch(other -> !other.equals(part) && other.covers(part)))
                .toList();
    }

    /** True when some part covers a record at this node and sector. */
    public boolean covers(AreaPath area, AreaPath sector) {
        return parts.stream().anyMatch(part -> part.covers(area, sector));
    }
}

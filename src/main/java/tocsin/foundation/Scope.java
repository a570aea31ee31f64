package tocsin.foundation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may see: any of these parts. No part, nothing seen. */
public record Scope(List<Part> parts) {
    /**
     * One part of a scope: area subtree × sector subtree, and for people of a unit only what is that unit's own.
     *
     * @param organization the only organization whose records are meant; null: every one's
     */
    public record Part(
            AreaPath area, AreaPath sector, @Nullable UUID organization) {
        /** A part that reaches over every organization. */
        public Part(AreaPath area, AreaPath sector) {
            this(area, sector, null);
        }

        /** True when a record at this node and sector lies inside, whoever owns it. */
        public boolean covers(AreaPath atArea, AreaPath atSector) {
            return covers(atArea, atSector, null);
        }

        /** True when a record at this node and sector, owned by this organization, lies inside. */
        public boolean covers(AreaPath atArea, AreaPath atSector, @Nullable UUID owner) {
            return area.contains(atArea)
                    && sector.contains(atSector)
                    && (organization == null || organization.equals(owner));
        }

        boolean covers(Part other) {
            return covers(other.area, other.sector, other.organization);
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

    /** True when nothing of the other reaches beyond this one. */
    public boolean covers(Scope other) {
        return other.parts.stream().allMatch(theirs -> parts.stream().anyMatch(part -> part.covers(theirs)));
    }

    /** True when some part covers a record at this node and sector, whoever owns it. */
    public boolean covers(AreaPath area, AreaPath sector) {
        return covers(area, sector, null);
    }

    /** True when some part covers a record at this node and sector, owned by this organization. */
    public boolean covers(AreaPath area, AreaPath sector, @Nullable UUID owner) {
        return parts.stream().anyMatch(part -> part.covers(area, sector, owner));
    }
}

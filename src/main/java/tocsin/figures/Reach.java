package tocsin.figures;

import java.util.ArrayList;
import java.util.List;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;

/**
 * What of a node is counted: rectangles of (area subtree × sector subtree) to add, and those counted twice to take away.
 *
 * @param area the node the figures are of
 */
public record Reach(AreaPath area, List<Part> parts) {
    /**
     * One rectangle.
     *
     * @param sign 1 adds what is inside, -1 takes it away
     */
    public record Part(AreaPath area, AreaPath sector, int sign) {}

    public Reach {
        if (area.value().isEmpty()) {
            throw new IllegalArgumentException("figures are of a node, not of everywhere");
        }
    }

    /** All of a node, whoever asks. */
    public static Reach all(AreaPath area, AreaPath sector) {
        return new Reach(area, List.of(new Part(area, sector, 1)));
    }

    /** What a reader with this scope may count of a node and sector: the same records the ledgers would list. */
    public static Reach of(Scope scope, AreaPath area, AreaPath sector) {
        var inside = new ArrayList<Scope.Part>();
        for (var part : scope.parts()) {
            boolean ofEveryOrganization = part.organization() == null;
            if (ofEveryOrganization && meet(part.area(), area) && meet(part.sector(), sector)) {
                inside.add(new Scope.Part(deeper(part.area(), area), deeper(part.sector(), sector)));
            }
        }
        var allowed = new Scope(inside).parts();
        var parts = new ArrayList<Part>();
        for (var part : allowed) {
            parts.add(new Part(part.area(), part.sector(), 1));
            coveredAbove(part, allowed).forEach(twice -> parts.add(new Part(part.area(), twice, -1)));
        }
        return new Reach(area, parts);
    }

    /** Sectors within a part that parts of higher areas count already. */
    private static List<AreaPath> coveredAbove(Scope.Part part, List<Scope.Part> all) {
        var above = all.stream()
                .filter(other -> !other.equals(part)
                        && other.area().contains(part.area())
                        && part.sector().contains(other.sector()))
                .map(Scope.Part::sector)
                .distinct()
                .toList();
        return above.stream()
                .filter(sector -> above.stream().noneMatch(wider -> !wider.equals(sector) && wider.contains(sector)))
                .toList();
    }

    private static boolean meet(AreaPath one, AreaPath other) {
        return one.contains(other) || other.contains(one);
    }

    private static AreaPath deeper(AreaPath one, AreaPath other) {
        return one.contains(other) ? other : one;
    }
}

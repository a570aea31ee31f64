package tocsin.foundation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a node stands in a tree: the never-changing numbers of its ancestors and itself, base 36, each ended by a dot ({@code 1.2f.30.}).
 * "Inside" is "starts with", so a range over text collated as bytes finds a whole subtree. The same shape serves areas and sectors.
 */
public record AreaPath(@JsonValue String value) implements Comparable<AreaPath> {
    /** Above every root: contains everything. */
    public static final AreaPath EVERYWHERE = new AreaPath("");

    public AreaPath {
        if (!isPath(value)) {
            throw new IllegalArgumentException("not a path: " + value);
        }
    }

    /** Segments of digits and small letters, each ended by a dot. Every row read comes by here, so no pattern is asked. */
    private static boolean isPath(String value) {
        int segment = 0;
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            boolean inside = sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'z';
            if (!inside && (sign != '.' || segment == 0)) {
                return false;
            }
            segment = inside ? segment + 1 : 0;
        }
        return segment == 0;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AreaPath of(String value) {
        return new AreaPath(value);
    }

    /** The path of a child with the given number. */
    public AreaPath child(long number) {
        return new AreaPath(value + Long.toString(number, 36) + ".");
    }

    /** This node and those above it, itself first, the root last. */
    public List<AreaPath> upwards() {
        var nodes = new ArrayList<AreaPath>();
        for (int end = value.length(); end > 0; end = value.lastIndexOf('.', end - 2) + 1) {
            nodes.add(new AreaPath(value.substring(0, end)));
        }
        return nodes;
    }

    /** True when the other path is this node or below it. */
    public boolean contains(AreaPath other) {
        return other.value.startsWith(value);
    }

    /** The smallest node that holds both; {@link #EVERYWHERE} when they have no root in common. */
    public AreaPath around(AreaPath other) {
        return upwards().stream()
                .filter(node -> node.contains(other))
                .findFirst()
                .orElse(EVERYWHERE);
    }

    /** First text of the subtree's range, inclusive. */
    public String from() {
        return value;
    }

    /** End of the subtree's range, exclusive; {@code {} } (after every digit and letter) for {@link #EVERYWHERE}. */
    public String until() {
        return value.isEmpty() ? "{" : value.substring(0, value.length() - 1) + "/";
    }

    @Override
    public int compareTo(AreaPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

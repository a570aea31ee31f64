package tocsin.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Draws invented ground: a rough outline, parted again and again. Degrees, CGCS2000; it lies nowhere in particular. */
final class CountyMap {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double LONGITUDE = 118.6;
    private static final double LATITUDE = 29.4;

    private CountyMap() {}

    /** A closed outline about half a degree across, its edge uneven. */
    static Geometry county(Chance chance) {
        int corners = 90;
        var ring = new Coordinate[corners + 1];
        double wobble = chance.fraction() * 6;
        for (int index = 0; index < corners; index++) {
            double angle = 2 * Math.PI * index / corners;
            double reach = 0.26
                    + 0.035 * Math.sin(3 * angle + wobble)
                    + 0.02 * Math.sin(7 * angle + 2 * wobble)
                    + 0.008 * chance.fraction();
            ring[index] =
                    new Coordinate(LONGITUDE + 1.25 * reach * Math.cos(angle), LATITUDE + reach * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return GEOMETRY.createPolygon(ring);
    }

    /** Parts an outline into so many pieces, roughly alike, in the order of their seeds. */
    static List<Geometry> part(Geometry whole, int pieces, Chance chance) {
        var seeds = spread(whole, pieces, chance);
        var cells = new ArrayList<Geometry>();
        for (int round = 0; round < 3; round++) {
            cells.clear();
            var cut = cut(whole, seeds);
            for (int index = 0; index < seeds.size(); index++) {
                cells.add(cut.get(index));
                seeds.set(index, cut.get(index).getCentroid().getCoordinate());
            }
        }
        return cells;
    }

    /** A point inside an outline. */
    static Coordinate within(Geometry outline, Chance chance) {
        var box = outline.getEnvelopeInternal();
        for (int tries = 0; tries < 60; tries++) {
            var candidate = new Coordinate(
                    box.getMinX() + chance.fraction() * box.getWidth(),
                    box.getMinY() + chance.fraction() * box.getHeight());
            if (outline.contains(GEOMETRY.createPoint(candidate))) {
                return candidate;
            }
        }
        return outline.getInteriorPoint().getCoordinate();
    }

    /** GeoJSON geometry with six decimals, about a decimetre. */
    static String geoJson(Geometry outline) {
        var polygons = new ArrayList<String>();
        for (int index = 0; index < outline.getNumGeometries(); index++) {
            if (outline.getGeometryN(index) instanceof Polygon polygon) {
                polygons.add("[" + ring(polygon.getExteriorRing().getCoordinates()) + "]");
            }
        }
        return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}";
    }

    private static String ring(Coordinate[] corners) {
        var points = new ArrayList<String>();
        for (var corner : corners) {
            points.add(String.format(Locale.ROOT, "[%.6f,%.6f]", corner.x, corner.y));
        }
        return "[" + String.join(",", points) + "]";
    }

    private static List<Coordinate> spread(Geometry whole, int pieces, Chance chance) {
        var prepared = PreparedGeometryFactory.prepare(whole);
        var seeds = new ArrayList<Coordinate>();
        var box = whole.getEnvelopeInternal();
        while (seeds.size() < pieces) {
            var seed = new Coordinate(
                    box.getMinX() + chance.fraction() * box.getWidth(),
                    box.getMinY() + chance.fraction() * box.getHeight());
            if (prepared.contains(GEOMETRY.createPoint(seed))) {
                seeds.add(seed);
            }
        }
        return seeds;
    }

    private static List<Geometry> cut(Geometry whole, List<Coordinate> seeds) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(whole.getEnvelopeInternal());
        var diagram = builder.getDiagram(GEOMETRY);
        var pieces = new ArrayList<Geometry>();
        for (var seed : seeds) {
            Point point = GEOMETRY.createPoint(seed);
            Geometry piece = whole;
            for (int index = 0; index < diagram.getNumGeometries(); index++) {
                if (diagram.getGeometryN(index).covers(point)) {
                    piece = diagram.getGeometryN(index).intersection(whole);
                    break;
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }

    /** To the sixth decimal place, about a hand's breadth. */
    static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}

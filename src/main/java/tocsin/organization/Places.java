package tocsin.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ParsedCell;

/** Finds the area and the sector that rows of an import name, by code or by a name that is unique where the importer may work. */
@Component
public class Places {
    /** The field every import of placed records has. */
    public static final ImportField AREA =
            ImportField.text("area", "区域", "Area").demanded();

    public static final ImportField SECTOR = ImportField.text("sector", "行业", "Sector");

    /** A unified social credit code, compared with its check sign while it is read. */
    public static final ImportField CREDIT_CODE =
            ImportField.code("creditCode", "统一社会信用代码", "Credit code").readBy(Places::creditCode);

    private final AreaStore areas;
    private final Sectors sectors;

    Places(AreaStore areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    static ParsedCell creditCode(String text, ImportField field) {
        var code = CreditCode.normal(text);
        var fault = CreditCode.fault(code);
        if (fault == null) {
            return ParsedCell.good(code);
        }
        var problem = CellProblem.CHECK_DIGIT.at(field, text, fault);
        var meant = CreditCode.meant(code);
        return ParsedCell.bad(meant == null ? problem : problem.suggesting(meant));
    }

    /** What a batch of rows named, found. */
    public final class Found {
        private final Map<String, List<AreaView>> byName = new HashMap<>();
        private final List<SectorView> trades;
        private final Permission permission;
        private final Actor by;

        private Found(Collection<String> names, Permission permission, Actor by) {
            this.permission = permission;
            this.by = by;
            this.trades = sectors.list();
            areas.findByCodesOrNames(names).forEach(area -> {
                byName.computeIfAbsent(area.code(), key -> new ArrayList<>()).add(area.view());
                if (!area.name().equals(area.code())) {
                    byName.computeIfAbsent(area.name(), key -> new ArrayList<>())
                            .add(area.view());
                }
            });
        }

        /** The area a row names; null when it names none, in which case {@link #fault} says why. */
        public @Nullable AreaView area(ImportRow row) {
            var named = row.text(AREA.key());
            var inside = named == null ? List.<AreaView>of() : known(named, this::isInside);
            return inside.size() == 1 ? inside.getFirst() : null;
        }

        /** The sector a row names by code or name; the catch-all when it names none; null when there is no such. */
        public @Nullable SectorView sector(ImportRow row) {
            var named = row.text(SECTOR.key());
            var wanted = named == null ? "OTHER" : named;
            return trades.stream()
                    .filter(trade -> trade.code().equals(wanted)
                            || trade.name().zh().equals(wanted)
                            || trade.name().en().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElse(named == null && !trades.isEmpty() ? trades.getFirst() : null);
        }

        /** Why the row's place or sector cannot be taken; empty when both can. */
        public List<ImportProblem> faults(ImportRow row) {
            var faults = new ArrayList<ImportProblem>();
            var named = row.text(AREA.key());
            if (named != null && area(row) == null) {
                faults.add(areaFault(named));
            }
            if (sector(row) == null) {
                faults.add(CellProblem.NOT_IN_LIST.at(
                        SECTOR,
                        row.text(SECTOR.key()),
                        Text.list(trades.stream().map(SectorView::name).toList())));
            }
            return faults;
        }

        /** As {@link #faults}, for records that stand in the sector their row names: there too the importer must be allowed. */
        public List<ImportProblem> faultsWithSector(ImportRow row) {
            var faults = faults(row);
            var area = area(row);
            var sector = sector(row);
            if (area != null && sector != null && !by.may(permission, area.path(), sector.path())) {
                faults.add(CellProblem.OUTSIDE_AREA.at(SECTOR, sector.name().zh()));
            }
            return faults;
        }

        private ImportProblem areaFault(String named) {
            var inside = known(named, this::isInside);
            if (inside.size() > 1) {
                return CellProblem.AREA_AMBIGUOUS.at(AREA, named, inside.size());
            }
            boolean elsewhere = byName.containsKey(named);
            return (elsewhere ? CellProblem.OUTSIDE_AREA : CellProblem.UNKNOWN_AREA).at(AREA, named);
        }

        private List<AreaView> known(String named, Predicate<AreaView> where) {
            return byName.getOrDefault(named, List.of()).stream().filter(where).toList();
        }

        private boolean isInside(AreaView area) {
            return by.scope(permission).parts().stream()
                    .anyMatch(part -> part.area().contains(area.path()));
        }
    }

    /** Looks up every place that these rows name, at once. */
    public Found find(List<ImportRow> rows, Permission permission, Actor by) {
        var names = rows.stream()
                .map(row -> row.text(AREA.key()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        return new Found(names, permission, by);
    }

    /** The same id for the same words: a row imported twice is one record. */
    public static UUID idOf(String kind, @Nullable Object... identity) {
        return UUID.nameUUIDFromBytes(
                (kind + java.util.Arrays.toString(identity)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

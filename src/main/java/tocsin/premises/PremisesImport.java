package tocsin.premises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Places;
import tocsin.rulebook.Catalogues;

/** Import of premises: a place is known by its area, name and address. */
@Configuration(proxyBeanMethods = false)
class PremisesImport implements ImportTarget {
    private final PremisesRegister register;
    private final PremisesStore store;
    private final Places places;
    private final PremisesRows named;
    private final Likenesses likenesses;
    private final PremisesWithdrawal takeBack;

    PremisesImport(
            PremisesRegister register,
            PremisesStore store,
            Places places,
            PremisesRows named,
            Likenesses likenesses,
            PremisesWithdrawal takeBack) {
        this.register = register;
        this.store = store;
        this.places = places;
        this.named = named;
        this.likenesses = likenesses;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition premisesImportDefinition(Catalogues catalogues) {
        return new ImportDefinition(
                "premises",
                Text.of("场所", "Premises"),
                PremisesPermission.IMPORT,
                PremisesFields.all(catalogues),
                List.of("name", "address", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var bodies = named.find(rows);
        var there = there(rows);
        var likes = likes(rows, bodies, by);
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var area = found.area(row);
            var known = area == null ? null : there.get(key(area, row));
            if (known != null && (known || !PremisesRows.isActive(row))) {
                verdicts.add(ImportVerdict.same());
            } else {
                var faults = new ArrayList<>(found.faultsWithSector(row));
                if (known != null) {
                    faults.add(CellProblem.NOT_ALLOWED.at(
                            PremisesFields.NAME,
                            name(row),
                            Text.of(
                                    "已有档案但已停用，请在档案里重新启用",
                                    "it is on file but not in use; open its file and put it to use again")));
                }
                faults.addAll(faults(row, area));
                faults.addAll(bodies.faults(row, area));
                Optional.ofNullable(known == null ? likes.get(row.line()) : null)
                        .ifPresent(like -> faults.add(likeness(row, like)));
                verdicts.add(ImportVerdict.of(faults));
            }
        }
        return verdicts;
    }

    private Map<Integer, Likenesses.Like> likes(List<ImportRow> rows, PremisesRows.Found bodies, Actor by) {
        var looks = new LinkedHashMap<Integer, Likeness.Look>();
        for (var row : rows) {
            looks.put(
                    row.line(),
                    Likeness.Look.of(
                            name(row),
                            Objects.requireNonNullElse(row.text("address"), ""),
                            row.text("responsiblePhone"),
                            bodies.organization(row)
                                    .map(owner -> owner.id().value())
                                    .orElse(null),
                            PremisesRows.degrees(row.number("longitude")),
                            PremisesRows.degrees(row.number("latitude"))));
        }
        return likenesses.onFile(looks, by);
    }

    private static ImportProblem likeness(ImportRow row, Likenesses.Like like) {
        return CellProblem.LIKE_ANOTHER
                .at(
                        PremisesFields.NAME,
                        name(row),
                        Text.of("{0}“{1}”（{2}，{3}）", "{0} “{1}” ({2}, {3})")
                                .with(like.number(), like.name(), like.address(), Text.list(like.reasons())))
                .asWarning();
    }

    private static List<ImportProblem> faults(ImportRow row, @Nullable AreaView area) {
        var faults = new ArrayList<ImportProblem>();
        if (area != null && area.level().ordinal() < AreaLevel.TOWN.ordinal()) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    Places.AREA,
                    row.text("area"),
                    Text.of("场所要归到镇街、村居或网格", "a place belongs to a town, village or grid")));
        }
        faults.addAll(positionFaults(row, PremisesFields.LONGITUDE, PremisesFields.LATITUDE));
        return faults;
    }

    /** A position is whole and on the earth. */
    static List<ImportProblem> positionFaults(ImportRow row, ImportField longitude, ImportField latitude) {
        var faults = new ArrayList<ImportProblem>();
        if ((row.number(longitude.key()) == null) != (row.number(latitude.key()) == null)) {
            faults.add(CellProblem.MISSING.at(row.number(longitude.key()) == null ? longitude : latitude, null));
        }
        range(faults, longitude, row.number(longitude.key()), 180);
        range(faults, latitude, row.number(latitude.key()), 90);
        return faults;
    }

    private static void range(List<ImportProblem> faults, ImportField field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    field,
                    degrees.toPlainString(),
                    Text.of("应在 −{0} 至 {0} 之间", "it must lie between −{0} and {0}")
                            .with(most)));
        }
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, PremisesPermission.RECORD, by);
        var bodies = named.find(rows);
        var ids = takeBack.free(rows.stream().map(row -> id(row, found)).toList(), source.importId());
        var commands = new LinkedHashMap<PremisesId, RecordPremises>();
        var written = new ArrayList<UUID>();
        for (var row : rows) {
            var area = Objects.requireNonNull(found.area(row));
            var id = Objects.requireNonNull(ids.get(id(row, found)));
            written.add(id);
            commands.put(new PremisesId(id), bodies.described(row, area, Objects.requireNonNull(found.sector(row))));
        }
        var apart = rows.stream().filter(row -> row.apart() != null).toList();
        var likes = apart.isEmpty() ? Map.<Integer, Likenesses.Like>of() : likes(apart, bodies, by);
        register.recordAll(commands, by);
        apart.forEach(
                row -> keepApart(row, Objects.requireNonNull(ids.get(id(row, found))), likes.get(row.line()), by));
        return written;
    }

    /** Whoever imported the row has said that it is another place: nobody is asked about the two again. */
    private void keepApart(ImportRow row, UUID id, Likenesses.@Nullable Like like, Actor by) {
        if (like != null) {
            likenesses.keepApart(
                    new PremisesId(id),
                    Places.idOf("apart", id, like.id()),
                    new Likenesses.KeepApart(new PremisesId(like.id()), Objects.requireNonNull(row.apart())),
                    by);
        }
    }

    private static UUID id(ImportRow row, Places.Found found) {
        var area = Objects.requireNonNull(found.area(row));
        return Places.idOf("premises", area.id(), name(row), row.text("address"));
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    /** What is on file under the names of these rows, and whether it is in use. */
    private Map<String, Boolean> there(List<ImportRow> rows) {
        return store
                .everNamed(rows.stream().map(PremisesImport::name).distinct().toList())
                .stream()
                .map(PremisesStore.Kept::premises)
                .collect(Collectors.toMap(
                        premises -> premises.areaId().value() + "|" + premises.name() + "|" + premises.address(),
                        premises -> premises.state().isActive(),
                        Boolean::logicalOr));
    }

    private static String key(AreaView area, ImportRow row) {
        return area.id().value() + "|" + name(row) + "|" + row.text("address");
    }

    /** A place without a name is called by its address. */
    static String name(ImportRow row) {
        var name = row.text("name");
        return name == null ? String.valueOf(row.text("address")) : name;
    }
}

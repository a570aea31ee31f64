package tocsin.hazards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hazards turned on their side: one array to a column, so that many are written by one statement. */
final class HazardColumns {
    private final List<Hazard> all;
    private final Map<String, Object> columns = new HashMap<>();

    private HazardColumns(List<Hazard> all) {
        this.all = all;
    }

    /** The arrays by the names that {@link HazardStore#insert} gives them. */
    static Map<String, Object> of(List<Hazard> all) {
        var columns = new HazardColumns(all);
        columns.ids("ids", hazard -> hazard.id().value());
        columns.texts("numbers", Hazard::number);
        columns.place();
        columns.finding();
        columns.judgement();
        columns.course();
        columns.origin();
        return columns.columns;
    }

    /** Those that {@link HazardStore#saveAll} writes again. */
    static Map<String, Object> changing(List<Hazard> all) {
        var columns = new HazardColumns(all);
        columns.ids("ids", hazard -> hazard.id().value());
        columns.words();
        columns.judgement();
        columns.course();
        return columns.columns;
    }

    private void place() {
        ids("premises", hazard -> hazard.place().premises().value());
        texts("premisesNames", hazard -> hazard.place().premisesName());
        ids("organizations", hazard -> hazard.place().organization());
        ids("areas", hazard -> hazard.place().area().value());
        texts("paths", hazard -> hazard.place().path().value());
        texts("pathsThen", hazard -> hazard.place().pathThen().value());
        texts("counties", hazard -> hazard.place().countyCode());
        ids("sectors", hazard -> hazard.place().sector());
        texts("sectorPaths", hazard -> hazard.place().sectorPath().value());
    }

    private void finding() {
        texts("foundAts", hazard -> hazard.finding().foundAt().toString());
        texts("foundOns", hazard -> hazard.finding().foundOn().toString());
        ids("finders", hazard -> hazard.finding().finder());
        texts("finderPosts", hazard -> hazard.finding().finderPost());
        texts("photos", hazard -> String.join("|", hazard.finding().photos()));
        words();
    }

    private void words() {
        texts("sources", hazard -> hazard.finding().source());
        texts("categories", hazard -> hazard.finding().category());
        texts("descriptions", hazard -> hazard.finding().description());
        texts("descriptionsEn", hazard -> hazard.finding().descriptionEn());
        texts("spots", hazard -> hazard.finding().spot());
        texts("points", hazard -> String.join("|", hazard.finding().points()));
        texts("referenceKinds", hazard -> part(hazard.finding().reference(), RecordHazard.Reference::kind));
        texts("referenceNumbers", hazard -> part(hazard.finding().reference(), RecordHazard.Reference::number));
    }

    private void judgement() {
        texts("levels", hazard -> hazard.level().name());
        texts(
                "regimes",
                hazard -> part(hazard.majorBasis(), basis -> basis.regime().name()));
        texts("rules", hazard -> part(hazard.majorBasis(), MajorBasis::rule));
        texts("items", hazard -> part(hazard.majorBasis(), MajorBasis::item));
        ids("judges", Hazard::judgedBy);
    }

    private void course() {
        texts("statuses", hazard -> hazard.status().name());
        texts("dues", hazard -> part(hazard.dueOn(), LocalDate::toString));
        texts("closeds", hazard -> part(hazard.closedOn(), LocalDate::toString));
        ids("closers", Hazard::closedBy);
        columns.put("versions", all.stream().map(Hazard::version).toArray(Integer[]::new));
        texts("settings", hazard -> hazard.course().setting());
        texts("sites", hazard -> hazard.course().site());
        truths("rurals", hazard -> hazard.course().rural());
        texts("suspensions", hazard -> hazard.course().suspension().name());
        truths("guardeds", hazard -> hazard.course().guarded());
        texts("voideds", hazard -> part(hazard.course().voidedOn(), LocalDate::toString));
        truths("helds", hazard -> hazard.course().heldOnLookBack());
        truths("safes", hazard -> hazard.course().safeMeanwhile());
        texts("measures", hazard -> hazard.course().separation().measure());
        texts("measureDues", hazard -> part(hazard.course().separation().dueOn(), LocalDate::toString));
        truths("musts", hazard -> hazard.course().separation().mustsHold());
    }

    private void origin() {
        ids("relapses", hazard -> part(hazard.relapseOf(), HazardId::value));
        texts("adoptedFroms", hazard -> part(hazard.adopted(), Hazard.Source::file));
        columns.put(
                "adoptedRows",
                all.stream()
                        .map(hazard -> part(hazard.adopted(), Hazard.Source::row))
                        .toArray(Integer[]::new));
        texts("adoptedKeys", hazard -> part(hazard.adopted(), Hazard.Source::key));
        texts("adoptedFinders", hazard -> part(hazard.adopted(), Hazard.Source::finder));
        texts("adoptedMeasures", hazard -> part(hazard.adopted(), Hazard.Source::measure));
        texts("adoptedResponsibles", hazard -> part(hazard.adopted(), Hazard.Source::responsible));
    }

    private void texts(String name, Function<Hazard, @Nullable String> value) {
        columns.put(name, all.stream().map(value).toArray(String[]::new));
    }

    private void truths(String name, Function<Hazard, @Nullable Boolean> value) {
        columns.put(name, all.stream().map(value).toArray(Boolean[]::new));
    }

    private void ids(String name, Function<Hazard, @Nullable UUID> value) {
        columns.put(name, all.stream().map(value).toArray(UUID[]::new));
    }

    private static <P, T> @Nullable T part(@Nullable P whole, Function<P, T> value) {
        return whole == null ? null : value.apply(whole);
    }
}

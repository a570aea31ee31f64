package tocsin.hazards;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a new hazard fills its row. */
final class HazardCopy extends AbstractMapping<HazardCopy.Row> {
    HazardCopy() {
        super("hazards", "hazard");
        mapUUID("id", row -> row.hazard().id().value());
        mapUUID("salt", Row::salt);
        mapText("number", row -> row.hazard().number());
        mapUUID("relapse_of", row -> part(row.hazard().relapseOf(), HazardId::value));
        mapInteger("version", row -> row.hazard().version());
        place();
        finding();
        judgement();
        course();
        stops();
        origin();
    }

    /** A hazard and what its digest is salted with. */
    record Row(Hazard hazard, UUID salt) {
        Hazard.Place place() {
            return hazard.place();
        }

        HazardCourse course() {
            return hazard.course();
        }
    }

    private void place() {
        mapUUID("premises_id", row -> row.place().premises().value());
        mapText("premises_name", row -> row.place().premisesName());
        mapUUID("organization_id", row -> row.place().organization());
        mapUUID("area_id", row -> row.place().area().value());
        mapText("area_path", row -> row.place().path().value());
        mapText("path_then", row -> row.place().pathThen().value());
        mapText("county_code", row -> row.place().countyCode());
        mapUUID("sector_id", row -> row.place().sector());
        mapText("sector_path", row -> row.place().sectorPath().value());
    }

    private void finding() {
        mapTimeStampTz("found_at", row -> row.hazard().finding().foundAt().atZone(ZoneOffset.UTC));
        mapDate("found_on", row -> row.hazard().finding().foundOn());
        mapUUID("finder_id", row -> row.hazard().finding().finder());
        mapText("finder_post", row -> row.hazard().finding().finderPost());
        mapText("source", row -> row.hazard().finding().source());
        mapText("category", row -> row.hazard().finding().category());
        mapText("description", row -> row.hazard().finding().description());
        mapText("description_en", row -> row.hazard().finding().descriptionEn());
        mapText("spot", row -> row.hazard().finding().spot());
        mapTextArray("photos", row -> row.hazard().finding().photos());
        mapTextArray("points", row -> row.hazard().finding().points());
        mapText("reference_kind", row -> part(row.hazard().finding().reference(), RecordHazard.Reference::kind));
        mapText("reference_number", row -> part(row.hazard().finding().reference(), RecordHazard.Reference::number));
    }

    private void judgement() {
        mapText("level", row -> row.hazard().level().name());
        mapText(
                "regime",
                row -> part(row.hazard().majorBasis(), basis -> basis.regime().name()));
        mapText("rule", row -> part(row.hazard().majorBasis(), MajorBasis::rule));
        mapText("rule_item", row -> part(row.hazard().majorBasis(), MajorBasis::item));
        mapUUID("judged_by", row -> row.hazard().judgedBy());
    }

    private void course() {
        mapText("status", row -> row.hazard().status().name());
        mapDate("due_on", row -> row.hazard().dueOn());
        mapDate("closed_on", row -> row.hazard().closedOn());
        mapUUID("closed_by", row -> row.hazard().closedBy());
        mapText("setting", row -> row.course().setting());
        mapText("site", row -> row.course().site());
        mapBoolean("rural", row -> row.course().rural());
        mapDate("voided_on", row -> row.course().voidedOn());
        mapBoolean("held_on_look_back", row -> row.course().heldOnLookBack());
    }

    private void stops() {
        mapText("suspension", row -> row.course().suspension().name());
        mapBoolean("guarded", row -> row.course().guarded());
        mapBoolean("safe_meanwhile", row -> row.course().safeMeanwhile());
        mapText("combined_measure", row -> row.course().separation().measure());
        mapDate("combined_due_on", row -> row.course().separation().dueOn());
        mapBoolean("musts_hold", row -> row.course().separation().mustsHold());
    }

    private void origin() {
        mapText("adopted_from", row -> part(row.hazard().adopted(), Hazard.Source::file));
        mapInteger("adopted_row", row -> part(row.hazard().adopted(), Hazard.Source::row));
        mapText("adopted_key", row -> part(row.hazard().adopted(), Hazard.Source::key));
        mapText("adopted_finder", row -> part(row.hazard().adopted(), Hazard.Source::finder));
        mapText("adopted_measure", row -> part(row.hazard().adopted(), Hazard.Source::measure));
        mapText("adopted_responsible", row -> part(row.hazard().adopted(), Hazard.Source::responsible));
    }

    private static <P, T> @Nullable T part(@Nullable P whole, Function<P, T> value) {
        return whole == null ? null : value.apply(whole);
    }
}

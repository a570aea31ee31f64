package tocsin.figures;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import de.bytefish.pgbulkinsert.pgsql.constants.DataType;
import java.util.stream.Stream;

/** How a record's contribution fills its row. */
final class FactRowCopy extends AbstractMapping<FactRow> {
    /** @param kind of the source */
    FactRowCopy(String kind) {
        super("figures", "fact_row");
        mapText("kind", row -> kind);
        mapUUID("subject", FactRow::subject);
        mapText("area_path", row -> row.contribution().area().value());
        mapText("sector_path", row -> row.contribution().sector().value());
        mapShort("level", row -> (short) row.contribution().level());
        mapDate("since", row -> row.contribution().since());
        mapTextArray(
                "measures", row -> marks(row).map(Contribution.Mark::measure).toList());
        mapCollection(
                "days",
                DataType.Date,
                row -> marks(row).map(Contribution.Mark::day).toList());
        mapDate("latest_on", row -> row.contribution().latestMonth());
        mapLong("position", FactRow::position);
    }

    private static Stream<Contribution.Mark> marks(FactRow row) {
        return row.contribution().marks().stream();
    }
}

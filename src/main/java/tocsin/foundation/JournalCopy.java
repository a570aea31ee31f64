package tocsin.foundation;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.time.ZoneOffset;

/** How a fact fills a row of the journal; its number and place the database gives. */
final class JournalCopy extends AbstractMapping<JournalCopy.Row> {
    JournalCopy() {
        super("foundation", "journal");
        mapTimeStampTz("at", row -> row.signed().at().atZone(ZoneOffset.UTC));
        mapUUID("by_id", row -> row.signed().by().id());
        mapText("by_post", row -> row.signed().post());
        mapText("kind", row -> row.signed().fact().kind());
        mapUUID("subject", row -> row.signed().fact().subject());
        mapText("area", row -> row.signed().fact().area().value());
        mapText("body", Row::body);
        mapByteArray("digest", row -> row.signed().fact().digest());
    }

    /**
     * A fact and what it says.
     *
     * @param body canonical JSON
     */
    record Row(Fact.Signed signed, String body) {
        static Row of(Fact.Signed signed) {
            return new Row(signed, CanonicalJson.write(signed.fact().body()));
        }
    }
}

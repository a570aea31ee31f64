package tocsin.proof;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/**
 * A file that a record named and that was erased since, as a sealed fact says.
 *
 * @param hash SHA-256 of the bytes there were, which facts before it still bear
 * @param leaf of the fact that it was erased
 */
record ErasedFile(String hash, long leaf, Instant at, ErasureGround ground) {
    /** The fact by which papers and files are erased; released, so never called otherwise. */
    static final String KIND = "documents.FileErased";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** @throws IllegalArgumentException when the fact names no ground that there is */
    static ErasedFile of(long leaf, TupleFields fact) {
        var body = CanonicalJson.read(fact.body());
        return new ErasedFile(
                body.path("erased").asString(""),
                leaf,
                fact.at(),
                ErasureGround.valueOf(body.path("ground").asString("")));
    }

    /** Which, when, by which rule. */
    Text told() {
        return Text.of("{0}，{1}，{2}，叶 {3}", "{0}, {1}, {2}, leaf {3}")
                .with(hash, MOMENT.format(at.atZone(TownClock.ZONE)), ground.rule(), String.valueOf(leaf));
    }
}

package tocsin.proof;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the public halves of the signing keys. */
@Repository
class SigningKeyStore {
    private final JdbcClient sql;

    SigningKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All, in the order they were made. */
    List<SigningKeys.PublicKeyRow> all() {
        return sql.sql("""
                select id, algorithm, public_key, made_at, voucher, vouched, from_size from proof.signing_key
                order by from_size, made_at, id
                """)
                .query((row, n) -> new SigningKeys.PublicKeyRow(
                        row.getString("id"),
                        SigningAlgorithm.valueOf(row.getString("algorithm")),
                        row.getBytes("public_key"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("voucher"),
                        row.getBytes("vouched"),
                        row.getLong("from_size")))
                .list();
    }

    SigningKeys.@Nullable PublicKeyRow newest() {
        var all = all();
        return all.isEmpty() ? null : all.getLast();
    }

    void insert(SigningKeys.PublicKeyRow key, byte @Nullable [] vouched) {
        sql.sql("""
                insert into proof.signing_key (id, algorithm, public_key, made_at, voucher, vouched, from_size)
                values (:id, :algorithm, :publicKey, :madeAt, :voucher, :vouched, :fromSize)
                """)
                .param("id", key.id())
                .param("algorithm", key.algorithm().name())
                .param("publicKey", key.publicKey())
                .param("madeAt", key.madeAt().atOffset(ZoneOffset.UTC))
                .param("voucher", key.voucher())
                .param("vouched", vouched)
                .param("fromSize", key.fromSize())
                .update();
    }
}

package tocsin.premises;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;

/** SQL of what the rules say of places, and of what a person or another room adds to it. */
@Repository
class AssessmentStore {
    private final JdbcClient sql;

    AssessmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stood before, as far as a change is told. */
    record Before(RiskGrade grade, List<String> categories) {}

    Map<UUID, Before> before(Collection<UUID> premises) {
        var found = new HashMap<UUID, Before>();
        sql.sql("select premises_id, grade, categories from premises.assessment where premises_id = any(:ids)")
                .param("ids", premises.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("premises_id", UUID.class),
                            new Before(RiskGrade.valueOf(row.getString("grade")), Arrays.asList((String[])
                                    row.getArray("categories").getArray())));
                });
        return found;
    }

    Optional<Assessment> find(PremisesId premises) {
        return sql.sql("""
                        select categories, supervised, grade, points, why, editions from premises.assessment where premises_id = :id
                        """)
                .param("id", premises.value())
                .query((row, n) -> new Assessment(
                        Arrays.asList((String[]) row.getArray("categories").getArray()),
                        Arrays.asList((String[]) row.getArray("supervised").getArray()),
                        RiskGrade.valueOf(row.getString("grade")),
                        row.getInt("points"),
                        CanonicalJson.read(row.getString("why"), Assessment.Why.class),
                        Arrays.asList(row.getString("editions").split(","))))
                .optional();
    }

    /** Writes what the rules say of these places, by one statement; {@code at} is kept where that is something else than before. */
    void save(Map<UUID, Assessment> all, Instant at) {
        var ids = all.keySet().toArray(UUID[]::new);
        var each = Arrays.stream(ids).map(all::get).toList();
        sql.sql("""
                        insert into premises.assessment (premises_id, categories, supervised, grade, points, why, editions)
                        select id, coalesce(string_to_array(nullif(categories, ''), ','), '{}'),
                            coalesce(string_to_array(nullif(supervised, ''), ','), '{}'), grade, points, why::jsonb, editions
                        from unnest(:ids, :categories, :supervised, :grades, :points, :whys, :editions)
                            as u (id, categories, supervised, grade, points, why, editions)
                        on conflict (premises_id) do update set categories = excluded.categories, supervised = excluded.supervised,
                            grade = excluded.grade, points = excluded.points, why = excluded.why, editions = excluded.editions,
                            changed_at = case when assessment.grade = excluded.grade and assessment.categories <@ excluded.categories
                                and assessment.categories @> excluded.categories then assessment.changed_at else :at end
                        """)
                .param("ids", ids)
                .param("categories", strings(each.stream().map(one -> String.join(",", one.categories()))))
                .param("supervised", strings(each.stream().map(one -> String.join(",", one.supervised()))))
                .param("grades", strings(each.stream().map(one -> one.grade().name())))
                .param("points", each.stream().map(Assessment::points).toArray(Integer[]::new))
                .param("whys", strings(each.stream().map(one -> CanonicalJson.write(one.why()))))
                .param("editions", strings(each.stream().map(one -> String.join(",", one.editions()))))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String[] strings(java.util.stream.Stream<? extends @Nullable String> all) {
        return all.toArray(String[]::new);
    }

    Map<UUID, List<Assessor.Ruling>> rulings(Collection<UUID> premises) {
        var found = new HashMap<UUID, List<Assessor.Ruling>>();
        sql.sql("""
                        select premises_id, category, holds, reason from premises.category_ruling where premises_id = any(:ids)
                        union all
                        select premises_id, 'KEY_UNIT', true, basis from premises.key_unit
                        where premises_id = any(:ids) and removed_on is null
                        """).param("ids", premises.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("premises_id", UUID.class), key -> new ArrayList<>())
                    .add(new Assessor.Ruling(
                            row.getString("category"), row.getBoolean("holds"), row.getString("reason")));
        });
        return found;
    }

    void rule(PremisesId premises, Assessor.Ruling ruling, UUID by, LocalDate on) {
        sql.sql("""
                        insert into premises.category_ruling (premises_id, category, holds, reason, by_id, on_day)
                        values (:id, :category, :holds, :reason, :by, :on)
                        on conflict (premises_id, category) do update
                        set holds = excluded.holds, reason = excluded.reason, by_id = excluded.by_id, on_day = excluded.on_day
                        """)
                .param("id", premises.value())
                .param("category", ruling.category())
                .param("holds", ruling.holds())
                .param("reason", ruling.reason())
                .param("by", by)
                .param("on", on)
                .update();
    }

    /** Leaves a category to the rules again. */
    void leaveToTheRules(PremisesId premises, String category) {
        sql.sql("delete from premises.category_ruling where premises_id = :id and category = :category")
                .param("id", premises.value())
                .param("category", category)
                .update();
    }

    /** What rooms above count for these places, on a day. */
    Map<UUID, Map<String, BigDecimal>> counts(Collection<UUID> premises, LocalDate on) {
        var found = new HashMap<UUID, Map<String, BigDecimal>>();
        sql.sql("""
                        select coalesce(p.merged_into, p.id) as premises_id, c.measure, sum(c.count) as count
                        from premises.premises p join premises.risk_count c on c.premises_id = p.id
                        where coalesce(p.merged_into, p.id) = any(:ids) and (c.until_on is null or c.until_on > :on)
                        group by 1, 2
                        """).param("ids", premises.toArray(UUID[]::new)).param("on", on).query(row -> {
            found.computeIfAbsent(row.getObject("premises_id", UUID.class), key -> new HashMap<>())
                    .put(row.getString("measure"), row.getBigDecimal("count"));
        });
        return found;
    }

    /** What stands under these measures. */
    Map<UUID, Set<RiskCount>> counted(Collection<UUID> premises, Collection<String> measures) {
        var found = new HashMap<UUID, Set<RiskCount>>();
        sql.sql("""
                        select premises_id, measure, count, until_on from premises.risk_count
                        where premises_id = any(:ids) and measure = any(:measures)
                        """)
                .param("ids", premises.toArray(UUID[]::new))
                .param("measures", measures.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("premises_id", UUID.class), key -> new HashSet<>())
                            .add(new RiskCount(
                                    row.getString("measure"),
                                    row.getInt("count"),
                                    row.getObject("until_on", LocalDate.class)));
                });
        return found;
    }

    /** Writes what counts at these places under these measures, instead of what stood there. */
    void count(Map<UUID, Set<RiskCount>> counts, Collection<String> measures) {
        sql.sql("delete from premises.risk_count where premises_id = any(:ids) and measure = any(:measures)")
                .param("ids", counts.keySet().toArray(UUID[]::new))
                .param("measures", measures.toArray(String[]::new))
                .update();
        var places = new ArrayList<UUID>();
        var each = new ArrayList<RiskCount>();
        counts.forEach((place, all) -> all.forEach(one -> {
            places.add(place);
            each.add(one);
        }));
        sql.sql("""
                        insert into premises.risk_count (premises_id, measure, count, until_on)
                        select place, measure, count, until::date
                        from unnest(:places, :measures, :counts, :untils) as u (place, measure, count, until)
                        """)
                .param("places", places.toArray(UUID[]::new))
                .param("measures", strings(each.stream().map(RiskCount::measure)))
                .param("counts", each.stream().map(RiskCount::count).toArray(Integer[]::new))
                .param(
                        "untils",
                        strings(each.stream()
                                .map(one -> one.untilOn() == null
                                        ? null
                                        : one.untilOn().toString())))
                .update();
    }

    /** Takes away what counted until this day or an earlier one, and gives the places it counted for. */
    List<UUID> endCounts(LocalDate on) {
        return sql
                .sql("delete from premises.risk_count where until_on <= :on returning premises_id as value")
                .param("on", on)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Places of a county that were judged by other editions, or never. */
    List<UUID> judgedOtherwise(String countyCode, String editions, int limit) {
        return sql.sql("""
                        select p.id as value from premises.premises p left join premises.assessment m on m.premises_id = p.id
                        where p.county_code = :county and m.editions is distinct from :editions
                        order by p.id limit :limit
                        """)
                .param("county", countyCode)
                .param("editions", editions)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    List<String> counties() {
        return sql.sql("select distinct county_code as value from premises.premises order by 1")
                .query(String.class)
                .list();
    }
}

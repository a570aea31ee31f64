package tocsin.hazards;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.BulkRowStore;
import tocsin.foundation.Scope;
import tocsin.premises.PremisesId;

/** SQL of hazards. */
@Repository
class HazardStore {
    /** Under whichever of its files it was found. */
    private static final String AT_THE_PLACE = """
            premises_id in (select id from premises.premises_now
                where kept_id = (select kept_id from premises.premises_now where id = :id))
            """;

    private static final HazardCopy COPY = new HazardCopy();

    private final JdbcClient sql;
    private final BulkRowStore bulk;

    HazardStore(JdbcClient sql, BulkRowStore bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /** Numbers of a year that nobody had before. */
    List<Long> numbers(int year, int count) {
        return sql.sql("select hazards.take_numbers(:year, :count)")
                .param("year", year)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Writes new hazards and gives the salt of each. */
    Map<HazardId, UUID> insert(List<Hazard> all) {
        return all.size() < BulkRowStore.MANY ? insertFew(all) : insertMany(all);
    }

    private Map<HazardId, UUID> insertMany(List<Hazard> all) {
        var rows = all.stream()
                .map(hazard -> new HazardCopy.Row(hazard, UUID.randomUUID()))
                .toList();
        bulk.write(COPY, rows);
        return rows.stream().collect(Collectors.toMap(row -> row.hazard().id(), HazardCopy.Row::salt));
    }

    private Map<HazardId, UUID> insertFew(List<Hazard> all) {
        var salts = new HashMap<HazardId, UUID>();
        sql.sql("""
                insert into hazards.hazard (id, number, premises_id, premises_name, organization_id, area_id, area_path, path_then, county_code,
                    sector_id, sector_path, found_at, found_on, finder_id, finder_post, source, category, description, description_en, spot, level, regime, rule,
                    rule_item, judged_by, reference_kind, reference_number, photos, relapse_of, status, due_on, closed_on, closed_by,
                    adopted_from, adopted_row, adopted_key, adopted_finder, adopted_measure, adopted_responsible, version, setting, site, rural, suspension, guarded, voided_on, held_on_look_back,
                    points, safe_meanwhile, combined_measure, combined_due_on, musts_hold)
                select u.id, u.number, u.premises, u.premises_name, u.organization, u.area, u.path, u.path_then, u.county, u.sector,
                    u.sector_path, u.found_at, u.found_on, u.finder, u.finder_post, u.source, u.category, u.description, u.description_en, u.spot, u.level,
                    u.regime, u.rule, u.item, u.judge, u.reference_kind, u.reference_number,
                    coalesce(string_to_array(nullif(u.photos, ''), '|'), '{}'), u.relapse, u.status, u.due, u.closed, u.closer,
                    u.adopted_from, u.adopted_row, u.adopted_key, u.adopted_finder, u.adopted_measure, u.adopted_responsible, u.version, u.setting, u.site, u.rural, u.suspension,
                    u.guarded, u.voided, u.held, coalesce(string_to_array(nullif(u.points, ''), '|'), '{}'), u.safe, u.measure, u.measure_due, u.musts
                from unnest(:ids, :numbers, :premises, :premisesNames, :organizations, :areas, :paths, :pathsThen, :counties, :sectors,
                    :sectorPaths, cast(:foundAts as timestamptz[]), cast(:foundOns as date[]), :finders, :finderPosts, :sources, :categories, :descriptions, :descriptionsEn, :spots, :levels,
                    :regimes, :rules, :items, :judges, :referenceKinds, :referenceNumbers, :photos, :relapses, :statuses, cast(:dues as date[]), cast(:closeds as date[]),
                    :closers, :adoptedFroms, :adoptedRows, :adoptedKeys, :adoptedFinders, :adoptedMeasures, :adoptedResponsibles, cast(:versions as int[]), :settings, :sites, :rurals, :suspensions,
                    :guardeds, cast(:voideds as date[]), :helds, :points, :safes, :measures, cast(:measureDues as date[]), :musts)
                    as u (id, number, premises, premises_name, organization, area, path, path_then, county, sector, sector_path, found_at,
                        found_on, finder, finder_post, source, category, description, description_en, spot, level, regime, rule, item, judge, reference_kind,
                        reference_number, photos, relapse, status, due, closed, closer, adopted_from, adopted_row, adopted_key, adopted_finder, adopted_measure, adopted_responsible, version,
                        setting, site, rural, suspension, guarded, voided, held, points, safe, measure, measure_due, musts)
                returning id, salt
                """).params(HazardColumns.of(all)).query((RowCallbackHandler)
                row -> salts.put(new HazardId(row.getObject("id", UUID.class)), row.getObject("salt", UUID.class)));
        return salts;
    }

    /** Writes of many hazards what acts may change. */
    void saveAll(List<Hazard> all) {
        sql.sql("""
                update hazards.hazard h set level = u.level, regime = u.regime, rule = u.rule, rule_item = u.item, judged_by = u.judge,
                    status = u.status, due_on = u.due, closed_on = u.closed, closed_by = u.closer, description = u.description, description_en = u.description_en,
                    spot = u.spot, category = u.category, source = u.source, reference_kind = u.reference_kind,
                    reference_number = u.reference_number, version = u.version, setting = u.setting, site = u.site, rural = u.rural,
                    suspension = u.suspension, guarded = u.guarded, voided_on = u.voided, held_on_look_back = u.held,
                    points = coalesce(string_to_array(nullif(u.points, ''), '|'), '{}'), safe_meanwhile = u.safe,
                    combined_measure = u.measure, combined_due_on = u.measure_due, musts_hold = u.musts
                from unnest(:ids, :levels, :regimes, :rules, :items, :judges, :statuses, cast(:dues as date[]), cast(:closeds as date[]),
                    :closers, :descriptions, :descriptionsEn, :spots, :categories, :sources, :referenceKinds, :referenceNumbers, cast(:versions as int[]),
                    :settings, :sites, :rurals, :suspensions, :guardeds, cast(:voideds as date[]), :helds, :points, :safes,
                    :measures, cast(:measureDues as date[]), :musts)
                    as u (id, level, regime, rule, item, judge, status, due, closed, closer, description, description_en, spot, category, source,
                        reference_kind, reference_number, version, setting, site, rural, suspension, guarded, voided, held, points, safe, measure,
                        measure_due, musts)
                where h.id = u.id
                """).params(HazardColumns.changing(all)).update();
    }

    Optional<HazardRow> find(HazardId id) {
        return sql.sql(HazardRowStore.SELECT + "where h.id = :id")
                .param("id", id.value())
                .query(HazardRowStore::read)
                .optional();
    }

    /** The hazards of these ids, their rows locked in the order of the ids, so that two lists never wait for each other. */
    List<HazardRow> lockAll(Collection<HazardId> ids) {
        return sql.sql(HazardRowStore.SELECT + "where h.id = any(:ids) order by h.id for update")
                .param("ids", ids.stream().map(HazardId::value).toArray(UUID[]::new))
                .query(HazardRowStore::read)
                .list();
    }

    List<HazardRow> list(Collection<UUID> ids) {
        return sql.sql(HazardRowStore.SELECT + "where h.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(HazardRowStore::read)
                .list();
    }

    /** Hazards later found as a relapse of this one. */
    List<HazardRow> relapsesOf(HazardId id) {
        return sql.sql(HazardRowStore.SELECT + "where h.relapse_of = :id order by h.found_at")
                .param("id", id.value())
                .query(HazardRowStore::read)
                .list();
    }

    List<UUID> idsOf(PremisesId premises) {
        return sql.sql("select id from hazards.hazard where " + AT_THE_PLACE)
                .param("id", premises.value())
                .query(UUID.class)
                .list();
    }

    /** Keys of old ledgers that were taken over already. */
    List<String> adoptedKeys(Collection<String> keys) {
        return sql.sql("select adopted_key from hazards.hazard where adopted_key = any(:keys) and withdrawn_on is null")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<Hazard> numbered(Collection<String> numbers) {
        return sql
                .sql(HazardRowStore.SELECT + "where h.number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(HazardRowStore::read)
                .list()
                .stream()
                .map(HazardRow::hazard)
                .toList();
    }

    /** Open, overdue and all hazards of a premises within a reader's scope. */
    Map<String, Long> counts(PremisesId premises, Scope scope) {
        var counts = new HashMap<String, Long>();
        var rows = sql
                .sql(HazardRowStore.SELECT + "where h." + AT_THE_PLACE)
                .param("id", premises.value())
                .query(HazardRowStore::read)
                .list()
                .stream()
                .map(HazardRow::hazard)
                .filter(hazard -> !hazard.isVoid())
                .filter(hazard -> scope.covers(
                        hazard.place().path(),
                        hazard.place().sectorPath(),
                        hazard.place().organization()))
                .toList();
        counts.put("hazards", (long) rows.size());
        counts.put("openHazards", rows.stream().filter(Hazard::isOpen).count());
        counts.put(
                "overdueHazards",
                overdue(rows.stream()
                        .filter(Hazard::isOpen)
                        .map(hazard -> hazard.id().value())
                        .toList()));
        return counts;
    }

    private long overdue(List<UUID> ids) {
        return sql.sql("select count(distinct subject) from agenda.item_open where overdue and subject = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}

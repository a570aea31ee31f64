package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of posts and of who holds them. */
@Repository
class PostStore {
    static final String HELD = """
            select p.id as post_id, p.title, p.role, p.organization_id, o.name as organization_name, p.sector_path, p.duty_text,
                   h.id as holding_id, h.version, h.from_on, h.until_on, h.acting,
                   a.id as area_id, a.number, a.code, a.name as area_name, a.level, a.parent_id, a.path
            from organization.holding h
            join organization.post p on p.id = h.post_id
            join organization.organization o on o.id = p.organization_id
            join organization.area a on a.id = p.area_id
            """;

    static final String ON_THE_DAY =
            "h.from_on <= :day and (h.until_on is null or h.until_on > :day) and p.retired_on is null";

    private final JdbcClient sql;

    PostStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A post's own row. */
    record Post(
            UUID id,
            String title,
            UUID organizationId,
            UUID areaId,
            AreaPath areaPath,
            @Nullable UUID sectorId,
            AreaPath sectorPath,
            String role,
            @Nullable String dutyText,
            @Nullable LocalDate retiredOn,
            int version) {
        Post corrected(String newTitle, @Nullable String newDutyText) {
            return new Post(
                    id,
                    newTitle,
                    organizationId,
                    areaId,
                    areaPath,
                    sectorId,
                    sectorPath,
                    role,
                    newDutyText,
                    retiredOn,
                    version + 1);
        }
    }

    /** The holding of a post. */
    record Holding(
            UUID id,
            UUID postId,
            UUID personId,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            boolean acting,
            int version) {}

    /** Writes new posts in one statement and gives their salts by id. */
    Map<UUID, UUID> insertAll(List<Post> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql("""
                insert into organization.post (id, title, organization_id, area_id, area_path, sector_id, sector_path, role, duty_text, version)
                select * from unnest(:ids, :titles, :organizations, :areas, :areaPaths, :sectors, :sectorPaths, :roles, :duties, :versions)
                returning id, salt
                """)
                .param("ids", all.stream().map(Post::id).toArray(UUID[]::new))
                .param("titles", all.stream().map(Post::title).toArray(String[]::new))
                .param("organizations", all.stream().map(Post::organizationId).toArray(UUID[]::new))
                .param("areas", all.stream().map(Post::areaId).toArray(UUID[]::new))
                .param(
                        "areaPaths",
                        all.stream().map(post -> post.areaPath().value()).toArray(String[]::new))
                .param("sectors", all.stream().map(Post::sectorId).toArray(UUID[]::new))
                .param(
                        "sectorPaths",
                        all.stream().map(post -> post.sectorPath().value()).toArray(String[]::new))
                .param("roles", all.stream().map(Post::role).toArray(String[]::new))
                .param("duties", all.stream().map(Post::dutyText).toArray(String[]::new))
                .param("versions", all.stream().map(Post::version).toArray(Integer[]::new))
                .query((RowCallbackHandler) row -> note(row, salts));
        return salts;
    }

    private static void note(ResultSet row, Map<UUID, UUID> salts) throws SQLException {
        salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class));
    }

    /** Who holds a post of one of these roles for one of these nodes on a day, the nearest node first. */
    List<PostHolder> holders(
            Collection<String> roles, Collection<UUID> nodes, AreaPath sector, LocalDate on, int most) {
        return sql.sql("""
                select pe.name, p.title as post, o.name as organization, a.name as area
                from organization.holding h
                join organization.post p on p.id = h.post_id
                join organization.person pe on pe.id = h.person_id
                join organization.organization o on o.id = p.organization_id
                join organization.area a on a.id = p.area_id
                where p.role = any(:roles) and a.id = any(:nodes) and starts_with(:sector, p.sector_path)
                    and h.from_on <= :on and (h.until_on is null or h.until_on > :on)
                order by length(a.path) desc, h.acting, pe.name limit :most
                """)
                .param("roles", roles.toArray(String[]::new))
                .param("nodes", nodes.toArray(UUID[]::new))
                .param("sector", sector.value())
                .param("on", on)
                .param("most", most)
                .query(PostHolder.class)
                .list();
    }

    UUID correct(Post post) {
        return sql.sql("""
                update organization.post set title = :title, duty_text = :duty, version = :version where id = :id returning salt
                """)
                .param("title", post.title())
                .param("duty", post.dutyText())
                .param("version", post.version())
                .param("id", post.id())
                .query(UUID.class)
                .single();
    }

    Optional<Post> find(UUID id) {
        return find(id, "");
    }

    List<Post> list(Collection<UUID> ids) {
        return sql.sql("select * from organization.post where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> post(row))
                .list();
    }

    Optional<Post> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<Post> find(UUID id, String holding) {
        return sql.sql("""
                select * from organization.post where id = :id
                """ + holding)
                .param("id", id)
                .query((row, n) -> post(row))
                .optional();
    }

    /** Posts of these organizations that were not taken back. */
    List<Post> listIn(Collection<UUID> organizations) {
        return sql.sql(
                        "select * from organization.post where organization_id = any(:organizations) and retired_on is null order by title")
                .param("organizations", organizations.toArray(UUID[]::new))
                .query((row, n) -> post(row))
                .list();
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("organization_id", UUID.class),
                row.getObject("area_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")),
                row.getString("role"),
                row.getString("duty_text"),
                row.getObject("retired_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Writes who holds posts, new or changed, in one statement and gives the salts by id. */
    Map<UUID, UUID> saveAll(List<Holding> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql("""
                insert into organization.holding (id, post_id, person_id, from_on, until_on, acting, version)
                select * from unnest(:ids, :posts, :people, cast(:froms as date[]), cast(:untils as date[]), :actings, :versions)
                on conflict (id) do update set until_on = excluded.until_on, version = excluded.version returning id, salt
                """)
                .param("ids", all.stream().map(Holding::id).toArray(UUID[]::new))
                .param("posts", all.stream().map(Holding::postId).toArray(UUID[]::new))
                .param("people", all.stream().map(Holding::personId).toArray(UUID[]::new))
                .param(
                        "froms",
                        all.stream().map(holding -> holding.fromOn().toString()).toArray(String[]::new))
                .param(
                        "untils",
                        all.stream().map(holding -> text(holding.untilOn())).toArray(String[]::new))
                .param("actings", all.stream().map(Holding::acting).toArray(Boolean[]::new))
                .param("versions", all.stream().map(Holding::version).toArray(Integer[]::new))
                .query((RowCallbackHandler) row -> note(row, salts));
        return salts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Optional<Holding> lockHolding(UUID id) {
        return sql.sql(
                        "select id, post_id, person_id, from_on, until_on, acting, version from organization.holding where id = :id for update")
                .param("id", id)
                .query((row, n) -> new Holding(
                        id,
                        row.getObject("post_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getBoolean("acting"),
                        row.getInt("version")))
                .optional();
    }

    List<PostHeld> heldBy(UUID person, LocalDate on) {
        return sql.sql(HELD + " where h.person_id = :person and " + ON_THE_DAY + " order by length(a.path), p.title")
                .param("person", person)
                .param("day", on)
                .query((row, n) -> held(row))
                .list();
    }

    List<PostController.Term> terms(UUID post) {
        return sql.sql("""
                select h.id as holding, h.person_id, p.name, h.from_on as "from", h.until_on as until, h.acting, h.version
                from organization.holding h join organization.person p on p.id = h.person_id
                where h.post_id = :post order by h.from_on desc, h.id
                """).param("post", post).query(PostController.Term.class).list();
    }

    List<PostHeld> everHeldBy(UUID person) {
        return sql.sql(HELD + "where h.person_id = :person order by h.from_on desc")
                .param("person", person)
                .query((row, n) -> held(row))
                .list();
    }

    /** Who holds a post in any of these organizations on a day: organization, person. */
    List<UUID[]> holders(Collection<UUID> organizations, LocalDate on) {
        return sql.sql("""
                select distinct p.organization_id, h.person_id
                from organization.post p join organization.holding h on h.post_id = p.id
                where p.organization_id = any(:organizations) and p.retired_on is null
                  and h.from_on <= :day and (h.until_on is null or h.until_on > :day)
                """)
                .param("organizations", organizations.toArray(UUID[]::new))
                .param("day", on)
                .query((row, n) ->
                        new UUID[] {row.getObject("organization_id", UUID.class), row.getObject("person_id", UUID.class)
                        })
                .list();
    }

    static PostHeld held(ResultSet row) throws SQLException {
        return new PostHeld(
                row.getObject("post_id", UUID.class),
                row.getString("title"),
                row.getString("role"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                new AreaView(
                        new AreaId(row.getObject("area_id", UUID.class)),
                        row.getLong("number"),
                        row.getString("code"),
                        row.getString("area_name"),
                        AreaLevel.valueOf(row.getString("level")),
                        row.getObject("parent_id", UUID.class),
                        new AreaPath(row.getString("path"))),
                new AreaPath(row.getString("sector_path")),
                row.getBoolean("acting"),
                row.getObject("holding_id", UUID.class),
                row.getInt("version"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("duty_text"));
    }
}

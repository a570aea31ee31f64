package tocsin.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import tocsin.foundation.TownClock;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.RecordWithdrawal;
import tocsin.rulebook.Catalogues;

/** Import of posts with the safety duty written into each (一岗双责): one is known by its title, organization and area. */
@Configuration(proxyBeanMethods = false)
class PostImport implements ImportTarget {
    private static final ImportField TITLE =
            ImportField.text("title", "岗位", "Post").demanded().filling(OpenPost.class, "title");
    private static final ImportField ORGANIZATION =
            ImportField.text("organization", "单位", "Organization").demanded();
    private static final ImportField DUTY =
            ImportField.text("dutyText", "岗位安全职责", "Safety duty").filling(OpenPost.class, "dutyText");

    private final Posts posts;
    private final PostStore store;
    private final Organizations organizations;
    private final Places places;
    private final Withdrawal withdrawal;
    private final PostWithdrawal takeBack;

    PostImport(
            Posts posts,
            PostStore store,
            Organizations organizations,
            Places places,
            Withdrawal withdrawal,
            PostWithdrawal takeBack) {
        this.posts = posts;
        this.store = store;
        this.organizations = organizations;
        this.places = places;
        this.withdrawal = withdrawal;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition postImportDefinition(Catalogues catalogues, TownClock clock) {
        var roles = catalogues.list("roles", clock.today()).stream()
                .map(role -> new LedgerColumn.Value(role.code(), role.label()))
                .toList();
        return new ImportDefinition(
                "posts",
                Text.of("岗位", "Posts"),
                OrganizationPermission.IMPORT,
                List.of(
                        TITLE,
                        ORGANIZATION,
                        Places.AREA,
                        Places.SECTOR,
                        ImportField.oneOf("role", "角色", "Role", roles).demanded(),
                        DUTY),
                List.of("title", "organization", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var bodies = bodies(rows);
        var there =
                store.listIn(bodies.values().stream().map(OrganizationId::value).collect(Collectors.toSet()));
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var body = bodies.get(words(row, "organization"));
            var faults = new ArrayList<>(found.faults(row));
            if (body == null && row.text("organization") != null) {
                faults.add(CellProblem.NOT_KNOWN.at(ORGANIZATION, row.text("organization")));
            }
            var beside = there.stream()
                    .filter(post -> isBeside(post, body, found.area(row)))
                    .toList();
            var same = beside.stream()
                    .filter(post -> post.title().equals(row.text("title")))
                    .findFirst();
            same.flatMap(post -> otherDuty(row, post)).ifPresent(faults::add);
            if (same.isEmpty()) {
                likeness(row, beside).ifPresent(faults::add);
            }
            verdicts.add(same.isPresent() && faults.isEmpty() ? ImportVerdict.same() : ImportVerdict.of(faults));
        }
        return verdicts;
    }

    private static boolean isBeside(PostStore.Post post, @Nullable OrganizationId body, @Nullable AreaView area) {
        return body != null
                && area != null
                && post.organizationId().equals(body.value())
                && post.areaId().equals(area.id().value());
    }

    /** A post on file keeps the duty written into it: an import opens posts and corrects none. */
    private static Optional<ImportProblem> otherDuty(ImportRow row, PostStore.Post post) {
        var duty = row.text("dutyText");
        return duty == null || duty.equals(post.dutyText())
                ? Optional.empty()
                : Optional.of(CellProblem.NOT_ALLOWED.at(
                        DUTY,
                        duty,
                        Text.of(
                                "这个岗位已在册，所写职责与此不同，请在岗位页面更正",
                                "the post is on file with another duty; correct it on its page")));
    }

    private static Optional<ImportProblem> likeness(ImportRow row, List<PostStore.Post> beside) {
        var key = key(words(row, "title"));
        return beside.stream()
                .filter(post -> key(post.title()).equals(key))
                .findFirst()
                .map(post -> CellProblem.DOUBTFUL
                        .at(
                                TITLE,
                                row.text("title"),
                                Text.of("同一单位在这里已有相近的岗位“{0}”", "the organization has a post “{0}” there already")
                                        .with(post.title()))
                        .asWarning());
    }

    private static String key(String title) {
        return title.replaceAll("[\\s　（）()·•、,，-]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var bodies = bodies(rows);
        var ids =
                withdrawal.free(rows.stream().map(row -> id(row, found, bodies)).toList(), source);
        var written = new ArrayList<UUID>();
        for (var row : rows) {
            var id = Objects.requireNonNull(ids.get(id(row, found, bodies)));
            posts.open(
                    id,
                    new OpenPost(
                            words(row, "title"),
                            Objects.requireNonNull(bodies.get(words(row, "organization"))),
                            Objects.requireNonNull(found.area(row)).id(),
                            row.text(Places.SECTOR.key()) == null
                                    ? null
                                    : Objects.requireNonNull(found.sector(row)).id(),
                            words(row, "role"),
                            row.text("dutyText")),
                    by);
            written.add(id);
        }
        return written;
    }

    private static UUID id(ImportRow row, Places.Found found, Map<String, OrganizationId> bodies) {
        var area = Objects.requireNonNull(found.area(row));
        var body = Objects.requireNonNull(bodies.get(words(row, "organization")));
        return Places.idOf("post", row.text("title"), body.value(), area.id());
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    private Map<String, OrganizationId> bodies(List<ImportRow> rows) {
        var names = rows.stream()
                .map(row -> words(row, "organization"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return organizations.named(names).stream()
                .collect(Collectors.toMap(OrganizationView::name, OrganizationView::id, (first, second) -> first));
    }

    private static String words(ImportRow row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }
}

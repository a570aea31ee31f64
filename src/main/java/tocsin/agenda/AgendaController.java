package tocsin.agenda;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;

/** My work over HTTP. */
@RestController
class AgendaController {
    /** More than a desk can hold; the counts stay exact. */
    private static final int MOST_SHOWN = 500;

    private static final int SOON_DAYS = 3;

    private final Desk desk;
    private final AgendaViews views;
    private final AgendaKinds kinds;
    private final AgendaWords words;
    private final TownClock clock;

    AgendaController(Desk desk, AgendaViews views, AgendaKinds kinds, AgendaWords words, TownClock clock) {
        this.desk = desk;
        this.views = views;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /** Which part of the desk is asked for; small letters in the address. */
    enum View {
        ALL,
        MINE,
        SUPERVISED;

        boolean shows(Desk.Paper paper) {
            return this == ALL || (this == MINE) == paper.mine();
        }
    }

    record Counts(long all, long mine, long supervised, long overdue, long withinThree) {}

    record Subject(String kind, UUID id, String url) {}

    record Tier(AreaLevel level, String name) {}

    record Next(LocalDate on, String to, boolean vacant) {}

    record Action(Text label, String url) {}

    record Item(
            UUID id,
            String kind,
            Text verb,
            String title,
            String detail,
            Subject subject,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            AgendaItemView.Clock state,
            Tier tier,
            List<AreaLevel> tiers,
            @Nullable Next next,
            Action action) {}

    record Page(Counts counts, List<Item> items) {}

    @Operation(operationId = "getAgenda", summary = "Read my work, most pressing first", description = "查看我的待办，按剩余时间排序")
    @GetMapping("/api/agenda")
    Page page(
            @Parameter(
                            schema =
                                    @Schema(
                                            defaultValue = "all",
                                            allowableValues = {"all", "mine", "supervised"}))
                    @RequestParam(defaultValue = "all")
                    String view,
            @RequestParam @Nullable AreaId area,
            Locale locale,
            Actor by) {
        var asked = AgendaProblem.view(view);
        var laid = desk.of(by, area);
        var shown =
                laid.papers().stream().filter(asked::shows).limit(MOST_SHOWN).toList();
        var told = words(shown);
        var items = shown.stream()
                .map(paper -> item(paper, laid.superiors(), told, locale))
                .toList();
        return new Page(counts(laid.papers()), items);
    }

    private Counts counts(List<Desk.Paper> papers) {
        var now = clock.instant();
        var soon = clock.today().plusDays(SOON_DAYS);
        long mine = papers.stream().filter(Desk.Paper::mine).count();
        long overdue = papers.stream()
                .filter(paper -> !paper.item().lateFrom().isAfter(now))
                .count();
        long within = papers.stream()
                .filter(paper -> paper.item().lateFrom().isAfter(now))
                .filter(paper -> !paper.item().deadline().day().isAfter(soon))
                .count();
        return new Counts(papers.size(), mine, papers.size() - mine, overdue, within);
    }

    private Map<UUID, AgendaSubjects.Words> words(List<Desk.Paper> papers) {
        var byKind = papers.stream()
                .map(paper -> paper.item().subject())
                .collect(Collectors.groupingBy(
                        AgendaSubject::kind, Collectors.mapping(AgendaSubject::id, Collectors.toSet())));
        var all = new HashMap<UUID, AgendaSubjects.Words>();
        byKind.forEach((kind, ids) -> all.putAll(words.of(kind, ids)));
        return all;
    }

    private Item item(Desk.Paper paper, Superiors superiors, Map<UUID, AgendaSubjects.Words> told, Locale locale) {
        var item = views.of(paper.item(), superiors);
        var kind = kinds.get(item.kind());
        var subject = told.getOrDefault(
                item.subject().id(), new AgendaSubjects.Words(kind.label(), Text.same(""), "/agenda"));
        var next = item.next();
        return new Item(
                item.id(),
                item.kind(),
                paper.mine() ? kind.ownerVerb() : kind.verb(),
                subject.title().in(locale),
                subject.detail().in(locale),
                new Subject(item.subject().kind(), item.subject().id(), subject.url()),
                item.dueOn(),
                item.dueAt(),
                item.state(),
                new Tier(item.tier().level(), item.tier().name()),
                item.ladder().stream().map(AgendaItemView.Rung::level).toList(),
                next == null ? null : new Next(next.on(), next.areaName(), next.vacant()),
                action(paper.mine(), kind, subject.url()));
    }

    private static Action action(boolean mine, AgendaKind kind, String url) {
        var act = kind.act();
        return mine
                ? new Action(kind.ownerAction(), act == null ? url : url + "?act=" + act)
                : new Action(kind.action(), url);
    }
}

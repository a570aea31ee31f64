package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.agenda.AgendaItem.Next;
import tocsin.foundation.CanonicalJson;

/** Items turned on their side: one array to a column, so that many are written by one statement. */
final class AgendaColumns {
    private final List<AgendaItem> all;
    private final Map<String, Object> columns = new HashMap<>();

    private AgendaColumns(List<AgendaItem> all) {
        this.all = all;
    }

    /** The arrays by the names that {@link AgendaStore#insert} gives them. */
    static Map<String, Object> of(List<AgendaItem> all) {
        var columns = new AgendaColumns(all);
        columns.subject();
        columns.owner();
        columns.changing();
        return columns.columns;
    }

    /** Those that {@link AgendaStore#save} writes again. */
    static Map<String, Object> changing(List<AgendaItem> all) {
        var columns = new AgendaColumns(all);
        columns.ids("ids", AgendaItem::id);
        columns.changing();
        return columns.columns;
    }

    /** Those that {@link AgendaStore#climb} writes again. */
    static Map<String, Object> climbing(List<AgendaItem> all) {
        var columns = new AgendaColumns(all);
        columns.ids("ids", AgendaItem::id);
        columns.climb();
        return columns.columns;
    }

    private void subject() {
        ids("ids", AgendaItem::id);
        texts("subjectKinds", item -> item.subject().kind());
        ids("subjects", item -> item.subject().id());
        texts("kinds", AgendaItem::kind);
        texts("areaPaths", item -> item.areaPath().value());
        texts("sectorPaths", item -> item.sectorPath().value());
        texts("opensOns", item -> day(item.opensOn()));
    }

    private void owner() {
        texts("ownerKinds", item -> item.owner().kind().name());
        ids("ownerPeople", item -> item.owner().person());
        ids("ownerOrganizations", item -> item.owner().organization());
        ids("trackers", item -> item.owner().tracker());
        texts("duties", item -> item.duty().name());
        ids("dutyAreas", item -> item.dutyArea().value());
        texts("dutyPaths", item -> item.dutyPath().value());
    }

    private void changing() {
        texts("dueOns", item -> day(item.deadline().dueOn()));
        texts("dueAts", item -> moment(item.deadline().dueAt()));
        texts("hows", item -> CanonicalJson.write(item.deadline().howComputed()));
        texts("ladders", item -> item.climb().ladder());
        texts("editions", item -> item.climb().edition());
        texts("startsOns", item -> day(item.climb().startsOn()));
        climb();
    }

    private void climb() {
        ids("tierAreas", item -> item.climb().tier().area().value());
        texts("tierPaths", item -> item.climb().tier().path().value());
        texts("tierLevels", item -> item.climb().tier().level().name());
        texts("tierNames", item -> item.climb().tier().name());
        texts("remindedOns", item -> day(item.climb().remindedOn()));
        texts("missedOns", item -> day(item.climb().missedOn()));
        numbers("levelsUp", item -> item.climb().levelsUp());
        texts("nextSteps", item -> next(item, next -> next.step().name()));
        texts("nextStepAts", item -> next(item, next -> next.at().toString()));
        numbers("versions", AgendaItem::version);
    }

    private void texts(String name, Function<AgendaItem, @Nullable String> value) {
        columns.put(name, all.stream().map(value).toArray(String[]::new));
    }

    private void ids(String name, Function<AgendaItem, @Nullable UUID> value) {
        columns.put(name, all.stream().map(value).toArray(UUID[]::new));
    }

    private void numbers(String name, Function<AgendaItem, Integer> value) {
        columns.put(name, all.stream().map(value).toArray(Integer[]::new));
    }

    private static @Nullable String next(AgendaItem item, Function<Next, String> part) {
        var next = item.climb().next();
        return next == null ? null : part.apply(next);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}

package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;
import tocsin.organization.DutyTitles;
import tocsin.organization.People;
import tocsin.rulebook.RuleRef;
import tocsin.rulebook.Rulebook;

/** Tells what time did to a deadline. */
@Component
class AgendaSentences implements FactSentence {
    private static final String CATEGORY = "agenda";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Text REMINDED = Text.of("提醒：{0}将于 {1} 到期", "Reminder: {0} is due on {1}");
    private static final Text STILL_OWED =
            Text.of("提醒：{0}已过期限（{1}），仍未办结", "Reminder: {0} was due on {1} and is still owed");
    private static final Text MISSED = Text.of("{0}逾期，期限为 {1}", "{0} is overdue; it was due on {1}");
    private static final Text TAKEN_OVER =
            Text.of("{0}补录时已逾期，原定期限 {1}", "{0} was already overdue when taken over; it was due on {1}");
    private static final Text RECOUNTED =
            Text.of("{0}的期限按{3}重新计算，由 {1} 顺延至 {2}", "{0}, counted again by {3}, is due on {2} instead of {1}");
    private static final Text RAISED = Text.of("{0}升级至{1} · {2} {3}", "{0} went up to {1} · {2} {3}");
    private static final Text RAISED_TO_NOBODY =
            Text.of("{0}升级至{1}，当日{2}空缺", "{0} went up to {1}, where nobody was {2} that day");
    private static final Text PASSED = Text.of("（{0}的{1}空缺，已越过）", " (passed over {0}, where nobody was {1})");

    private final Areas areas;
    private final DutyTitles titles;
    private final People people;
    private final AgendaKinds kinds;
    private final AgendaWords words;
    private final Rulebook rulebook;

    AgendaSentences(
            Areas areas, DutyTitles titles, People people, AgendaKinds kinds, AgendaWords words, Rulebook rulebook) {
        this.areas = areas;
        this.titles = titles;
        this.people = people;
        this.kinds = kinds;
        this.words = words;
        this.rulebook = rulebook;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("agenda.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var event = fact.as(AgendaEvent.class);
        var url =
                words.of(new AgendaSubject(event.subjectKind(), fact.subject())).url();
        var what = lowered(kinds.get(event.kind()).label());
        return switch (event) {
            case AgendaEvent.Reminded it -> {
                boolean late = it.dueOn() != null && it.dueOn().isBefore(fact.on());
                var due = due(it.dueOn(), it.dueAt());
                yield told((late ? STILL_OWED : REMINDED).with(what, due), due(it, it.dueOn()), fact, url);
            }
            case AgendaEvent.DeadlineMissed it -> {
                var due = due(it.dueOn(), it.dueAt());
                var label = kinds.get(it.kind()).label();
                yield told((it.takenOver() ? TAKEN_OVER : MISSED).with(label, due), due(it, it.dueOn()), fact, url);
            }
            case AgendaEvent.OneLevelUp it -> told(raised(it), null, fact, url);
            case AgendaEvent.DeadlineRecounted it -> {
                var label = kinds.get(it.kind()).label();
                var sentence = RECOUNTED.with(label, it.formerOn(), it.dueOn(), notices(it.calendars()));
                yield told(sentence, due(it, it.dueOn()), fact, url);
            }
        };
    }

    private Text raised(AgendaEvent.OneLevelUp it) {
        var label = kinds.get(it.kind()).label();
        var above = areas.get(new AreaId(it.toArea()));
        var area = above.name();
        var duty = lowered(titles.of(it.duty(), above.path()));
        var up = it.toPerson() == null
                ? RAISED_TO_NOBODY.with(label, area, duty)
                : RAISED.with(label, area, duty, name(it.toPerson()));
        if (it.vacantPassed().isEmpty()) {
            return up;
        }
        var passed = it.vacantPassed().stream()
                .map(id -> areas.get(new AreaId(id)).name())
                .toList();
        var more = PASSED.with(Text.listOf(passed), duty);
        return Text.of(up.zh() + more.zh(), up.en() + more.en());
    }

    /** By which notices: those of every year it reaches into. */
    private Text notices(List<String> calendars) {
        return Text.list(calendars.stream()
                .map(ref -> rulebook.explain(RuleRef.of(ref)).source().phrase())
                .toList());
    }

    private String name(UUID person) {
        return Objects.requireNonNullElse(people.names(List.of(person)).get(person), "");
    }

    /** In English a noun inside a sentence begins small. */
    private static Text lowered(Text noun) {
        var en = noun.en();
        return en.isEmpty()
                ? noun
                : Text.of(noun.zh(), en.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + en.substring(1));
    }

    private static String due(@Nullable LocalDate dueOn, @Nullable Instant dueAt) {
        return dueAt == null ? String.valueOf(dueOn) : MINUTE.format(dueAt.atZone(TownClock.ZONE));
    }

    private static Told.@Nullable Due due(AgendaEvent event, @Nullable LocalDate on) {
        return on == null ? null : new Told.Due(on, event.kind());
    }

    private static Told told(Text sentence, Told.@Nullable Due due, JournalEntry fact, String url) {
        return new Told(CATEGORY, sentence, List.of(), due, fact.subject(), url);
    }
}

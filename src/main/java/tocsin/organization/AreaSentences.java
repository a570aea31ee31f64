package tocsin.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.ledger.RecordWithdrawal;

/** Tells the facts of areas and sectors as sentences. Names are read from the records, since the journal holds none. */
@Component
class AreaSentences implements FactSentence {
    private final AreaStore areas;

    AreaSentences(AreaStore areas) {
        this.areas = areas;
    }

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(AreaEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        var subject = fact.subject();
        return switch (fact.as(AreaEvent.class)) {
            case AreaEvent.AreaRecorded area ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "将区域“{0}”（{1}）列入区划",
                        "entered area “{0}” ({1})",
                        area(subject),
                        area.code());
            case AreaEvent.AreaRenamed renamed ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "将区域更名为“{0}”（{1}），自 {2} 起",
                        "renamed the area “{0}” ({1}) from {2}",
                        area(subject),
                        renamed.code(),
                        renamed.fromOn());
            case AreaEvent.AreaRecoded recoded ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "将区域“{0}”的代码由 {1} 改为 {2}，自 {3} 起",
                        "changed the code of area “{0}” from {1} to {2} from {3}",
                        area(subject),
                        recoded.formerCode(),
                        recoded.code(),
                        recoded.fromOn());
            case AreaEvent.AreaMoved moved ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "将区域“{0}”由“{1}”划归“{2}”，自 {3} 起",
                        "moved area “{0}” from “{1}” to “{2}” from {3}",
                        area(subject),
                        area(moved.fromParent()),
                        area(moved.toParent()),
                        moved.movedOn());
            case AreaEvent.AreaEnded ended -> ended(subject, ended);
            case AreaEvent.AreaWithdrawn it ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        RecordWithdrawal.withdrawn(it.importId()),
                        area(subject),
                        it.reason());
            case AreaEvent.AreaReinstated it ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        RecordWithdrawal.reinstated(it.importId()),
                        area(subject),
                        it.reason());
            case AreaEvent.WentWithGround went ->
                told(
                        "record",
                        subject,
                        null,
                        "随“{0}”的区划调整归入“{1}”",
                        "went with “{0}” to “{1}”",
                        area(went.ground()),
                        area(went.into()));
            case AreaEvent.SectorRecorded sector ->
                told("record", subject, null, "列入行业 {0}", "entered sector {0}", sector.code());
            case AreaEvent.SectorRenamed sector ->
                told("record", subject, null, "行业 {0} 更名", "renamed sector {0}", sector.code());
        };
    }

    private Told ended(UUID subject, AreaEvent.AreaEnded ended) {
        return ended.successor() == null
                ? told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "撤销区域“{0}”，自 {1} 起",
                        "ended area “{0}” from {1}",
                        area(subject),
                        ended.endedOn())
                : told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "撤销区域“{0}”，自 {1} 起由“{2}”接替",
                        "ended area “{0}” from {1}; “{2}” took over",
                        area(subject),
                        ended.endedOn(),
                        area(ended.successor()));
    }

    private static Told told(
            String category, UUID record, @Nullable String url, String zh, String en, Object... values) {
        return told(category, record, url, Text.of(zh, en), values);
    }

    private static Told told(String category, UUID record, @Nullable String url, Text sentence, Object... values) {
        return new Told(category, sentence.with(values), List.of(), null, record, url);
    }

    private String area(UUID id) {
        return areas.find(new AreaId(id)).map(Area::name).orElse("");
    }
}

package tocsin.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;

/** How duties are called: counties have words of their own for the leader in charge. The nearest area above that has any decides. */
@Service
public class DutyTitles {
    private final DutyTitleStore store;
    private final Areas areas;
    private final Journal journal;
    private final Receipts receipts;

    DutyTitles(DutyTitleStore store, Areas areas, Journal journal, Receipts receipts) {
        this.store = store;
        this.areas = areas;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** What the duty is called at this node. */
    public Text of(DutyKind kind, AreaPath at) {
        return in(at).of(kind);
    }

    /** All words at a node, read once. */
    Words in(AreaPath at) {
        return new Words(
                store.list().stream().filter(title -> title.path().contains(at)).toList());
    }

    /** The words in force at one node. */
    record Words(List<DutyTitleStore.Title> above) {
        Optional<DutyTitleStore.Title> nearest(DutyKind kind) {
            return above.stream()
                    .filter(title -> title.kind() == kind)
                    .max(Comparator.comparingInt(title -> title.path().value().length()));
        }

        Text of(DutyKind kind) {
            return nearest(kind).map(DutyTitleStore.Title::title).orElse(kind.label());
        }
    }

    /** Says how a duty is called in an area and everywhere inside it. */
    @Transactional
    public void call(AreaId id, UUID act, CallDuty command, Actor by) {
        if (receipts.first(act, command)) {
            var area = areas.getStanding(id);
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            int version =
                    own(area, command.kind()).map(DutyTitleStore.Title::version).orElse(0);
            FoundationProblem.CHANGED_MEANWHILE.unless(version == command.version(), command.version(), version);
            var words = new Text(command.zh().strip(), command.en().strip());
            var title = new DutyTitleStore.Title(id.value(), area.path(), command.kind(), words, version + 1);
            var salt = store.save(title);
            journal.record(
                    Fact.of(
                            new DutyEvent.DutyCalled(command.kind(), words),
                            id.value(),
                            area.path(),
                            RecordDigest.of(title, salt)),
                    by);
        }
    }

    Optional<DutyTitleStore.Title> own(AreaView area, DutyKind kind) {
        return store.list().stream()
                .filter(title -> title.areaId().equals(area.id().value()) && title.kind() == kind)
                .findFirst();
    }
}

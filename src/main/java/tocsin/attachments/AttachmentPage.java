package tocsin.attachments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.documents.EraseFile;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.organization.People;

/** What a reader sees of the files on a record, and what is given out of them. */
@Service
class AttachmentPage {
    private final AttachmentStore store;
    private final RecordReach reach;
    private final Files files;
    private final EraseFile erasures;
    private final People people;
    private final Journal journal;

    AttachmentPage(
            AttachmentStore store, RecordReach reach, Files files, EraseFile erasures, People people, Journal journal) {
        this.store = store;
        this.reach = reach;
        this.files = files;
        this.erasures = erasures;
        this.people = people;
        this.journal = journal;
    }

    /** A file on its way out. */
    record Sent(String name, String mediaType, Path path) {}

    @Transactional(readOnly = true)
    AttachmentView.Page of(UUID record, Actor by) {
        reach.requireReadable(record, by);
        var all = store.of(record);
        var area = reach.area(record);
        var names = names(all);
        return new AttachmentView.Page(
                reach.may(AttachmentPermission.ADD, area, by),
                all.stream().map(each -> view(each, names, area, by)).toList());
    }

    private Map<UUID, String> names(List<Attachment> all) {
        return people.names(all.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.addedBy()),
                        Stream.ofNullable(each.withdrawal()).map(Attachment.Withdrawal::by)))
                .distinct()
                .toList());
    }

    private AttachmentView view(Attachment each, Map<UUID, String> names, AreaPath area, Actor by) {
        var withdrawal = each.withdrawal();
        return new AttachmentView(
                each.id(),
                each.name(),
                each.hash(),
                each.mediaType(),
                each.sizeBytes(),
                each.isPicture(),
                each.macros(),
                each.takenAt(),
                each.longitude(),
                each.latitude(),
                each.addedAt(),
                each.addedBy(),
                names.getOrDefault(each.addedBy(), "—"),
                withdrawal == null
                        ? null
                        : new AttachmentView.Withdrawn(
                                withdrawal.at(), names.getOrDefault(withdrawal.by(), "—"), withdrawal.reason()),
                each.version(),
                reach.may(each.isAddedBy(by) ? AttachmentPermission.ADD : AttachmentPermission.WITHDRAW, area, by),
                reach.may(AttachmentPermission.READ_ORIGINALS, area, by));
    }

    /** The file without what a camera wrote into it; of what was taken away nothing is given out. */
    @Transactional
    public Sent content(UUID record, UUID id, Actor by) {
        var attachment = hanging(record, id, by);
        var served = files.served(attachment.hash());
        if (served.isEmpty() && reach.may(AttachmentPermission.READ_ORIGINALS, reach.area(record), by)) {
            return original(record, id, by);
        }
        var kept = served.orElseThrow(() -> AttachmentProblem.NO_STRIPPED_COPY.with(attachment.name()));
        return new Sent(attachment.name(), kept.mediaType(), kept.path());
    }

    /** The file as it came, for those who may see what the camera wrote; that it was taken is told on the record. */
    @Transactional
    public Sent original(UUID record, UUID id, Actor by) {
        var attachment = hanging(record, id, by);
        reach.require(AttachmentPermission.READ_ORIGINALS, reach.area(record), by);
        var kept = files.find(attachment.hash()).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        var taken = new AttachmentEvent.OriginalTaken(id);
        journal.record(Fact.of(taken, record, reach.area(record), RecordDigest.of(taken, id)), by);
        return new Sent(attachment.name(), kept.mediaType(), kept.path());
    }

    private Attachment hanging(UUID record, UUID id, Actor by) {
        reach.requireReadable(record, by);
        var hanging = store.find(id)
                .map(AttachmentStore.Kept::attachment)
                .filter(attachment -> attachment.record().equals(record) && attachment.withdrawal() == null)
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        erasures.requireThere(hanging.hash());
        return hanging;
    }
}

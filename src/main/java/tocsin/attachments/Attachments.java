package tocsin.attachments;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.documents.Files;
import tocsin.documents.FilesOnRecords;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;

/** Hangs files on records and takes them away; nothing is ever deleted. */
@Service
public class Attachments {
    private static final int MOST_FILES = 60;
    private static final long MOST_MEGABYTES = 300;

    private final AttachmentStore store;
    private final RecordReach reach;
    private final Kept kept;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    Attachments(
            AttachmentStore store, RecordReach reach, Kept kept, Journal journal, Receipts receipts, TownClock clock) {
        this.store = store;
        this.reach = reach;
        this.kept = kept;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Files, and where they hang. */
    @Component("attachedFiles")
    record Kept(Files files, FilesOnRecords onRecords) {}

    /** Hangs a kept file on a record that the person may read. */
    @Transactional
    public void add(UUID record, UUID id, AddAttachment command, Actor by) {
        reach.requireReadable(record, by);
        if (receipts.first(id, command)) {
            var area = reach.area(record);
            reach.require(AttachmentPermission.ADD, area, by);
            store.lockRecord(record);
            var attachment = described(record, id, command, by);
            requireRoom(record, attachment);
            var salt = store.insert(attachment);
            kept.onRecords().hang(List.of(attachment.onRecord()));
            var added = new AttachmentEvent.AttachmentAdded(
                    id, attachment.hash(), attachment.mediaType(), attachment.sizeBytes());
            journal.record(Fact.of(added, record, area, RecordDigest.of(attachment, salt)), by);
        }
    }

    private Attachment described(UUID record, UUID id, AddAttachment command, Actor by) {
        var file = Optional.of(command.hash())
                .filter(hash -> kept.onRecords().mayHang(hash, by))
                .flatMap(kept.files()::describe)
                .orElseThrow(() ->
                        AttachmentProblem.FILE_NOT_HERE.with(command.hash()).at("/hash"));
        var takenAt = file.takenAt();
        return new Attachment(
                id,
                record,
                shown(command.name()),
                command.hash(),
                file.mediaType(),
                file.sizeBytes(),
                file.macros(),
                takenAt == null ? null : takenAt.truncatedTo(ChronoUnit.MILLIS),
                file.longitude(),
                file.latitude(),
                clock.instant(),
                by.id(),
                null,
                1);
    }

    /** A name without folders and without signs that turn writing round or break a line. */
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? "附件" : clean;
    }

    private void requireRoom(UUID record, Attachment attachment) {
        var hanging = store.of(record).stream()
                .filter(other -> other.withdrawal() == null)
                .toList();
        hanging.stream()
                .filter(other -> other.hash().equals(attachment.hash()))
                .findFirst()
                .ifPresent(other -> {
                    throw AttachmentProblem.HANGS_ALREADY.with(other.name());
                });
        long bytes = hanging.stream().mapToLong(Attachment::sizeBytes).sum() + attachment.sizeBytes();
        AttachmentProblem.TOO_MANY.unless(
                hanging.size() < MOST_FILES && bytes <= MOST_MEGABYTES << 20, MOST_FILES, MOST_MEGABYTES);
    }

    @Transactional
    void withdraw(UUID record, UUID id, WithdrawAttachment command, Actor by) {
        reach.requireReadable(record, by);
        if (receipts.first(Receipts.idOf(id, "withdrawal", command.version()), command)) {
            var row = locked(record, id, command.version(), by);
            var fact = row.attachment().withdraw();
            var withdrawal = new Attachment.Withdrawal(
                    clock.instant(), by.id(), command.reason().strip());
            changed(row, row.attachment().after(withdrawal), fact, by);
            kept.onRecords().takeDown(row.attachment().onRecord());
        }
    }

    @Transactional
    void restore(UUID record, UUID id, RestoreAttachment command, Actor by) {
        reach.requireReadable(record, by);
        if (receipts.first(Receipts.idOf(id, "restoration", command.version()), command)) {
            var row = locked(record, id, command.version(), by);
            var fact = row.attachment().restore();
            store.lockRecord(record);
            requireRoom(record, row.attachment());
            changed(row, row.attachment().after(null), fact, by);
            kept.onRecords().hang(List.of(row.attachment().onRecord()));
        }
    }

    private AttachmentStore.Kept locked(UUID record, UUID id, int version, Actor by) {
        var row = store.lock(record, id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        requireOwnerOr(row.attachment(), by);
        FoundationProblem.CHANGED_MEANWHILE.unless(
                row.attachment().version() == version, version, row.attachment().version());
        return row;
    }

    /** What somebody added they may take away; what others did only with the permission. */
    private void requireOwnerOr(Attachment attachment, Actor by) {
        reach.require(
                attachment.isAddedBy(by) ? AttachmentPermission.ADD : AttachmentPermission.WITHDRAW,
                reach.area(attachment.record()),
                by);
    }

    private void changed(AttachmentStore.Kept row, Attachment after, AttachmentEvent fact, Actor by) {
        store.save(after);
        journal.record(
                Fact.of(fact, after.record(), reach.area(after.record()), RecordDigest.of(after, row.salt())), by);
    }
}

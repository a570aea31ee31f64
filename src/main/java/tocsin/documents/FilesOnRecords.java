package tocsin.documents;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.RecordGuard;
import tocsin.foundation.TownClock;

/**
 * Which files hang on which records, and who may therefore read them. A file is for those who may read a record it hangs on; one that hangs
 * nowhere yet is for whoever brought it, for a day.
 */
@Service
public class FilesOnRecords {
    private static final Duration NOT_YET_HUNG = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final FileOnRecordStore store;
    private final ObjectProvider<RecordGuard> rooms;
    private final TownClock clock;

    FilesOnRecords(FileOnRecordStore store, ObjectProvider<RecordGuard> rooms, TownClock clock) {
        this.store = store;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * A file on a record.
     *
     * @param record whose readers may read the file
     * @param piece what of the record carries it: an attachment, an act, the record itself
     */
    public record FileOnRecord(String hash, UUID record, UUID piece) {}

    /** Somebody who wants to hang a file on a record. */
    public record Wish(String hash, Actor by) {}

    /**
     * Those wishes that cannot be granted: the file is not kept or is no proof, or whoever wants to hang it neither brought it nor may read a
     * record that carries it. To hang is to read, so a hash alone, copied from a page or a paper, hangs nothing; and the answer is the same
     * whether there is such a file or not. Pictures that the installation itself drew may be shown by everybody.
     */
    @Transactional(readOnly = true)
    public Set<Wish> refused(Collection<Wish> wishes) {
        return refused(wishes, FileKind.PROOFS);
    }

    private Set<Wish> refused(Collection<Wish> wishes, Collection<String> kinds) {
        var left = new LinkedHashSet<>(wishes);
        left.removeAll(store.brought(left, kinds));
        if (!left.isEmpty()) {
            var kept = store.kept(left.stream().map(Wish::hash).collect(Collectors.toSet()), kinds);
            left.removeIf(wish -> kept.contains(wish.hash()) && hangsWhereReadable(wish.hash(), wish.by()));
        }
        return left;
    }

    /** True when this person may hang the file of this hash, of whatever kind it is, on a record of his own; as {@link #refused} has it. */
    @Transactional(readOnly = true)
    public boolean mayHang(String hash, Actor by) {
        return refused(List.of(new Wish(hash, by)), FileKind.ALL).isEmpty();
    }

    /** Hangs files on records, in the caller's transaction; what hangs there already stays. */
    @Transactional
    public void hang(Collection<FileOnRecord> files) {
        if (!files.isEmpty()) {
            store.insert(new HashSet<>(files));
        }
    }

    /** Takes a file down; where else it hangs it stays. */
    @Transactional
    public void takeDown(FileOnRecord file) {
        store.delete(file);
    }

    /** Passes when this person may read the file of this hash; else says that there is none. */
    @Transactional(readOnly = true)
    public void requireReadable(String hash, Actor by) {
        boolean readable = hangsWhereReadable(hash, by)
                || store.isBrought(hash, by.id(), clock.instant().minus(NOT_YET_HUNG));
        FoundationProblem.NOT_FOUND.unless(readable, hash);
    }

    /** A picture seldom hangs on more than one record; where it hangs on many they are asked about by the hundred. */
    private boolean hangsWhereReadable(String hash, Actor by) {
        var asked = List.<UUID>of();
        do {
            asked = store.records(hash, asked.isEmpty() ? null : asked.getLast(), AT_ONCE);
            var records = Set.copyOf(asked);
            if (!records.isEmpty()
                    && rooms.stream()
                            .anyMatch(room -> !room.readable(records, by).isEmpty())) {
                return true;
            }
        } while (asked.size() == AT_ONCE);
        return false;
    }
}

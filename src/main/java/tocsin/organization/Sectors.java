package tocsin.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The sector tree: which trade a record belongs to, independent of where it stands. Small, and the same for everybody. */
@Service
public class Sectors {
    private final SectorStore store;
    private final Areas areas;
    private final Receipts receipts;
    private final Journal journal;

    Sectors(SectorStore store, Areas areas, Receipts receipts, Journal journal) {
        this.store = store;
        this.areas = areas;
        this.receipts = receipts;
        this.journal = journal;
    }

    /** Every sector, parents before children. */
    public List<SectorView> list() {
        return store.list();
    }

    /** The sector; 404 when there is none. */
    public SectorView get(UUID id) {
        return list().stream()
                .filter(sector -> sector.id().equals(id))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    /** The sector with this code; 404 when there is none. */
    public SectorView getByCode(String code) {
        return list().stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(code));
    }

    /** Puts a sector into the tree as somebody asks: the same again is the same answer, another with this code is refused. */
    @Transactional
    SectorView record(UUID id, RecordSector command, Actor by) {
        requireMay(by);
        if (receipts.first(id, command)) {
            var taken = list().stream()
                    .filter(sector -> sector.code().equals(command.code()))
                    .findFirst();
            taken.ifPresent(sector -> {
                throw OrganizationProblem.SECTOR_CODE_TAKEN
                        .with(command.code(), sector.name())
                        .at("/code");
            });
            requireNameFree(id, command.name());
            var parent =
                    command.parentId() == null ? null : get(command.parentId()).code();
            record(id, command.code(), name(command.name(), command.nameEn()), parent, by);
        }
        return get(id);
    }

    /** Gives a sector another name. */
    @Transactional
    SectorView rename(UUID id, UUID act, RenameSector command, Actor by) {
        requireMay(by);
        var before = get(id);
        if (receipts.first(act, command)) {
            requireNameFree(id, command.name());
            var name = name(command.name(), command.nameEn());
            store.rename(id, name);
            var after = new SectorView(id, before.code(), name, before.parentId(), before.path());
            journal.record(
                    Fact.of(
                            new AreaEvent.SectorRenamed(before.code()),
                            id,
                            AreaPath.EVERYWHERE,
                            RecordDigest.of(after, id)),
                    by);
        }
        return get(id);
    }

    /** Imports know a sector by its name too. */
    private void requireNameFree(UUID id, String name) {
        list().stream()
                .filter(sector ->
                        sector.name().zh().equals(name.strip()) && !sector.id().equals(id))
                .findFirst()
                .ifPresent(sector -> {
                    throw OrganizationProblem.SECTOR_NAME_TAKEN
                            .with(name.strip(), sector.code())
                            .at("/name");
                });
    }

    private static Text name(String zh, @Nullable String en) {
        return Text.of(zh.strip(), en == null || en.isBlank() ? zh.strip() : en.strip());
    }

    /** The tree is the same for all, so it takes a post of a whole county, or of more, over every sector. */
    private void requireMay(Actor by) {
        boolean may = by.scope(OrganizationPermission.MANAGE).parts().stream()
                .filter(part -> part.sector().equals(AreaPath.EVERYWHERE))
                .anyMatch(part -> part.area().equals(AreaPath.EVERYWHERE)
                        || areas.trail(part.area()).getLast().level().compareTo(AreaLevel.COUNTY) <= 0);
        if (!may) {
            by.require(OrganizationPermission.MANAGE, AreaPath.EVERYWHERE, AreaPath.EVERYWHERE);
        }
    }

    /** Puts a sector into the tree; a code already there stays as it is. */
    @Transactional
    public SectorView record(UUID id, String code, Text name, @Nullable String parentCode, Actor by) {
        requireMay(by);
        var known = list().stream().filter(sector -> sector.code().equals(code)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var parent = parentCode == null ? null : getByCode(parentCode);
        long number = store.number();
        var path = (parent == null ? AreaPath.EVERYWHERE : parent.path()).child(number);
        var sector = new SectorView(id, code, name, parent == null ? null : parent.id(), path);
        store.insert(sector, number);
        journal.record(
                Fact.of(new AreaEvent.SectorRecorded(code), id, AreaPath.EVERYWHERE, RecordDigest.of(sector, id)), by);
        return sector;
    }
}

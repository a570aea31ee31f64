package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;

/** The sector tree: which trade a record belongs to, independent of where it stands. Small, and the same for everybody. */
@Service
public class Sectors {
    private final SectorStore store;
    private final Journal journal;

    Sectors(SectorStore store, Journal journal) {
        this.store = store;
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

    /** Puts a sector into the tree; a code already there stays as it is. */
    @Transactional
    public SectorView record(UUID id, String code, Text name, @Nullable String parentCode, Actor by) {
        by.require(OrganizationPermission.MANAGE, AreaPath.EVERYWHERE, AreaPath.EVERYWHERE);
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

    @RestController
    static class SectorController {
        private final Sectors sectors;

        SectorController(Sectors sectors) {
            this.sectors = sectors;
        }

        @Operation(operationId = "listSectors", summary = "List all sectors", description = "列出全部行业")
        @GetMapping("/api/sectors")
        List<SectorView> list(Actor by) {
            return sectors.list();
        }
    }
}

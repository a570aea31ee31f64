package tocsin.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** The register of organizations: at most one per credit code. */
@Service
public class Organizations {
    private final OrganizationStore store;
    private final Areas areas;
    private final Sectors sectors;
    private final Journal journal;
    private final Receipts receipts;

    Organizations(OrganizationStore store, Areas areas, Sectors sectors, Journal journal, Receipts receipts) {
        this.store = store;
        this.areas = areas;
        this.sectors = sectors;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** The organization; 404 when there is none. No permission is asked: for rooms. */
    public OrganizationView get(OrganizationId id) {
        return view(store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value())));
    }

    /** The organization as this reader may see it; 404 outside the reader's scope. */
    public OrganizationView read(OrganizationId id, Actor by) {
        var found = get(id);
        FoundationProblem.NOT_FOUND.unless(mayRead(found, by), id.value());
        return found;
    }

    /** True when the reader's scope covers it, or it is the reader's own. */
    public boolean mayRead(OrganizationView organization, Actor by) {
        return by.may(OrganizationPermission.READ, organization.areaPath(), organization.sectorPath())
                || organization.id().value().equals(by.organization());
    }

    /** Organizations by credit code. */
    public Map<String, OrganizationView> withCreditCodes(Collection<String> codes) {
        var found = new HashMap<String, OrganizationView>();
        store.withCreditCodes(codes).forEach(known -> found.put(String.valueOf(known.creditCode()), view(known)));
        return found;
    }

    /** Organizations with any of these exact names. */
    public List<OrganizationView> named(Collection<String> names) {
        return store.named(names).stream().map(Organizations::view).toList();
    }

    /** Registers an organization. */
    @Transactional
    public OrganizationView record(OrganizationId id, RecordOrganization command, Actor by) {
        if (receipts.first(id.value(), command)) {
            var area = areas.get(command.areaId());
            var sector = sectors.get(command.sectorId());
            by.require(OrganizationPermission.MANAGE, area.path(), sector.path());
            var organization = Organization.described(id, command, area, sector, 1);
            refuseTakenCode(organization);
            var salt = store.save(organization);
            journal.record(
                    Fact.of(
                            new OrganizationEvent.OrganizationRecorded(
                                    command.kind().name(), area.id().value(), sector.id()),
                            id.value(),
                            area.path(),
                            RecordDigest.of(organization, salt)),
                    by);
        }
        return get(id);
    }

    /** Corrects an organization: the whole of it as it shall be, on the version seen. */
    @Transactional
    public OrganizationView correct(OrganizationId id, UUID act, int version, RecordOrganization command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var before = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            by.require(OrganizationPermission.MANAGE, before.areaPath(), before.sectorPath());
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            var area = areas.get(command.areaId());
            var sector = sectors.get(command.sectorId());
            by.require(OrganizationPermission.MANAGE, area.path(), sector.path());
            var after = Organization.described(id, command, area, sector, version + 1);
            refuseTakenCode(after);
            var salt = store.save(after);
            journal.record(
                    Fact.of(
                            new OrganizationEvent.OrganizationCorrected(after.differencesTo(before), after.version()),
                            id.value(),
                            area.path(),
                            RecordDigest.of(after, salt)),
                    by);
        }
        return get(id);
    }

    private void refuseTakenCode(Organization organization) {
        var code = organization.creditCode();
        if (code != null) {
            store.withCreditCodes(List.of(code)).stream()
                    .filter(known -> !known.id().equals(organization.id()))
                    .findFirst()
                    .ifPresent(known -> {
                        throw OrganizationProblem.CREDIT_CODE_TAKEN
                                .with(code, known.name())
                                .at("/creditCode");
                    });
        }
    }

    private static OrganizationView view(Organization known) {
        return new OrganizationView(
                known.id(),
                known.name(),
                known.creditCode(),
                known.kind(),
                known.kind().label(),
                known.enforcementPower(),
                known.areaId(),
                known.areaPath(),
                known.sectorId(),
                known.sectorPath(),
                known.address(),
                known.sizeClass(),
                known.registeredCapitalYuan(),
                known.legalRepresentative(),
                known.phone(),
                known.active(),
                known.version());
    }

    /** Words that are null when nothing was typed. */
    static @Nullable String typed(@Nullable String words) {
        return Organization.blankToNull(words);
    }
}
